import GoldenLanguage
import Testing

/// Calls what the golden case `Language` generates.
@Suite struct LanguageTests {
    let zoo = ZooClient(credentials: nil)

    @Test func parametersOfEveryPlaceAndStyle() {
        let call = zoo.animals.listAnimals(
            filter: ZooClient.Animals.ListAnimalsFilter(age: 3, name: "a b"),
            in: true,
            kinds: [.cat, .dog],
            limit: 5,
            query: Node(value: 1),
            session: "s",
            sort: .plusOne,
            tags: ["x", "y"],
            weight: 1.5,
            xTrace: "t"
        )
        #expect(call.request.method == .get)
        #expect(call.request.path == "/animals")
        #expect(call.request.queryItems.map(\.name).contains("filter[name]"))
        #expect(call.request.queryValue(named: "filter[name]") == "a b")
        #expect(call.request.queryValue(named: "tags") == "x|y")
        #expect(call.request.queryItems.filter { $0.name == "kinds" }.map(\.value) == ["cat", "dog"])
        #expect(call.request.queryValue(named: "sort") == "+1")
        #expect(call.request.queryValue(named: "query") == #"{"value":1}"#)
        #expect(call.request.headers["X-Trace"] == "t")
        #expect(call.request.headers["Cookie"] == "session=s")
        #expect(call.request.headers["Accept"] == "application/json")
        #expect(call.request.violations.isEmpty)
    }

    @Test func everyRuleThatIsBrokenIsReported() {
        let call = zoo.animals.listAnimals(
            filter: ZooClient.Animals.ListAnimalsFilter(age: -1),
            kinds: ["cat", "cat", "cat", "bird"].map(ZooClient.Animals.ListAnimalsKind.init(rawValue:)),
            limit: 0,
            tags: ["A"],
            weight: 0.3,
            xTrace: String(repeating: "x", count: 21)
        )
        let found = Set(call.request.violations.map { "\($0.parameter) \($0.keyword)" })
        #expect(
            found == [
                "filter/age minimum", "kinds maxItems", "kinds uniqueItems", "kinds/3 enum", "limit minimum",
                "tags/0 pattern", "weight multipleOf", "X-Trace maxLength",
            ]
        )
    }

    @Test func listedValuesAndAllPartsOfASchemaAreChecked() {
        let badge = Badge(isSigned: false, label: "abcd", sizes: ["s": 10], weights: [1, 2])
        let call = zoo.addBadge(body: badge, owner: "Ann-Marie", scale: 1, size: 2)
        #expect(
            call.request.violations.map { "\($0.parameter) \($0.keyword)" } == [
                "owner maxLength", "owner pattern", "scale enum", "size minimum", "size multipleOf",
                "body/isSigned enum", "body/label maxLength", "body/sizes/s maximum", "body/weights/1 enum",
            ]
        )
        let valid = Badge(isSigned: true, label: "ab", sizes: ["s": 9], weights: [1, 2.5])
        #expect(zoo.addBadge(body: valid, owner: "ann", scale: 0.5, size: 12).request.violations.isEmpty)
    }

    @Test func membersOfBodiesAreChecked() {
        let cat = Cat(friend: .dog(Dog(kind: "dog", name: "")), kind: "cat", lives: 10, name: " ")
        let found = zoo.animals.createAnimal(body: .cat(cat)).request.violations
        #expect(
            found.map { "\($0.parameter) \($0.keyword)" } == [
                "body/friend/name minLength", "body/friend/name pattern", "body/friend/secret required",
                "body/lives maximum", "body/name pattern",
            ]
        )
        let form = zoo.keeperTasks.addTask(body: ZooClient.KeeperTasks.AddTaskBody(title: "")).request.violations
        #expect(form.map(\.parameter) == ["body/title"])
    }

    @Test func bodiesOfEveryFormat() {
        let form = zoo.keeperTasks.addTask(body: ZooClient.KeeperTasks.AddTaskBody(title: "a b")).request
        #expect(form.body.map { String(decoding: $0, as: UTF8.self) } == "title=a%20b")
        #expect(zoo.putNote(body: "hi").request.body == Array("hi".utf8))
        #expect(
            zoo.animals.putPhoto(id: 1, body: [1, 2]).request.headers["Content-Type"] == "application/octet-stream"
        )
        let parts = MultipartForm(parts: [MultipartForm.Part(name: "note", bytes: [65])])
        #expect(zoo.animals.uploadPhoto(id: 1, body: parts).request.body?.isEmpty == false)
        #expect(zoo.animals.updateAnimal(id: 7).request.body == nil)
    }

    @Test(arguments: [
        #"{"kind":"kitten","lives":9,"name":"Tom","new":[1]}"#,
        #"{"breed":"pug","kind":"dog","name":"Rex","toys":[{"name":"ball","sizes":[[1,2.5]]}]}"#,
        #"{"friend":{"kind":"bird","wings":2},"kind":"cat","lives":1,"name":"Tom"}"#,
        #"{"kind":"fish"}"#, "7",
    ])
    func unionsKeepWhatTheyAreGiven(text: String) throws {
        let animal = try JSON.decode(Animal.self, from: Array(text.utf8))
        #expect(String(decoding: try JSON.encode(animal), as: UTF8.self) == text)
    }

    @Test func unionsAreToldApart() throws {
        func animal(_ text: String) throws -> Animal { try JSON.decode(Animal.self, from: Array(text.utf8)) }
        guard case .cat(let cat) = try animal(#"{"kind":"kitten","name":"Tom","lives":9}"#) else {
            Issue.record("a kitten is a cat")
            return
        }
        #expect(cat.lives == 9)
        guard case .unknown = try animal(#"{"kind":"fish"}"#) else {
            Issue.record("a fish is none of the animals")
            return
        }
        func result(_ text: String) throws -> TaskModel.ResultValue {
            try JSON.decode(TaskModel.ResultValue.self, from: Array(text.utf8))
        }
        #expect(try result(#""text""#) == .stringValue("text"))
        #expect(try result("7") == .integer(7))
        #expect(try result(#"["a"]"#) == .list(["a"]))
        #expect(try result(#"{"left":{},"value":true}"#) == .node(Node(left: Node(), value: true)))
        #expect(try result(#"{"name":"Ada","boss":null}"#) == .keeper(Keeper(boss: nil, name: "Ada")))
        #expect(try result(#"{"name":"Ada"}"#) == .unknown(["name": "Ada"]))
        #expect(try result("true") == .unknown(true))
        #expect(try result("1.5") == .unknown(1.5))
    }

    @Test func shapesAreToldApartByTheMemberThatHasOneValueEach() throws {
        let square = try JSON.decode(Shape.self, from: Array(#"{"side":2,"type":"square"}"#.utf8))
        guard case .square(let square) = square else {
            Issue.record("a square")
            return
        }
        #expect(square.side == 2)
    }

    @Test func nullAndAbsenceDiffer() throws {
        var patch = AnimalPatch(mood: .sad)
        #expect(String(decoding: try JSON.encode(patch), as: UTF8.self) == #"{"mood":"sad"}"#)
        patch.$name = .null
        patch.weight = 2
        #expect(String(decoding: try JSON.encode(patch), as: UTF8.self) == #"{"mood":"sad","name":null,"weight":2}"#)
        let read = try JSON.decode(AnimalPatch.self, from: Array(#"{"name":null}"#.utf8))
        #expect(read.$name.isNull)
        #expect(read.$weight.isAbsent)
    }

    @Test(arguments: [
        #"{"boss":null,"name":"Ada"}"#, #"{"boss":{"boss":null,"name":"Bob"},"name":"Ada","age":3}"#,
        #"{"boss":null,"colleagues":[{"boss":null,"name":"Eve"}],"name":"Ada"}"#,
    ])
    func recursiveModelsRoundTrip(text: String) throws {
        let keeper = try JSON.decode(Keeper.self, from: Array(text.utf8))
        #expect(String(decoding: try JSON.encode(keeper), as: UTF8.self) == text)
    }

    @Test func additionalMembersAreTypedAndChecked() throws {
        let keeper = Keeper(boss: nil, name: "Ada", additionalProperties: ["age": -1])
        let dog = AnimalPatch(keeper: keeper)
        let violations = zoo.animals.updateAnimal(id: 1, body: dog).request.violations
        #expect(violations.map(\.parameter) == ["body/keeper/age"])
    }

    @Test func elementsThatMayBeNullAreCheckedIfTheyAreNot() {
        let patch = AnimalPatch(nicknames: ["Rex", nil, "R"])
        let violations = zoo.animals.updateAnimal(id: 1, body: patch).request.violations
        #expect(violations.map(\.parameter) == ["body/nicknames/2"])
        #expect(violations.map(\.keyword) == ["minLength"])
    }

    @Test func strangeNamesAreMembersLikeOthers() throws {
        let text = #"""
            {"error":{"message":"m"},"status":404,"_id":"1","id":"2","class":"c","Type":"A","a b":"x",
             "quote\"back\\slash":"q","self":true,"write":"w","unknownMembers":"u","Status":{"status":{}},"24h":1,
             "émoji😀":"e","naïve":"n","":"empty"}
            """#
        let task = try JSON.decode(TaskModel.self, from: Array(text.utf8))
        #expect(task.status == .value404)
        #expect(task.id == "2")
        #expect(task.`class` == "c")
        #expect(task.quoteBackSlash == "q")
        #expect(task.aB == "x")
        #expect(task.selfValue == true)
        #expect(task.status2?.status != nil)
        #expect(task.unknownMembers[""] == "empty")
        let members = try JSON.decode(JSONObject.self, from: try JSON.encode(task))
        let expected = try JSON.decode(JSONObject.self, from: Array(text.utf8))
        #expect(members.count == expected.count)
        for (name, value) in expected { #expect(members[name] == value, "\(name)") }
    }

    @Test func aMissingRequiredMemberIsAnError() {
        #expect(throws: JSONError.self) {
            try JSON.decode(Cat.self, from: Array(#"{"kind":"cat","name":"Tom"}"#.utf8))
        }
    }

    @Test func datesStandBesideTheirTexts() {
        let dog = Dog(born: "2026-02-10T09:41:21Z", kind: "dog", name: "Rex")
        #expect(dog.bornDate != nil)
        #expect(TaskModel(due: "soon").dueDateValue == nil)
    }

    @Test func answersInOtherFormats() {
        #expect(zoo.animals.getAnimalAsCSV(id: 3, idQuery: "x").request.headers["Accept"] == "text/csv")
        #expect(zoo.animals.getAnimal(id: 3).request.path == "/animals/3")
    }

    @Test func groupsShareTheTypesOfTheClient() throws {
        let animals: Call<ZooClient.CountsResponse> = zoo.animals.countAnimals()
        let tasks: Call<ZooClient.CountsResponse> = zoo.keeperTasks.countTasks()
        #expect([animals.request.path, tasks.request.path] == ["/animals/count", "/tasks/count"])
        let text = #"{"byKind":{"cat":{"lion":{}}},"total":1}"#
        let counts = try JSON.decode(ZooClient.CountsResponse.self, from: Array(text.utf8))
        #expect(counts.byKind?["cat"] == ["lion": [:]])
        #expect(String(decoding: try JSON.encode(counts), as: UTF8.self) == text)
    }
}

import BindingsJSON
import Foundation
import Testing

@Suite struct JSONModelTests {
    private let text = #"""
        {"flag":true,"reason":null,"name":"n","count":1,"small":-2,"large":9223372036854775807,"ratio":0.5,"tags":["a","b"],"level":"NEW","code":299,"children":[{"name":"c"}],"labels":{"x":1,"y":2},"anything":[null,{"z":1.50}],"parent":{"name":"p","parent":{"name":"pp"}},"sink":{"first":3,"type":"pair"},"owner":{"first":1,"more":"m"},"new":{"b":[1e2],"a":null},"newer":"w"}
        """#

    @Test func readsAndWritesEverything() throws {
        let model = try JSON.decode(ExampleModel.self, from: text)
        #expect(model.flag == true)
        #expect(model.reason == nil)
        #expect(model.$reason.isNull)
        #expect(model.level == "NEW")
        #expect(model.code?.rawValue == 299)
        #expect(model.children?.first?.name == "c")
        #expect(model.parent?.parent?.name == "pp")
        #expect(model.owner?.additionalProperties == ["more": "m"])
        #expect(model.unknownMembers.names == ["new", "newer"])
        guard case .pair(let pair) = model.sink else {
            Issue.record("\(String(describing: model.sink))")
            return
        }
        #expect(pair.first == 3)
        #expect(String(decoding: try JSON.encode(model), as: UTF8.self) == text)
    }

    @Test func readsMembersInAnyOrder() throws {
        let tree = try JSON.decode(JSONValue.self, from: text)
        let model = try JSON.decode(ExampleModel.self, from: text)
        let members = try #require(tree.object).members
        for shift in members.indices {
            let turned = JSONObject(members[shift...] + members[..<shift])
            #expect(try JSONValue.object(turned).decode(ExampleModel.self) == model)
        }
        let reversed = JSONObject(members.reversed())
        #expect(try JSONValue.object(reversed).decode(ExampleModel.self) == model)
    }

    @Test func tellsNullFromAbsence() throws {
        var model = try JSON.decode(ExampleModel.self, from: #"{"name":"a"}"#)
        #expect(model.$reason.isAbsent)
        model.$reason = .null
        #expect(String(decoding: try JSON.encode(model), as: UTF8.self) == #"{"reason":null,"name":"a"}"#)
        model.reason = "why"
        #expect(String(decoding: try JSON.encode(model), as: UTF8.self) == #"{"reason":"why","name":"a"}"#)
        model.reason = nil
        #expect(String(decoding: try JSON.encode(model), as: UTF8.self) == #"{"name":"a"}"#)
    }

    @Test func propertiesPrintAsWhatTheyAre() throws {
        var model = ExampleModel(name: "a")
        model.$reason = .null
        model.parent = ExampleModel(name: "b")
        #expect("\(model.$reason), \(model.$owner), \(Nullable.value("x"))" == "null, absent, x")
        let text = String(describing: model)
        #expect(text.contains("_reason: null, name: \"a\""))
        #expect(text.contains("_owner: absent"))
        #expect(text.contains("_parent: Optional("))
        #expect("\(IndirectNullable(Nullable.value([1]))) \(IndirectNullable<Int>(.null))" == "[1] null")
        #expect("\(Indirect(wrappedValue: 2))" == "2")
    }

    @Test func takesNullForAbsence() throws {
        let text = #"{"flag":null,"name":"a","count":null,"tags":null,"parent":null,"sink":null,"labels":null}"#
        #expect(try JSON.decode(ExampleModel.self, from: text) == ExampleModel(name: "a"))
    }

    /// Null is a value like any other where the document says nothing about values.
    @Test(arguments: [#"{"name":"a","anything":null}"#, #"{"name":"a","anything":[null]}"#, #"{"name":"a"}"#])
    func keepsNullOfAnyValue(text: String) throws {
        let model = try JSON.decode(ExampleModel.self, from: text)
        #expect((model.anything == .null) == text.contains(":null"))
        #expect(try JSONValue(model) == JSON.decode(JSONValue.self, from: text))
    }

    @Test func theLastOfTwoMembersCounts() throws {
        let text = #"{"name":"a","count":1,"u":1,"count":2,"u":2,"n\u0061me":"b","count":null}"#
        let model = try JSON.decode(ExampleModel.self, from: text)
        #expect(model.name == "b")
        #expect(model.count == nil)
        #expect(model.unknownMembers == ["u": 2])
    }

    @Test func dropsUnknownMembersOnDemand() throws {
        let options = JSONOptions(keepsUnknownMembers: false)
        let model = try JSON.decode(ExampleModel.self, from: Array(text.utf8), options: options)
        #expect(model.unknownMembers.isEmpty)
        let broken = #"{"new":{"b":[1e]},"name":""}"#
        let error = #expect(throws: JSONError.self) {
            try JSON.decode(ExampleModel.self, from: Array(broken.utf8), options: options)
        }
        #expect(error?.description == "new.b[0]: expected a digit, at byte 15")
    }

    @Test(arguments: [
        (#"{"children":[{"name":"a"},{}]}"#, "children[1]: required member \"name\" is missing, at byte 26"),
        (#"{"name":null}"#, "required member \"name\" is null, at byte 0"),
        (#"{"name":"a","count":1.5}"#, "count: expected an integer, found a number with a fraction, at byte 20"),
        (#"{"name":"a","small":3000000000}"#, "small: the number does not fit Int32, at byte 20"),
        (#"{"name":"a","large":9223372036854775808}"#, "large: the number does not fit Int64, at byte 20"),
        (#"{"name":"a","ratio":1e400}"#, "ratio: the number does not fit Double, at byte 20"),
        (#"{"name":"a","flag":"true"}"#, "flag: expected a Boolean, found a string, at byte 19"),
        (#"{"name":"a","labels":{"x":{}}}"#, "labels.x: expected a number, found an object, at byte 26"),
        (#"{"name":"a","owner":{"x":1}}"#, "owner.x: expected a string, found a number, at byte 25"),
        (#"[]"#, "expected an object, found an array, at byte 0"),
    ])
    func namesWhatIsWrong(text: String, description: String) {
        let error = #expect(throws: JSONError.self) { try JSON.decode(ExampleModel.self, from: text) }
        #expect(error?.description == description)
    }

    @Test func worksWithOtherCoders() throws {
        let model = try JSON.decode(ExampleModel.self, from: text)
        let data = try JSONEncoder().encode(model)
        #expect(try JSON.decode(ExampleModel.self, from: Array(data)) == model)
        #expect(try JSONDecoder().decode(ExampleModel.self, from: data) == model)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ExampleModel.self, from: Data("{}".utf8)) }
        #expect(try JSONDecoder().decode([ExampleLevel].self, from: Data(#"["HIGH"]"#.utf8)) == [.high])
        var broken = model
        broken.ratio = .nan
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(broken) }
        let error = #expect(throws: JSONError.self) { try JSON.encode(broken) }
        #expect(error?.code == .notANumber)
    }

    @Test func holdsItselfDeeply() throws {
        var text = #"{"name":"0"}"#
        for depth in 1..<512 { text = #"{"name":"\#(depth)","parent":\#(text)}"# }
        var model = try JSON.decode(ExampleModel.self, from: text)
        #expect(String(decoding: try JSON.encode(model), as: UTF8.self) == text)
        let copy = model
        #expect(copy == model)
        model.parent?.name = "changed"
        #expect(copy != model)
        #expect(copy.parent?.name == "510")
    }
}

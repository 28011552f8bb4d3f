import BindingsRuntime
import Testing

@Suite struct PathParameterTests {
    private func path(_ template: String, _ fill: (inout Request) -> Void) -> Request {
        var request = Request(.get, template)
        fill(&request)
        return request
    }

    @Test func fillsPlaceholdersAndKeepsLiterals() {
        let request = path("/v2/groups/{id}/logs/{name}.gz/{id}:start/~a%20b") {
            $0.add("a:b/c", as: .path("id"))
            $0.add(LogKind.serverAudit, as: .path("name"))
        }
        #expect(request.path == "/v2/groups/a%3Ab%2Fc/logs/server-audit.gz/a%3Ab%2Fc:start/~a%20b")
        #expect(request.violations.isEmpty)
        #expect(request.operation == "GET /v2/groups/{id}/logs/{name}.gz/{id}:start/~a%20b")
    }

    @Test func encodesWhatATemplateMayNotHold() {
        #expect(path("/a b/é?#") { _ in }.path == "/a%20b/%C3%A9%3F%23")
    }

    @Test func reportsWhatIsMissing() {
        let request = path("/{a}/{b}.{c}/x{d}") { $0.add(1, as: .path("b")) }
        #expect(request.violations.map(\.description) == ["a: is required", "c: is required", "d: is required"])
    }

    @Test(arguments: ["", ".", "..", "\u{0}", "a\nb", "a\r", "\u{7F}", "\u{85}", "x\u{9F}y"])
    func refusesValuesThatNameAnotherResource(value: String) {
        #expect(path("/a/{id}") { $0.add(value, as: .path("id")) }.violations.map(\.parameter).first == "id")
    }

    @Test(arguments: ["...", ".a", "a..", "..%2F", "%2e%2e", " ", "\u{A0}", "~", "\u{2028}", "a/../b"])
    func allowsValuesThatOnlyLookOdd(value: String) {
        let request = path("/a/{id}") { $0.add(value, as: .path("id")) }
        #expect(request.violations.isEmpty)
        #expect(request.path.split(separator: "/").count == 2)
    }

    @Test func refusesDotSegmentsOnce() {
        let climbing = path("/a/.{x}/b") { $0.add(LogKind(rawValue: "."), as: .path("x")) }
        #expect(climbing.violations.filter { $0.keyword == "path" }.map(\.parameter) == ["x"])
        #expect(path("/a/../b") { _ in }.violations.map(\.parameter) == ["path"])
        #expect(path("/a/.{x}/b") { $0.add("hidden", as: .path("x")) }.violations.isEmpty)
    }

    @Test func cannotWaiveWhatIsUnsound() {
        var request = path("/a/{id}/{kind}") {
            $0.add("..", as: .path("id"), pattern: "^[a-z]+$")
            $0.add(LogKind(rawValue: "new"), as: .path("kind"))
        }
        #expect(Set(request.violations.map(\.keyword)) == ["path", "pattern", "enum"])
        request.waiveViolations { _ in true }
        #expect(Set(request.violations.map(\.keyword)) == ["path"])
    }

    @Test(arguments: [
        (PathStyle.simple, false, ["5", "3,4%2C5", "R,100,G,a%3Db"]),
        (.simple, true, ["5", "3,4%2C5", "R=100,G=a%3Db"]),
        (.label, false, [".5", ".3,4%2C5", ".R,100,G,a%3Db"]),
        (.label, true, [".5", ".3.4%2C5", ".R=100.G=a%3Db"]),
        (.matrix, false, [";v=5", ";v=3,4%2C5", ";v=R,100,G,a%3Db"]),
        (.matrix, true, [";v=5", ";v=3;v=4%2C5", ";R=100;G=a%3Db"]),
    ])
    func serializesEveryStyle(style: PathStyle, explode: Bool, texts: [String]) {
        let scalar = path("{v}") { $0.add(5, as: .path("v", style: style)) }
        let list = path("{v}") { $0.add(["3", "4,5"], as: .path("v", style: style, explode: explode)) }
        let object = path("{v}") { $0.add(object: Pair(), as: .path("v", style: style, explode: explode)) }
        #expect([scalar.path, list.path, object.path] == texts)
    }

    @Test func writesJSON() {
        #expect(path("/{j}") { $0.add(json: ["a": 1], as: .path("j")) }.path == "/%7B%22a%22%3A1%7D")
    }

    @Test func checksEveryKindOfValue() {
        let request = path("/{s}/{i}/{n}/{b}/{k}/{l}") {
            $0.add("abc", as: .path("s"), minLength: 4, maxLength: 2, pattern: "^z")
            $0.add(Int32(7), as: .path("i"), minimum: 8, exclusiveMaximum: 7, multipleOf: 2)
            $0.add(0.5, as: .path("n"), maximum: 0.4, multipleOf: 0.2)
            $0.add(true, as: .path("b"))
            $0.add(LogKind(rawValue: "x"), as: .path("k"))
            $0.add([1, 1], as: .path("l"), maxItems: 1, uniqueItems: true) { $0.check($1, $2, minimum: 2) }
        }
        #expect(request.path == "/abc/7/0.5/true/x/1,1")
        let expected = [
            "s minLength", "s maxLength", "s pattern", "i minimum", "i exclusiveMaximum", "i multipleOf", "n maximum",
            "n multipleOf", "k enum", "l maxItems", "l uniqueItems", "l/0 minimum", "l/1 minimum",
        ]
        #expect(request.violations.map { "\($0.parameter) \($0.keyword)" } == expected)
    }
}

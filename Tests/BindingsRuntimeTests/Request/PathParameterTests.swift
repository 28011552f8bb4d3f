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
            $0.path("id", "a:b/c")
            $0.path("name", LogKind.serverAudit)
        }
        #expect(request.path == "/v2/groups/a%3Ab%2Fc/logs/server-audit.gz/a%3Ab%2Fc:start/~a%20b")
        #expect(request.violations.isEmpty)
        #expect(request.operation == "GET /v2/groups/{id}/logs/{name}.gz/{id}:start/~a%20b")
    }

    @Test func encodesWhatATemplateMayNotHold() {
        #expect(path("/a b/é?#") { _ in }.path == "/a%20b/%C3%A9%3F%23")
    }

    @Test func reportsWhatIsMissing() {
        let request = path("/{a}/{b}.{c}/x{d}") { $0.path("b", 1) }
        #expect(request.violations.map(\.description) == ["a: is required", "c: is required", "d: is required"])
    }

    @Test(arguments: ["", ".", "..", "\u{0}", "a\nb", "a\r", "\u{7F}", "\u{85}", "x\u{9F}y"])
    func refusesValuesThatNameAnotherResource(value: String) {
        #expect(path("/a/{id}") { $0.path("id", value) }.violations.map(\.parameter).first == "id")
    }

    @Test(arguments: ["...", ".a", "a..", "..%2F", "%2e%2e", " ", "\u{A0}", "~", "\u{2028}", "a/../b"])
    func allowsValuesThatOnlyLookOdd(value: String) {
        let request = path("/a/{id}") { $0.path("id", value) }
        #expect(request.violations.isEmpty)
        #expect(request.path.split(separator: "/").count == 2)
    }

    @Test func refusesDotSegmentsOnce() {
        let climbing = path("/a/.{x}/b") { $0.path("x", LogKind(rawValue: ".")) }
        #expect(climbing.violations.filter { $0.keyword == "path" }.map(\.parameter) == ["x"])
        #expect(path("/a/../b") { _ in }.violations.map(\.parameter) == ["path"])
        #expect(path("/a/.{x}/b") { $0.path("x", "hidden") }.violations.isEmpty)
    }

    @Test func cannotWaiveWhatIsUnsound() {
        var request = path("/a/{id}/{kind}") {
            $0.path("id", "..", pattern: "^[a-z]+$")
            $0.path("kind", LogKind(rawValue: "new"))
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
        let scalar = path("{v}") { $0.path("v", 5, style: style) }
        let list = path("{v}") { $0.path("v", ["3", "4,5"], style: style, explode: explode) }
        let object = path("{v}") { $0.path("v", object: Pair(), style: style, explode: explode) }
        #expect([scalar.path, list.path, object.path] == texts)
    }

    @Test func writesJSON() {
        #expect(path("/{j}") { $0.path("j", json: ["a": 1]) }.path == "/%7B%22a%22%3A1%7D")
    }

    @Test func checksEveryKindOfValue() {
        let request = path("/{s}/{i}/{n}/{b}/{k}/{l}") {
            $0.path("s", "abc", minLength: 4, maxLength: 2, pattern: "^z")
            $0.path("i", Int32(7), minimum: 8, exclusiveMaximum: 7, multipleOf: 2)
            $0.path("n", 0.5, maximum: 0.4, multipleOf: 0.2)
            $0.path("b", true)
            $0.path("k", LogKind(rawValue: "x"))
            $0.path("l", [1, 1], maxItems: 1, uniqueItems: true) { $0.check($1, $2, minimum: 2) }
        }
        #expect(request.path == "/abc/7/0.5/true/x/1,1")
        let expected = [
            "s minLength", "s maxLength", "s pattern", "i minimum", "i exclusiveMaximum", "i multipleOf", "n maximum",
            "n multipleOf", "k enum", "l maxItems", "l uniqueItems", "l/0 minimum", "l/1 minimum",
        ]
        #expect(request.violations.map { "\($0.parameter) \($0.keyword)" } == expected)
    }
}

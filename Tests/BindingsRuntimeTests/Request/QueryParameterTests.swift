import BindingsRuntime
import Testing

@Suite struct QueryParameterTests {
    private func query(_ fill: (inout Request) -> Void) -> String? {
        var request = Request(.get, "/")
        fill(&request)
        return request.query
    }

    @Test func keepsTheOrderOfCalls() {
        let text = query {
            $0.query("z", true)
            $0.query("a", Int64.max)
            $0.query("skipped", String?.none)
            $0.query("m", 0.000_001)
            $0.query("one", 1.0)
            $0.query("kind", LogKind.server)
            $0.query("", "")
        }
        #expect(text == "z=true&a=9223372036854775807&m=1e-06&one=1&kind=server&=")
        #expect(query { _ in } == nil)
    }

    @Test func encodesEverythingThatIsReserved() {
        #expect(
            query { $0.query("a&b", "c=d+e é\u{0}\n%/?#[]") } == "a%26b=c%3Dd%2Be%20%C3%A9%00%0A%25%2F%3F%23%5B%5D"
        )
        #expect(
            query { $0.query("a", "%41/?:@ &+#[]%zz=,", allowReserved: true) }
                == "a=%41/?:@%20%26%2B%23%5B%5D%25zz=,"
        )
    }

    @Test(arguments: [
        (QueryStyle.form, true, "l=3&l=4%2C5%20%7C", "R=100&G=a%3Db"),
        (.form, false, "l=3,4%2C5%20%7C", "l=R,100,G,a%3Db"),
        (.spaceDelimited, true, "l=3&l=4%2C5%20%7C", "R=100&G=a%3Db"),
        (.spaceDelimited, false, "l=3%204%2C5%20%7C", "l=R%20100%20G%20a%3Db"),
        (.pipeDelimited, true, "l=3&l=4%2C5%20%7C", "R=100&G=a%3Db"),
        (.pipeDelimited, false, "l=3%7C4%2C5%20%7C", "l=R%7C100%7CG%7Ca%3Db"),
        (.deepObject, true, "l=3&l=4%2C5%20%7C", "l%5BR%5D=100&l%5BG%5D=a%3Db"),
        (.deepObject, false, "l=3&l=4%2C5%20%7C", "l%5BR%5D=100&l%5BG%5D=a%3Db"),
    ])
    func serializesEveryStyle(style: QueryStyle, explode: Bool, list: String, object: String) {
        #expect(query { $0.query("l", ["3", "4,5 |"], style: style, explode: explode) } == list)
        #expect(query { $0.query("l", object: Pair(), style: style, explode: explode) } == object)
    }

    @Test func spreadsDeepObjects() {
        let value: JSONValue = ["a": ["b": [1, 2], "c": true], "d": .null, "e": [:], "f": [["x": 1]]]
        #expect(
            query { $0.query("q", object: value, style: .deepObject) }
                == "q%5Ba%5D%5Bb%5D=1&q%5Ba%5D%5Bb%5D=2&q%5Ba%5D%5Bc%5D=true&q%5Bf%5D=%7B%22x%22%3A1%7D"
        )
    }

    @Test func leavesOutEmptyListsAndObjects() {
        #expect(query { $0.query("l", [String](), explode: false) } == nil)
        #expect(query { $0.query("o", object: JSONObject()) } == nil)
        #expect(query { $0.query("l", [""], explode: false) } == "l=")
    }

    @Test func writesJSON() {
        #expect(query { $0.query("j", json: ["a": [1, 2]]) } == "j=%7B%22a%22%3A%5B1%2C2%5D%7D")
    }

    @Test func refusesNumbersWithoutText() {
        var request = Request(.get, "/")
        request.query("n", Double.nan)
        request.query("l", [1, Double.infinity])
        request.query("j", json: [Double.infinity])
        #expect(Set(request.violations.map(\.parameter)) == ["j", "l/1", "n"])
        request.waiveViolations { _ in true }
        #expect(Set(request.violations.map(\.parameter)) == ["j", "l/1", "n"])
    }

    @Test func demandsCompanions() {
        var request = Request(.get, "/")
        request.query("end", 5)
        request.query("start", Int?.none)
        request.require("end", with: "start")
        request.require("start", with: "end")
        #expect(request.violations.map(\.description) == ["start: is required together with end"])
    }

    @Test func replacesItems() {
        var request = Request(.get, "/")
        for page in [1, 2] { request.query("page", page) }
        request.query("size", 5)
        request.setQuery("page", "3")
        request.setQuery("new", "&")
        #expect(request.query == "page=3&size=5&new=%26")
        request.setQuery("size", nil)
        #expect(request.queryValue("size") == nil && request.queryValue("page") == "3")
    }

    @Test func checksEveryKindOfValue() {
        var request = Request(.get, "/")
        request.query("s", "abc", minLength: 4, pattern: "^z")
        request.query("i", -1, minimum: 0)
        request.query("n", 2.5, exclusiveMinimum: 2.5)
        request.query("k", LogKind(rawValue: "x"))
        request.query("l", ["a"], minItems: 2) { $0.check($1, $2, pattern: "b") }
        request.query("m", object: Membership(name: "x")) { $0.check("m", $1) }
        request.query("d", object: ["a": 1]) { $0.check("d", $1, minProperties: 2) }
        let expected = [
            "s minLength", "s pattern", "i minimum", "n exclusiveMinimum", "k enum", "l minItems", "l/0 pattern",
            "m/name minLength", "d minProperties",
        ]
        #expect(request.violations.map { "\($0.parameter) \($0.keyword)" } == expected)
    }
}

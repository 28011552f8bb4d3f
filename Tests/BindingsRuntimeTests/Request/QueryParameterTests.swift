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
            $0.add(true, as: .query("z"))
            $0.add(Int64.max, as: .query("a"))
            $0.add(String?.none, as: .query("skipped"))
            $0.add(0.000_001, as: .query("m"))
            $0.add(1.0, as: .query("one"))
            $0.add(LogKind.server, as: .query("kind"))
            $0.add("", as: .query(""))
        }
        #expect(text == "z=true&a=9223372036854775807&m=1e-06&one=1&kind=server&=")
        #expect(query { _ in } == nil)
    }

    @Test func encodesEverythingThatIsReserved() {
        #expect(
            query { $0.add("c=d+e é\u{0}\n%/?#[]", as: .query("a&b")) }
                == "a%26b=c%3Dd%2Be%20%C3%A9%00%0A%25%2F%3F%23%5B%5D"
        )
        #expect(
            query { $0.add("%41/?:@ &+#[]%zz=,", as: .query("a", allowReserved: true)) }
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
        #expect(query { $0.add(["3", "4,5 |"], as: .query("l", style: style, explode: explode)) } == list)
        #expect(query { $0.add(object: Pair(), as: .query("l", style: style, explode: explode)) } == object)
    }

    @Test func spreadsDeepObjects() {
        let value: JSONValue = ["a": ["b": [1, 2], "c": true], "d": .null, "e": [:], "f": [["x": 1]]]
        #expect(
            query { $0.add(object: value, as: .query("q", style: .deepObject)) }
                == "q%5Ba%5D%5Bb%5D=1&q%5Ba%5D%5Bb%5D=2&q%5Ba%5D%5Bc%5D=true&q%5Bf%5D=%7B%22x%22%3A1%7D"
        )
    }

    @Test func leavesOutEmptyListsAndObjects() {
        #expect(query { $0.add([String](), as: .query("l", explode: false)) } == nil)
        #expect(query { $0.add(object: JSONObject(), as: .query("o")) } == nil)
        #expect(query { $0.add([""], as: .query("l", explode: false)) } == "l=")
    }

    @Test func writesJSON() {
        #expect(query { $0.add(json: ["a": [1, 2]], as: .query("j")) } == "j=%7B%22a%22%3A%5B1%2C2%5D%7D")
    }

    @Test func refusesNumbersWithoutText() {
        var request = Request(.get, "/")
        request.add(Double.nan, as: .query("n"))
        request.add([1, Double.infinity], as: .query("l"))
        request.add(json: [Double.infinity], as: .query("j"))
        #expect(Set(request.violations.map(\.parameter)) == ["j", "l/1", "n"])
        request.waiveViolations { _ in true }
        #expect(Set(request.violations.map(\.parameter)) == ["j", "l/1", "n"])
    }

    @Test func demandsCompanions() {
        var request = Request(.get, "/")
        request.add(5, as: .query("end"))
        request.add(Int?.none, as: .query("start"))
        request.require("end", with: "start")
        request.require("start", with: "end")
        #expect(request.violations.map(\.description) == ["start: is required together with end"])
    }

    @Test func replacesItems() {
        var request = Request(.get, "/")
        for page in [1, 2] { request.add(page, as: .query("page")) }
        request.add(5, as: .query("size"))
        request.setQueryValue("3", named: "page")
        request.setQueryValue("&", named: "new")
        #expect(request.query == "page=3&size=5&new=%26")
        request.setQueryValue(nil, named: "size")
        #expect(request.queryValue(named: "size") == nil && request.queryValue(named: "page") == "3")
    }

    @Test func checksEveryKindOfValue() {
        var request = Request(.get, "/")
        request.add("abc", as: .query("s"), minLength: 4, pattern: "^z")
        request.add(-1, as: .query("i"), minimum: 0)
        request.add(2.5, as: .query("n"), exclusiveMinimum: 2.5)
        request.add(LogKind(rawValue: "x"), as: .query("k"))
        request.add(["a"], as: .query("l"), minItems: 2) { $0.check($1, $2, pattern: "b") }
        request.add(object: Membership(name: "x"), as: .query("m")) { $0.check("m", $1) }
        request.add(object: ["a": 1], as: .query("d")) { $0.check("d", $1, minProperties: 2) }
        let expected = [
            "s minLength", "s pattern", "i minimum", "n exclusiveMinimum", "k enum", "l minItems", "l/0 pattern",
            "m/name minLength", "d minProperties",
        ]
        #expect(request.violations.map { "\($0.parameter) \($0.keyword)" } == expected)
    }
}

import BindgenTestSupport
@testable import BindgenOpenAPI
import BindingsJSON
import Testing

@Suite("JSONPath (RFC 9535)")
struct JSONPathTests {
    /// The examples' book store, shortened.
    private static let store = """
        {"store": {"book": [
            {"category": "reference", "author": "Rees", "price": 8.95},
            {"category": "fiction", "author": "Waugh", "price": 12.99},
            {"category": "fiction", "author": "Melville", "isbn": "0-553", "price": 8.99},
            {"category": "fiction", "author": "Tolkien", "isbn": "0-395", "price": 22.99}],
         "bicycle": {"color": "red", "price": 399}}}
        """

    private static let things = """
        {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}], "o": {"p": 1, "q": 2, "r": 3},
         "e": "f", "x y": {"'": 1, "\\"": 2, "\\n": 3, "\\u0007": 4}, "n": [null, false, 0, "", [], {}]}
        """

    static func paths(_ query: String, in text: String) throws -> [String] {
        let document = try JSONDocument(bytes: Array(text.utf8), file: "d.json")
        let root = EditableNode(document.root)
        return try JSONPathQuery(query).select(in: root).map { NormalizedPath.text(of: $0) }
    }

    @Test(
        "Segments and selectors",
        arguments: [
            ("$", ["$"]),
            ("$.store.book[*].author", (0...3).map { "$['store']['book'][\($0)]['author']" }),
            ("$..author", (0...3).map { "$['store']['book'][\($0)]['author']" }),
            ("$.store.*", ["$['store']['book']", "$['store']['bicycle']"]),
            ("$..book[2]", ["$['store']['book'][2]"]),
            ("$..book[-1]", ["$['store']['book'][3]"]),
            ("$..book[0,1]", ["$['store']['book'][0]", "$['store']['book'][1]"]),
            ("$..book[:2]", ["$['store']['book'][0]", "$['store']['book'][1]"]),
            ("$..book[::-2]", ["$['store']['book'][3]", "$['store']['book'][1]"]),
            ("$..book[?@.isbn].author", ["$['store']['book'][2]['author']", "$['store']['book'][3]['author']"]),
            ("$..book[?@.price<10].author", ["$['store']['book'][0]['author']", "$['store']['book'][2]['author']"]),
            ("$.store['bicycle', 'none', \"book\"].color", ["$['store']['bicycle']['color']"]),
            ("$ .store\n['bicycle' ]\t.color", ["$['store']['bicycle']['color']"]),
            ("$..['price'][0]", []),
            ("$.store.book['0']", []),
            ("$.store[0]", []),
        ]
    )
    func store(query: String, expected: [String]) throws {
        #expect(try Self.paths(query, in: Self.store) == expected)
    }

    @Test(
        "Filters",
        arguments: [
            ("$.a[?@.b == 'kilo']", ["$['a'][9]"]),
            ("$.a[?(@.b == 'kilo')]", ["$['a'][9]"]),
            ("$.a[?@>3.5]", ["$['a'][1]", "$['a'][4]", "$['a'][5]"]),
            ("$.a[?@.b]", ["$['a'][6]", "$['a'][7]", "$['a'][8]", "$['a'][9]"]),
            ("$[?@.*]", ["$['a']", "$['o']", "$['x y']", "$['n']"]),
            ("$[?@[?@.b]]", ["$['a']"]),
            ("$.o[?@<3, ?@<3]", ["$['o']['p']", "$['o']['q']", "$['o']['p']", "$['o']['q']"]),
            ("$.a[?@<2 || @.b == \"k\"]", ["$['a'][2]", "$['a'][7]"]),
            ("$.a[?match(@.b, \"[jk]\")]", ["$['a'][6]", "$['a'][7]"]),
            ("$.a[?search(@.b, \"[jk]\")]", ["$['a'][6]", "$['a'][7]", "$['a'][9]"]),
            ("$.o[?@>1 && @<4]", ["$['o']['q']", "$['o']['r']"]),
            ("$.o[?@.u || @.x]", []),
            ("$.a[?@.b == $.x]", ["$['a'][0]", "$['a'][1]", "$['a'][2]", "$['a'][3]", "$['a'][4]", "$['a'][5]"]),
            ("$.a[?@ == @]", (0...9).map { "$['a'][\($0)]" }),
            ("$.a[?!@.b]", (0...5).map { "$['a'][\($0)]" }),
            ("$.n[?@]", (0...5).map { "$['n'][\($0)]" }),
            ("$.n[?@ == null]", ["$['n'][0]"]),
            ("$.n[?@ == 0.0]", ["$['n'][2]"]),
            ("$.n[?@ <= 0]", ["$['n'][2]"]),
            ("$.n[?@ <= null]", ["$['n'][0]"]),
            ("$.n[?@ == $.n[4]]", ["$['n'][4]"]),
            ("$.n[?@ == $.n[5]]", ["$['n'][5]"]),
            ("$[?length(@) == 1]", ["$['e']"]),
            ("$[?count(@.*) == 3]", ["$['o']"]),
            ("$[?value(@..p) == 1]", ["$['o']"]),
            ("$.a[?length(@.b) > 3]", ["$['a'][9]"]),
            ("$[?length(@.none) == length(@.nothing)]", ["$['a']", "$['o']", "$['e']", "$['x y']", "$['n']"]),
            ("$.o[?@ != 2]", ["$['o']['p']", "$['o']['r']"]),
            ("$['x y'][*]", ["$['x y']['\\'']", "$['x y']['\"']", "$['x y']['\\n']", "$['x y']['\\u0007']"]),
            (
                #"$['x\u0020y']['\'', "\"", '\n', '\u0007']"#,
                ["$['x y']['\\'']", "$['x y']['\"']", "$['x y']['\\n']", "$['x y']['\\u0007']"]
            ),
        ]
    )
    func filters(query: String, expected: [String]) throws {
        #expect(try Self.paths(query, in: Self.things) == expected)
    }

    @Test(
        "Slices",
        arguments: [
            ("[1:3]", [1, 2]), ("[5:]", [5, 6]), ("[1:5:2]", [1, 3]), ("[5:1:-2]", [5, 3]),
            ("[::-1]", [6, 5, 4, 3, 2, 1, 0]),
            ("[:]", [0, 1, 2, 3, 4, 5, 6]), ("[::0]", []), ("[-2:]", [5, 6]), ("[:-5]", [0, 1]), ("[-100:2]", [0, 1]),
            ("[100::-3]", [6, 3, 0]), ("[:2:-1]", [6, 5, 4, 3]), ("[-1:-4:-1]", [6, 5, 4]), ("[3:3]", []),
            ("[3:1]", []),
            ("[9007199254740991:]", []), ("[::9007199254740991]", [0]), ("[ 1 : 5 : 3 ]", [1, 4]),
            ("[1::]", [1, 2, 3, 4, 5, 6]),
        ]
    )
    func slices(slice: String, expected: [Int]) throws {
        #expect(try Self.paths("$" + slice, in: "[0,1,2,3,4,5,6]") == expected.map { "$[\($0)]" })
    }

    @Test func namesAreBytes() throws {
        // One letter, and the same letter as two code points.
        #expect(try Self.paths("$['\u{E9}']", in: "{\"e\u{301}\": 1, \"\u{E9}\": 2}").count == 1)
        #expect(try Self.paths("$[?@ == '\u{E9}']", in: "[\"e\u{301}\", \"\u{E9}\"]") == ["$[1]"])
    }

    @Test func patternsOfTheRegularExpressionsOfTheInternet() throws {
        #expect(try Self.paths("$[?match(@, 'a.c')]", in: #"["abc", "a\nc", "a\u2028c", "abcd"]"#) == ["$[0]", "$[2]"])
        #expect(try Self.paths(#"$[?match(@, 'a[.]c\\.')]"#, in: #"["a.c.", "abc.", "a.cc"]"#) == ["$[0]"])
        #expect(try Self.paths("$[?match(@, 'a|bc')]", in: #"["a", "bc", "ac"]"#) == ["$[0]", "$[1]"])
        #expect(try Self.paths("$[?search(@, '(')]", in: #"["("]"#) == [])
        #expect(
            try Self.paths("$[?match(@.t, @.p)]", in: #"[{"t": "aa", "p": "a+"}, {"t": "b", "p": "a+"}]"#) == ["$[0]"]
        )
    }

    @Test(
        "Expressions that are wrong",
        arguments: [
            ("", 0), ("store", 0), ("@.a", 0), (" $", 0), ("$ ", 1), ("$.", 2), ("$..", 3), ("$.1a", 2), ("$. a", 2),
            ("$...a", 3),
            ("$[", 2), ("$[]", 2), ("$[,]", 2), ("$[0,]", 4), ("$[01]", 2), ("$[-0]", 2), ("$[-]", 3),
            ("$[9007199254740992]", 2),
            ("$[1.0]", 3), ("$[a]", 2), ("$['a]", 2), ("$['\u{1}']", 3), (#"$['\x']"#, 3), (#"$['\u12']"#, 3),
            (#"$['\ud800']"#, 3),
            (#"$['\udc00']"#, 3), (#"$["\'"]"#, 3), ("$['a'", 5), ("$x", 1), ("$[?]", 3), ("$[?@.a ==]", 9),
            ("$[?1]", 3),
            ("$[?'a']", 3), ("$[?true]", 3), ("$[?@.a == 01]", 10), ("$[?@.a == TRUE]", 10), ("$[?@.a = 1]", 7),
            ("$[?@.a === 1]", 9),
            ("$[?@.* == 1]", 3), ("$[?@..a == 1]", 3), ("$[?@['a','b'] == 1]", 3), ("$[?1 == @[0:1]]", 8),
            ("$[?(@.a]", 7),
            ("$[?!@.a == 1]", 8), ("$[?!!@.a]", 4), ("$[?@.a &&]", 9), ("$[?@.a & @.b]", 7), ("$[?@.a and @.b]", 7),
            ("$[?length(@)]", 3), ("$[?length(@.*) == 1]", 10), ("$[?count(1) == 1]", 9), ("$[?length() == 1]", 3),
            ("$[?length(@, @) == 1]", 3), ("$[?match(@, 'a') == true]", 3), ("$[?match(@)]", 3), ("$[?value(@)]x", 3),
            ("$[?@]x", 5),
            ("$[?nope(@) == 1]", 3), ("$[?Length(@) == 1]", 3), ("$[?length (@) == 1]", 3),
            ("$[?count(match(@,'a')) == 1]", 9),
            ("$[?length(match(@,'a')) == 1]", 10), ("$[?value(@.a)]", 3),
        ]
    )
    func errors(query: String, offset: Int) {
        #expect {
            _ = try JSONPathQuery(query)
        } throws: { error in
            (error as? JSONPathError)?.offset == offset
        }
    }

    @Test func nestingIsLimited() {
        let deep = String(repeating: "[?(@", count: 20_000)
        #expect(throws: JSONPathError.self) { _ = try JSONPathQuery("$" + deep) }
        #expect(throws: JSONPathError.self) { _ = try JSONPathQuery("$[?" + String(repeating: "(", count: 100_000)) }
        #expect(throws: JSONPathError.self) {
            _ = try JSONPathQuery("$[?" + String(repeating: "length(", count: 100_000))
        }
    }

    @Test func patternsTooComplexAreErrors() throws {
        let body = "(((a{99}){99}){99}){99}"
        #expect {
            _ = try JSONPathQuery("$[?search(@, '\(body)')]")
        } throws: { error in
            (error as? JSONPathError)?.offset == 3
        }
        #expect(throws: JSONPathError.self) {
            _ = try Self.paths("$[?search(@.t, @.p)]", in: #"[{"t": "aa", "p": "\#(body)"}]"#)
        }
        // Rounds that read nothing are nothing to fear.
        #expect(try Self.paths("$[?match(@, '((((){99}){99}){99}){99}a')]", in: #"["a", "b"]"#) == ["$[0]"])
    }

    @Test func preparingPatternsTakesSteps() throws {
        let patterns = (0..<4).map { "{\"t\": \"a\", \"p\": \"b\($0)(a?){9000}\"}" }.joined(separator: ",")
        let document = try JSONDocument(bytes: Array("[\(patterns)]".utf8), file: "d.json")
        let root = EditableNode(document.root)
        let query = try JSONPathQuery("$[?search(@.t, @.p)]").query
        var evaluator = JSONPathEvaluator(root: root, budget: 200_000)
        #expect(try evaluator.select(query, from: root).isEmpty)
        evaluator = JSONPathEvaluator(root: root, budget: 50_000)
        #expect(throws: JSONPathError.self) { _ = try evaluator.select(query, from: root) }
    }

    @Test func timeIsLimited() throws {
        let nested = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        let document = try JSONDocument(bytes: Array(nested.utf8), file: "d.json")
        let query = try JSONPathQuery("$" + String(repeating: "..*", count: 30))
        var evaluator = JSONPathEvaluator(root: EditableNode(document.root), budget: 100_000)
        #expect(throws: JSONPathError.self) {
            _ = try evaluator.select(query.query, from: EditableNode(document.root))
        }
        let root = EditableNode(document.root)
        #expect(try query.select(in: root, isDistinct: true).count == 30)
    }
}

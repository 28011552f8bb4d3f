import BindingsJSON
import Testing

@Suite struct JSONDocumentTests {
    private let text = """
        {
          "openapi": "3.0.1",
          "paths": {
            "/a/{b}": { "get": { "tags": ["x", "y"], "deprecated": true } },
            "tilde~": null
          },
          "n": [1, 2.50, -3e2]
        }
        """

    private func document(_ text: String) throws(JSONError) -> JSONDocument {
        try JSONDocument(bytes: Array(text.utf8), file: "spec.json")
    }

    @Test func navigates() throws {
        let root = try document(text).root
        #expect(root.kind == .object)
        #expect(root.count == 3)
        #expect(root["openapi"]?.string == "3.0.1")
        #expect(root.members.map(\.name) == ["openapi", "paths", "n"])
        #expect(root["n"]?.elements.map { $0.number?.text } == ["1", "2.50", "-3e2"])
        #expect(root["n"]?[2]?.int == -300)
        #expect(root["n"]?[3] == nil)
        #expect(root["missing"] == nil)
        #expect(root["paths"]?["/a/{b}"]?["get"]?["deprecated"]?.bool == true)
        #expect(root["paths"]?["tilde~"]?.isNull == true)
    }

    @Test func knowsPlaces() throws {
        let document = try document(text)
        let tag = try #require(document[pointer: "/paths/~1a~1{b}/get/tags/1"])
        #expect(tag.string == "y")
        #expect(tag.pointer == "/paths/~1a~1{b}/get/tags/1")
        #expect(tag.location.description == "spec.json:4:40")
        #expect(tag.parent?.name == "tags")
        #expect(tag.parent?.nameLocation.description == "spec.json:4:26")
        #expect(document[pointer: "/paths/tilde~0"]?.isNull == true)
        #expect(document[pointer: "/n/01"] == nil)
        #expect(document[pointer: "/n/-"] == nil)
        #expect(document[pointer: "n"] == nil)
        #expect(document[pointer: ""] == document.root)
    }

    @Test func countsColumnsInScalars() throws {
        let document = try document("\u{FEFF}{\"é😀\": [\"é\", 1]}")
        #expect(document.root.location.column == 1)
        #expect(document[pointer: "/é😀/1"]?.location.column == 14)
    }

    @Test func comparesMeaning() throws {
        let left = try document(#"{"a": [1.0, "\u0041"], "b": {"x": null, "y": false}}"#).root
        let right = try document(#"{"b": {"y": false, "x": null}, "a": [10e-1, "A"]}"#).root
        #expect(left.isEqual(to: right))
        #expect(left.value == right.value)
        #expect(left != right)
        var (first, second) = (Hasher(), Hasher())
        left.hashStructure(into: &first)
        right.hashStructure(into: &second)
        #expect(first.finalize() == second.finalize())
        let other = try document(#"{"b": {"y": true, "x": null}, "a": [10e-1, "A"]}"#).root
        #expect(!left.isEqual(to: other))
    }

    @Test func reportsOrigins() throws {
        let source = try document(text)
        let origins = [source.root, nil, source[pointer: "/n"]]
        let result = try JSONDocument(bytes: Array(#"{"a": 1, "b": 2}"#.utf8), file: "out.json", origins: origins)
        #expect(result.root["a"]?.location.description == "out.json:1:7")
        #expect(result.root["b"]?.location.description == "spec.json:7:8")
        #expect(result.root["b"]?.nameLocation.description == "spec.json:7:3")
        #expect(result.root["b"]?.pointer == "/b")
    }

    @Test(arguments: [3, 11, 12, 13, 100, 20_000])
    func findsRepeatedMembers(count: Int) throws {
        var names = (0..<count).map { "member\($0)" }
        let unique = "{" + names.map { "\"\($0)\": 1" }.joined(separator: ",\n") + "}"
        let document = try document(unique)
        for index in [0, count / 2, count - 1] {
            #expect(document.root[names[index]]?.nameLocation.line == index + 1)
        }
        #expect(document.root["member"] == nil)
        names[count - 1] = "m\\u0065mber1"
        let repeated = "{" + names.map { "\"\($0)\": 1" }.joined(separator: ",\n") + "}"
        let error = #expect(throws: JSONError.self) { try self.document(repeated) }
        #expect(error?.code == .duplicateMember)
        #expect(error?.line == count)
        #expect(error?.pointer == "/member1")
        #expect(error?.message == "member \"member1\" is repeated; the first is at 2:1")
    }

    @Test func takesEquivalentNamesForTwo() throws {
        let root = try document("{\"e\u{301}\": 1, \"\u{E9}\": 2}").root
        #expect(root["e\u{301}"]?.int == 1)
        #expect(root["\u{E9}"]?.int == 2)
        #expect(root.value["\u{E9}"]?.int == 2)
        #expect(root.value.object?.count == 2)
    }

    @Test func refusesLoneSurrogates() throws {
        let error = #expect(throws: JSONError.self) { try document(#"{"a": ["\ud83d\ude00", "\ud83d"]}"#) }
        #expect(error?.code == .loneSurrogate)
        #expect(error?.description == "spec.json:1:25: a[1]: the escape names one half of a surrogate pair")
    }

    @Test("All values are there in the order of the text, with the bytes of their names")
    func nodes() throws {
        let document = try JSONDocument(bytes: Array(#"{"a":[1,{"\u0062":2}],"ç":null}"#.utf8), file: "")
        #expect(document.nodes.map(\.index) == Array(0..<6))
        #expect(document.nodes.map(\.kind) == [.object, .array, .number, .object, .number, .null])
        #expect(
            document.nodes.map { $0.plainName.map { String(decoding: $0, as: UTF8.self) } } == [
                nil, "a", nil, nil, nil, "ç",
            ]
        )
        #expect(document.nodes[4].name == "b")
    }

    @Test func tellsValuesApart() throws {
        let texts = [
            "null", "true", "false", "1", "2", "\"1\"", "\"\"", "[]", "[1]", "[1,2]", "{}", "{\"a\":1}", "{\"a\":2}",
            "{\"b\":1}", "{\"a\":1,\"b\":2}", "[null]", "[[1]]",
        ]
        let nodes = try texts.map { try document($0).root }
        func hash(_ node: JSONNode) -> Int {
            var hasher = Hasher()
            node.hashStructure(into: &hasher)
            return hasher.finalize()
        }
        for (place, left) in nodes.enumerated() {
            for (other, right) in nodes.enumerated() { #expect(left.isEqual(to: right) == (place == other)) }
            #expect(left.value.description == texts[place])
            #expect(String(decoding: try JSON.encode(left), as: UTF8.self) == texts[place])
        }
        #expect(Set(nodes.map(hash)).count == nodes.count)
        let (left, right) = (try document(#"{"a":[1.0],"b":"\u0041"}"#).root, try document(#"{"b":"A","a":[1]}"#).root)
        #expect(left.isEqual(to: right) && hash(left) == hash(right))
    }

    /// Lines and columns counted byte by byte, in a text that is longer than the distance of the marks.
    @Test func knowsPlacesInLongTexts() throws {
        var random = SplitMix(seed: 2)
        let elements = (0..<3_000).map { _ in
            ["1", "\n 22", "\n\n\"é\"", "\"😀\"", "[]"].randomElement(using: &random) ?? ""
        }
        let text = "[" + elements.joined(separator: ",") + "]"
        let document = try document(text)
        var (line, column, offset) = (1, 1, 0)
        var places: [Int: (line: Int, column: Int)] = [:]
        for scalar in text.unicodeScalars {
            places[offset] = (line, column)
            offset += UTF8.width(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        offset = 1
        for (element, node) in zip(elements, document.root.elements) {
            let start = offset + (element.utf8.count - element.drop { $0 == "\n" || $0 == " " }.utf8.count)
            let place = try #require(places[start])
            #expect(node.location.line == place.line && node.location.column == place.column)
            offset += element.utf8.count + 1
        }
        #expect(offset == text.utf8.count)
    }

    /// In a large object two names that are the same stand next to each other by hash, wherever they are.
    @Test(arguments: [13, 40, 100])
    func findsAnyTwoMembersOfOneName(count: Int) throws {
        for place in 0..<count - 1 {
            var names = (0..<count).map { "name\($0)" }
            names[count - 1] = names[place]
            let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
            let error = #expect(throws: JSONError.self) { try document(text) }
            #expect(error?.code == .duplicateMember)
        }
    }

    @Test func namesADeepPlaceByItsEnds() throws {
        let text = #"{"outer":"# + String(repeating: #"{"inside":"#, count: 600)
        let error = try #require(throws: JSONError.self) { try document(text) }
        #expect(error.path.components.count > 500)
        #expect(error.description.contains(": outer.inside.inside."))
        #expect(error.description.contains("…") && error.description.utf8.count < 600)
        #expect(error.description.contains("inside: arrays and objects are nested deeper than 512 levels"))
    }
}

import BindgenOpenAPI
import BindgenTestSupport
import BindingsJSON
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
    private func document(_ schema: String, _ version: String = "3.1.0", rest: String = "") throws -> JSONDocument {
        let text = """
            {"openapi": "\(version)", "info": {"title": "T", "version": "1"}, "paths": {},
             "components": {"schemas": {"S": \(schema)}}\(rest)}
            """
        return try JSONDocument(bytes: Array(text.utf8), file: "f")
    }

    private func meanings(_ left: JSONDocument, _ right: JSONDocument) -> (UInt64, UInt64) {
        (Fingerprints(left).meaning(of: left.root), Fingerprints(right).meaning(of: right.root))
    }

    private func contents(_ left: JSONDocument, _ right: JSONDocument) -> (UInt64, UInt64) {
        (Fingerprints(left).content(of: left.root), Fingerprints(right).content(of: right.root))
    }

    static let sameMeanings: [(String, String)] = [
        (#"{"type": "string", "format": "date"}"#, #"{"format": "date", "type": "string"}"#),
        (#"{"type": ["string", "null"]}"#, #"{"type": ["null", "string"]}"#),
        (#"{"enum": ["a", "b"]}"#, #"{"enum": ["b", "a"]}"#),
        (#"{"required": ["a", "b"]}"#, #"{"required": ["b", "a"]}"#),
        (#"{"oneOf": [{"minimum": 1}, {}]}"#, #"{"oneOf": [{}, {"minimum": 1}]}"#),
        (#"{"dependentRequired": {"a": ["b", "c"]}}"#, #"{"dependentRequired": {"a": ["c", "b"]}}"#),
        (#"{"description": "a", "example": 1, "x-own": {"a": 1}}"#, #"{"examples": [2], "$comment": "b"}"#),
        (#"{"externalDocs": {"url": "a"}}"#, "{}"),
        (#"{"$id": "a", "$anchor": "b"}"#, #"{"$dynamicAnchor": "c"}"#),
        (#"{"maximum": 5}"#, #"{"maximum": 5.0}"#),
        (#"{"maximum": 1e25}"#, #"{"maximum": 10000000000000000000000000}"#),
        (#"{"minimum": 0}"#, #"{"minimum": -0}"#),
        (#"{"pattern": "a/b"}"#, #"{"pattern": "a\/b"}"#),
        (#"{"\u0074ype": "string"}"#, #"{"type": "string"}"#),
        (#"{"enum": null, "nullable": null}"#, "{}"),
        (#"{"x-enum-descriptions": ["a"]}"#, "{}"),
    ]

    @Test("What says nothing to a client does not count for the meaning, but for the content", arguments: sameMeanings)
    func same(left: String, right: String) throws {
        let (a, b) = try (document(left), document(right))
        let meanings = meanings(a, b)
        #expect(meanings.0 == meanings.1)
        // Only the order of members and the layout do not count for the content.
        let contents = contents(a, b)
        let isOrder = left == Self.sameMeanings[0].0 || left.contains(#"\u0074"#)
        #expect((contents.0 == contents.1) == isOrder)
    }

    static let otherMeanings: [(String, String)] = [
        (#"{"xml": {"name": "a"}}"#, #"{"xml": {"name": "b"}}"#),
        (#"{"type": "string"}"#, #"{"type": "integer"}"#),
        (#"{"enum": ["a"]}"#, #"{"enum": ["a", null]}"#),
        (#"{"const": null}"#, "{}"),
        (#"{"default": null}"#, "{}"),
        (#"{"default": [1, 2]}"#, #"{"default": [2, 1]}"#),
        (#"{"default": {"description": "a"}}"#, #"{"default": {"description": "b"}}"#),
        (#"{"const": {"x-a": 1}}"#, #"{"const": {"x-a": 2}}"#),
        (#"{"prefixItems": [{}, {"type": "string"}]}"#, #"{"prefixItems": [{"type": "string"}, {}]}"#),
        (#"{"properties": {"x-a": {}}}"#, #"{"properties": {"x-b": {}}}"#),
        (#"{"properties": {"description": {"type": "string"}}}"#, #"{"properties": {"description": {}}}"#),
        (
            #"{"properties": {"a": {"type": "string"}, "b": {}}}"#,
            #"{"properties": {"a": {}, "b": {"type": "string"}}}"#
        ),
        (#"{"title": "A"}"#, #"{"title": "B"}"#),
        (#"{"x-enum-varnames": ["a"]}"#, #"{"x-enum-varnames": ["b"]}"#),
        (#"{"x-extensible-enum": ["a"]}"#, #"{"x-extensible-enum": ["b"]}"#),
        (#"{"somebodysOwn": 1}"#, #"{"somebodysOwn": 2}"#),
        (##"{"$ref": "#/a"}"##, ##"{"$ref": "#/b"}"##),
        (##"{"$ref": "#/a", "minimum": 1}"##, ##"{"$ref": "#/a"}"##),
        (#"{"maximum": 1.5}"#, #"{"maximum": 1.25}"#),
        (#"{"minLength": 1}"#, #"{"maxLength": 1}"#),
        (
            #"{"discriminator": {"propertyName": "a", "mapping": {"x-a": "b"}}}"#,
            #"{"discriminator": {"propertyName": "a", "mapping": {"x-a": "c"}}}"#
        ),
    ]

    @Test("What a client can see counts", arguments: otherMeanings)
    func different(left: String, right: String) throws {
        let (a, b) = try (document(left), document(right))
        let (meanings, contents) = (meanings(a, b), contents(a, b))
        #expect(meanings.0 != meanings.1)
        #expect(contents.0 != contents.1)
    }

    @Test("Beside a `$ref` of OpenAPI 3.0 nothing counts")
    func siblings() throws {
        let (with, without) = (##"{"type": "string", "$ref": "#/a", "maxLength": 1}"##, ##"{"$ref": "#/a"}"##)
        let old = try meanings(document(with, "3.0.3"), document(without, "3.0.3"))
        #expect(old.0 == old.1)
        let new = try meanings(document(with), document(without))
        #expect(new.0 != new.1)
    }

    @Test("Scopes count by their names, and security as a set")
    func security() throws {
        func rest(_ security: String, _ scopes: String) -> String {
            #", "security": [\#(security)], "x-a": 1, "webhooks": {"w": {"post": {"callbacks": {"c": {"x-a": 1,"#
                + #""{$url}": {"get": {"security": [{"k": ["a", "b"]}]}}}}}}}, "x-s": {"scopes": {\#(scopes)}}"#
        }
        let one = try document("{}", rest: rest(#"{"a": []}, {"b": ["x", "y"]}"#, ""))
        let two = try document("{}", rest: rest(#"{"b": ["y", "x"]}, {"a": []}"#, #""ignored": 1"#))
        let same = meanings(one, two)
        #expect(same.0 == same.1)
        let three = try document("{}", rest: rest(#"{"x-a": []}, {"b": ["x", "y"]}"#, ""))
        let other = meanings(one, three)
        #expect(other.0 != other.1)
    }

    @Test func layoutDoesNotCount() throws {
        let one = try document(#"{"properties": {"a": {}, "b": {}}}"#)
        let two = try document(#"{ "properties":{"a":{},   "b":{}} }"#)
        let three = try document(#"{"properties": {"b": {}, "a": {}}}"#)
        #expect(Fingerprints(one).isWritten(like: Fingerprints(two)))
        #expect(!Fingerprints(one).isWritten(like: Fingerprints(three)))
        let contents = contents(one, three)
        #expect(contents.0 == contents.1)
    }
}

@Suite("Parts of documents that did not change")
struct UnchangedPartsTests {
    private static let text = """
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {
            "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
            "B": {"items": {"$ref": "#far"}},
            "C": {"$anchor": "far", "type": "string", "description": "c"},
            "D": {"$id": "https://d.example/d", "items": {"$ref": "#far"},
                "$defs": {"I": {"$anchor": "far", "minimum": 1}}},
            "R": {"properties": {"r": {"$ref": "#/components/schemas/R"}}}}}}
        """

    private func unchanged(_ find: String, _ replacement: String) throws -> [String] {
        let revised = Self.text.replacing(find, with: replacement)
        #expect(revised != Self.text)
        let (base, baseDiagnostics) = parse(Self.text)
        let (revision, revisionDiagnostics) = parse(revised)
        #expect(!baseDiagnostics.hasErrors && !revisionDiagnostics.hasErrors)
        let (old, new) = try (#require(base), #require(revision))
        let parts = UnchangedParts(
            base: old,
            Fingerprints(old.source),
            revision: new,
            Fingerprints(new.source)
        )
        return old.components.schemas.filter { schema in
            new.schema(named: schema.name).map { parts.isUnchanged(schema.value.node, $0.node) } ?? false
        }.map(\.name)
    }

    @Test(
        "References are followed, those by identifiers too",
        arguments: [
            (#""description": "c""#, #""description": "d""#, ["A", "B", "C", "D", "R"]),
            (#""type": "string""#, #""type": "integer""#, ["D", "R"]),
            (#""minimum": 1"#, #""minimum": 2"#, ["A", "B", "C", "R"]),
            (#""r": {"#, #""r": {"deprecated": true, "#, ["A", "B", "C", "D"]),
        ]
    )
    func references(find: String, replacement: String, expected: [String]) throws {
        #expect(try unchanged(find, replacement) == expected)
    }
}

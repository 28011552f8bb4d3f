import BindgenTestSupport
import BindgenOpenAPI
import BindingsJSON
import Foundation
import Testing

@Suite("Newer releases of a document")
struct UpdateTests {
    private static let current = """
        {"openapi": "3.0.3", "info": {"title": "Our pets", "version": "1"},
         "paths": {"/pets/{id}": {"get": {
            "description": "Our words.", "operationId": "getPet",
            "parameters": [
                {"name": "limit", "in": "query", "description": "Our limit.", "schema": {"type": "integer", "minimum": 1000}},
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "enum": ["b", "a"]}}],
            "responses": {"200": {"description": "Found."}}, "x-ours": {"b": 1}}}}}
        """

    private static let release = """
        {"openapi": "3.0.3", "info": {"title": "Their pets", "version": "2"},
         "paths": {"/pets/{petId}": {"get": {
            "summary": "Their words.", "operationId": "getPet", "description": "Their words.",
            "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "enum": ["a", "c", "b"]}},
                {"name": "limit", "in": "query", "description": "Theirs.", "schema": {"type": "integer", "minimum": 1e3}},
                {"name": "sort", "in": "query", "description": "Theirs.", "schema": {"type": "string", "title": "Theirs"}}],
            "responses": {"200": {"description": "Theirs."}, "404": {"description": "Theirs.", "x-note": "Theirs"}},
            "x-ours": {"b": 2}, "x-theirs": "Theirs", "x-sunset": "2027-01-01"}}}}
        """

    private func merge(_ release: String, _ current: String?, _ policy: DescriptionPolicy = .kept) throws
        -> Update.Result
    {
        let new = try JSONDocument(bytes: Array(release.utf8), file: "release.json")
        let old = try current.map { try JSONDocument(bytes: Array($0.utf8), file: "current.json") }
        return Update.merge(new, into: old, policy: policy)
    }

    @Test func wordsAndOrderAreKept() throws {
        let result = try merge(Self.release, Self.current)
        let value = try JSON.decode(JSONValue.self, from: result.bytes)
        let expected = try JSON.decode(
            JSONValue.self,
            from: """
                {"openapi": "3.0.3", "info": {"title": "Our pets", "version": "2"},
                 "paths": {"/pets/{petId}": {"get": {
                    "description": "Our words.", "operationId": "getPet",
                    "parameters": [
                        {"name": "limit", "in": "query", "description": "Our limit.", "schema": {"type": "integer", "minimum": 1000}},
                        {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "enum": ["b", "a", "c"]}},
                        {"name": "sort", "in": "query", "schema": {"type": "string"}}],
                    "responses": {"200": {"description": "Found."}, "404": {"description": "Not Found"}},
                    "x-ours": {"b": 2}, "x-sunset": "2027-01-01"}}}}
                """
        )
        #expect(value == expected)
        let text = String(decoding: result.bytes, as: UTF8.self)
        #expect(!text.contains("Their"))
        #expect(text.contains("\"minimum\": 1000"))
        let order = try [
            "\"description\": \"Our words.\"", "operationId", "limit", "\"id\"", "sort", "x-ours", "x-sunset",
        ].map {
            try #require(text.range(of: $0)).lowerBound
        }
        #expect(order == order.sorted())
    }

    @Test func newPartsAreListed() throws {
        let result = try merge(Self.release, Self.current)
        #expect(result.diagnostics.map(\.code) == [.newNode, .newNode])
        #expect(
            result.diagnostics.map(\.pointer) == [
                "/paths/~1pets~1{petId}/get/parameters/2", "/paths/~1pets~1{petId}/get/responses/404",
            ]
        )
        #expect(result.diagnostics.map { $0.place?.file } == ["release.json", "release.json"])
        #expect(!result.diagnostics.hasErrors)
    }

    @Test func mergingAgainChangesNothing() throws {
        let once = try merge(Self.release, Self.current).bytes
        let twice = try merge(Self.release, String(decoding: once, as: UTF8.self))
        #expect(twice.bytes == once)
        #expect(twice.diagnostics.isEmpty)
    }

    @Test func wordsOfTheSource() throws {
        let result = try merge(Self.release, Self.current, .source)
        let document = try JSONDocument(bytes: result.bytes, file: "r")
        let release = try JSONDocument(bytes: Array(Self.release.utf8), file: "r")
        #expect(document[pointer: "/paths/~1pets~1{petId}/get/description"]?.string == "Their words.")
        #expect(document[pointer: "/paths/~1pets~1{petId}/get/x-theirs"]?.string == "Theirs")
        #expect(document[pointer: "/info"]?.isEqual(to: release.root["info"] ?? release.root) == true)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func withoutADocumentAllIsNew() throws {
        let result = try merge(Self.release, nil)
        var diagnostics = Diagnostics()
        let text = String(decoding: result.bytes, as: UTF8.self)
        #expect(!text.contains("Theirs"))
        #expect(Document.parse(result.bytes, file: "n", diagnostics: &diagnostics) != nil)
        #expect(result.diagnostics.map(\.code) == [.newNode])
    }

    @Test func namesOfPeopleAreNoWords() throws {
        let text = """
            {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {
                "description": {"type": "object", "required": ["title"],
                    "properties": {"description": {"type": "string", "default": "title"}, "title": {"type": "string"}},
                    "discriminator": {"propertyName": "title", "mapping": {"summary": "description"}},
                    "default": {"description": "data"}}}}}
            """
        let result = try JSON.decode(JSONValue.self, from: merge(text, text).bytes)
        #expect(try result == JSON.decode(JSONValue.self, from: text))
        let fresh = try JSONDocument(bytes: merge(text, nil).bytes, file: "n")
        let schema = fresh[pointer: "/components/schemas/description"]
        let release = try JSONDocument(bytes: Array(text.utf8), file: "r")[pointer: "/components/schemas/description"]
        #expect(try schema?.isEqual(to: #require(release)) == true)
    }

    /// Extensions beside paths, responses and scopes, and what scopes and comments say, are words of the source too.
    @Test func noWordsOfTheSourceAreLeft() throws {
        let release = """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"x-note": "Theirs", "/a": {"get": {
                "responses": {"x-note": {"200": "Theirs"}, "200": {"description": "Theirs"}}}}}, "components": {
                "responses": {"x-named": {"description": "Theirs"}},
                "schemas": {"A": {"type": "string", "$comment": "Theirs"}},
                "securitySchemes": {"o": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a.example",
                    "scopes": {"x-note": "Theirs", "read": "Theirs", "write": "Theirs"}}}}}}}
            """
        let fresh = try merge(release, nil)
        #expect(!String(decoding: fresh.bytes, as: UTF8.self).contains("Theirs"))
        let document = try JSONDocument(bytes: fresh.bytes, file: "n")
        #expect(document[pointer: "/components/responses/x-named/description"]?.string == "x-named")
        let scopes = try #require(
            document[pointer: "/components/securitySchemes/o/flows/clientCredentials/scopes"]
        )
        #expect(scopes.value == ["read": "", "write": ""])

        let ours = String(decoding: fresh.bytes, as: UTF8.self).split(separator: #""read": """#)
            .joined(separator: #""read": "Ours""#).split(separator: #""write": """#).joined(separator: #""old": """#)
        let result = try merge(release, ours)
        let text = String(decoding: result.bytes, as: UTF8.self)
        #expect(text.contains("\"read\": \"Ours\"") && text.contains("\"write\": \"\"") && !text.contains("\"old\""))
        #expect(!text.contains("Theirs"))
        #expect(result.diagnostics.map { $0.pointer?.hasSuffix("/scopes/write") } == [true])
    }

    /// The order of servers, tags of an operation and defaults has a meaning, that of parameters and values has none.
    @Test func orderThatMattersIsThatOfTheSource() throws {
        func document(_ servers: String, _ tags: String, _ values: String, _ data: String) -> String {
            """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "servers": [\(servers)], "paths": {"/a": {"get": {
                "tags": [\(tags)], "responses": {"200": {"description": "d", "content": {"application/json": {"schema":
                    {"type": "array", "items": {"enum": [\(values)]}, "default": [\(data)]}}}}}}}}}
            """
        }
        let (a, b) = (#"{"url": "https://a.example", "description": "A"}"#, #"{"url": "https://b.example"}"#)
        let current = document(a + ", " + b, #""x", "y""#, "1, 2", "1, 2")
        let result = try merge(document(b + ", " + a, #""y", "x""#, "2, 1", "2, 1"), current).bytes
        let expected = document(b + ", " + a, #""y", "x""#, "1, 2", "2, 1")
        #expect(try JSON.decode(JSONValue.self, from: result) == JSON.decode(JSONValue.self, from: expected))
    }

    /// Variants without names keep their words where others come before them or they change.
    @Test func wordsStayWithTheirVariants() throws {
        func document(_ variants: String...) -> String {
            """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {"A":
                {"oneOf": [\(variants.joined(separator: ", "))]}}}}
            """
        }
        let text = #"{"type": "string", "description": "A text."}"#
        let object = #"{"type": "object", "description": "An object.", "properties": {"a": {"type": "string"}}}"#
        let result = try merge(
            document(
                #"{"type": "integer"}"#,
                #"{"type": "object", "properties": {"a": {"type": "string"}, "b": {}}}"#,
                #"{"type": "string"}"#
            ),
            document(text, object)
        )
        let variants = try JSONDocument(bytes: result.bytes, file: "r")[pointer: "/components/schemas/A/oneOf"]
        #expect(variants?.elements.map { $0["description"]?.string } == [nil, "An object.", "A text."])
    }
}

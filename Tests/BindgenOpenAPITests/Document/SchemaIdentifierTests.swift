import BindgenTestSupport
import BindgenOpenAPI
import BindingsJSON
import Testing

@Suite("References by `$id` and `$anchor` in OpenAPI 3.1")
struct SchemaIdentifierTests {
    /// A document whose component `User` refers as told, beside schemas with identifiers.
    private func parse(_ reference: String, version: String = "3.1.0") throws -> (Document?, [Diagnostic]) {
        let text = """
            {"openapi": "\(version)", "info": {"title": "T", "version": "1"}, "paths": {},
             "components": {"schemas": {
                "User": {"type": "object", "properties": {"it": {"$ref": "\(reference)"}}},
                "Pet": {"$id": "/schemas/pet", "type": "object", "properties": {
                    "name": {"$anchor": "name", "type": "string"},
                    "owner": {"$ref": "owner#id"}, "own": {"$ref": "#name"}, "inner": {"$ref": "#/$defs/Size"},
                    "example": {"$anchor": "sample", "type": "string"}},
                    "$defs": {"Size": {"type": "integer"}, "Far": {"$id": "https://e.example/a/far.json#"}}},
                "Owner": {"$id": "/schemas/owner", "properties": {"id": {"$anchor": "id"}},
                    "example": {"$anchor": "none"}},
                "Near": {"$id": "https://e.example/a/b/near", "items": {"$ref": "../far.json"}}
             }}}
            """
        let source = try JSONDocument(bytes: Array(text.utf8), file: "spec.json")
        var diagnostics = Diagnostics()
        let document = Document.parse(source, diagnostics: &diagnostics)
        return (document, Array(diagnostics.sorted()))
    }

    @Test(
        arguments: [
            ("/schemas/pet", "/components/schemas/Pet"),
            ("/schemas/pet#name", "/components/schemas/Pet/properties/name"),
            ("/schemas/pet#sample", "/components/schemas/Pet/properties/example"),
            ("/schemas/pet#/$defs/Size", "/components/schemas/Pet/$defs/Size"),
            ("https://e.example/a/far.json", "/components/schemas/Pet/$defs/Far"),
            ("https://e.example/a/b/near#", "/components/schemas/Near"),
        ]
    )
    func leadTo(reference: String, pointer: String) throws {
        let (parsed, diagnostics) = try parse(reference)
        #expect(diagnostics == [])
        let document = try #require(parsed)
        let user = try #require(document.components.schemas.first { $0.name == "User" }?.value.properties.first?.schema)
        #expect(document.resolve(user).node.pointer == pointer)
        let pet = try #require(document.components.schemas.first { $0.name == "Pet" }?.value)
        let ends = ["owner", "own", "inner"].map { name in
            pet.properties.first { $0.name == name }.map { document.resolve($0.schema).node.pointer }
        }
        #expect(
            ends == [
                "/components/schemas/Owner/properties/id", "/components/schemas/Pet/properties/name",
                "/components/schemas/Pet/$defs/Size",
            ]
        )
        let near = try #require(document.components.schemas.first { $0.name == "Near" }?.value.items)
        #expect(document.resolve(near).node.pointer == "/components/schemas/Pet/$defs/Far")
    }

    @Test(arguments: [
        "/schemas/dog", "/schemas/pet#none", "/schemas/pet#/properties/none", "/schemas/owner#none", "#id",
    ])
    func otherwiseLeadNowhere(reference: String) throws {
        let (_, diagnostics) = try parse(reference)
        #expect(diagnostics.map(\.severity) == [.error])
        #expect(diagnostics.first?.pointer == "/components/schemas/User/properties/it/$ref")
    }

    @Test("A dynamic reference that can lead to one schema only is a reference")
    func dynamicReferences() throws {
        func target(_ schemas: String, of name: String = "A") throws -> (pointer: String?, keywords: [Keyword]) {
            let document = try document(version: "3.1.0", components: #"{"schemas": {\#(schemas)}}"#)
            let items = try #require(document.schema(named: name)?.items)
            return (items.reference.map { _ in document.resolve(items).node.pointer }, items.keywords.keywords)
        }
        let one = try target(##""A": {"items": {"$dynamicRef": "#n"}}, "B": {"$dynamicAnchor": "n"}"##)
        #expect(one.pointer == "/components/schemas/B")
        #expect(one.keywords == [.reference])
        let plain = try target(##""A": {"items": {"$dynamicRef": "#/components/schemas/B"}}, "B": {}"##)
        #expect(plain.pointer == "/components/schemas/B")
        let several = try target(
            ##""A": {"items": {"$dynamicRef": "#n"}, "$dynamicAnchor": "n"}, "B": {"$id": "b", "$dynamicAnchor": "n"}"##
        )
        #expect(several.pointer == nil)
        #expect(several.keywords == [.dynamicReference])
        let (_, diagnostics) = BindgenTestSupport.parse(
            ##"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": {"A": {"$dynamicRef": "#n"}}}}"##
        )
        #expect(diagnostics.map(\.code) == [.danglingReference])
    }

    @Test func mappingsLeadToIdentifiersToo() throws {
        let document = try document(
            version: "3.1.0",
            components: """
                {"schemas": {"Pet": {"discriminator": {"propertyName": "kind",
                    "mapping": {"cat": "/schemas/cat", "dog": "#dog"}}},
                 "Cat": {"$id": "/schemas/cat"}, "Dog": {"$anchor": "dog"}}}
                """
        )
        let mapping = try #require(document.schema(named: "Pet")?.discriminator?.mapping)
        #expect(mapping.map { document.target(of: $0.reference)?.node.name } == ["Cat", "Dog"])
        #expect(mapping.map(\.reference.uri) == ["/schemas/cat", "#dog"])
    }

    @Test func areNoneInOpenAPI30() throws {
        let (_, diagnostics) = try parse("/schemas/pet", version: "3.0.3")
        #expect(
            diagnostics.contains { $0.pointer == "/components/schemas/User/properties/it/$ref" }
        )
    }
}

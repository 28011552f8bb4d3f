import BindgenOpenAPI
import BindgenTestSupport
import BindingsJSON
import Foundation
import Testing

@Suite("Members that are null")
struct NullMemberTests {
    /// A document with an object of each kind.
    private static let sample = """
        {"openapi": "3.1.0",
         "info": {"title": "T", "version": "1", "contact": {}, "license": {"name": "L"}},
         "externalDocs": {"url": "https://a.example"}, "tags": [{"name": "t"}],
         "servers": [{"url": "https://{v}.example", "variables": {"v": {"default": "a"}}}],
         "paths": {"/a": {"post": {
            "parameters": [{"name": "p", "in": "query", "schema": {}}],
            "requestBody": {"content": {"multipart/form-data": {"schema": {}, "encoding": {"p": {}}}}},
            "responses": {"200": {"description": "d", "headers": {"H": {"schema": {}}},
                "links": {"l": {"operationId": "o"}}}}}}},
         "components": {
            "schemas": {"S": {"discriminator": {"propertyName": "p"}, "xml": {}}},
            "securitySchemes": {"k": {"type": "oauth2", "flows": {"implicit": {
                "authorizationUrl": "https://a.example", "scopes": {}}}}}}}
        """

    /// Where the objects of each kind are that the parser walks over.
    private static let places: [ObjectKind: String] = [
        .document: "", .info: "/info", .contact: "/info/contact", .license: "/info/license",
        .externalDocumentation: "/externalDocs", .tag: "/tags/0", .server: "/servers/0",
        .serverVariable: "/servers/0/variables/v", .pathItem: "/paths/~1a", .operation: "/paths/~1a/post",
        .parameter: "/paths/~1a/post/parameters/0", .requestBody: "/paths/~1a/post/requestBody",
        .mediaType: "/paths/~1a/post/requestBody/content/multipart~1form-data",
        .encoding: "/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/p",
        .responses: "/paths/~1a/post/responses", .response: "/paths/~1a/post/responses/200",
        .header: "/paths/~1a/post/responses/200/headers/H", .link: "/paths/~1a/post/responses/200/links/l",
        .components: "/components", .schema: "/components/schemas/S",
        .discriminator: "/components/schemas/S/discriminator", .xml: "/components/schemas/S/xml",
        .securityScheme: "/components/securitySchemes/k", .oauthFlows: "/components/securitySchemes/k/flows",
        .oauthFlow: "/components/securitySchemes/k/flows/implicit",
    ]

    @Test("Null counts as absent with one diagnostic, but where it is data", arguments: ObjectKind.allCases)
    func keywords(kind: ObjectKind) throws {
        guard let place = Self.places[kind] else {
            // These have no keywords, or any value may stand in their place.
            #expect([.paths, .callback, .example, .reference, .securityRequirement].contains(kind))
            return
        }
        for keyword in Vocabulary.keywords(of: kind) where !(kind == .document && keyword == .openapi) {
            let row = try #require(Vocabulary.definition(of: keyword, in: kind))
            let pointer = place + "/" + keyword.name
            let document = try Self.document(withNullAt: pointer)
            var diagnostics = Diagnostics()
            #expect(Document.parse(document, file: "f", diagnostics: &diagnostics) != nil)
            let found = diagnostics.filter { $0.code == .nullMember }
            let expected =
                row.shape.admitsNull || keyword.isExtension || row.until == .v3_0 && kind != .schema ? [] : [pointer]
            #expect(found.map(\.pointer) == expected, "\(keyword.name)")
            #expect(!diagnostics.contains { $0.code == .wrongType }, "\(keyword.name)")
        }
    }

    @Test(
        "Null under a name of the author's counts as absent, too",
        arguments: ["/paths/~1a", "/paths/~1a/post/responses/200"]
    )
    func entries(pointer: String) throws {
        var diagnostics = Diagnostics()
        let document = try Self.document(withNullAt: pointer)
        #expect(Document.parse(document, file: "f", diagnostics: &diagnostics) != nil)
        #expect(diagnostics.filter { $0.code == .nullMember }.map(\.pointer) == [pointer])
    }

    @Test func nullCountsNeitherForMeanings() throws {
        let text = Self.sample
        let with = try Self.document(withNullAt: "/components/schemas/S/enum")
        let base = Fingerprints(try JSONDocument(bytes: Array(text.utf8), file: "f"))
        let source = try JSONDocument(bytes: with, file: "f")
        let revision = Fingerprints(source)
        let plain = try JSONDocument(bytes: Array(text.utf8), file: "f")
        #expect(base.meaning(of: plain.root) == revision.meaning(of: source.root))
        #expect(base.content(of: plain.root) != revision.content(of: source.root))
    }

    private static func document(withNullAt pointer: String) throws -> [UInt8] {
        let steps = pointer.split(separator: "/").map {
            $0.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
        }
        func set(_ value: Any, _ steps: ArraySlice<String>) -> Any {
            guard let step = steps.first else { return NSNull() }
            if var list = value as? [Any], let index = Int(step) {
                list[index] = set(list[index], steps.dropFirst())
                return list
            }
            var object = value as? [String: Any] ?? [:]
            object[step] = set(object[step] ?? NSNull(), steps.dropFirst())
            return object
        }
        let value = try JSONSerialization.jsonObject(with: Data(sample.utf8))
        return try Array(JSONSerialization.data(withJSONObject: set(value, steps[...])))
    }
}

import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
import Testing

/// Schemas of objects inside objects inside objects.
@Suite struct NestingTests {
    /// Types that stand so deep in others that the width of a line leaves nothing for what has to be broken.
    @Test(arguments: [20, 28])
    func deepTypesAreGenerated(levels: Int) throws {
        let (text, diagnostics) = try generate(levels: levels)
        #expect(!diagnostics.hasErrors)
        #expect(text.contains("public struct Level\(levels - 1): JSONModel"))
        #expect(text.contains("public struct Innermost: OpenEnum"))
        // What is not broken, since it is code, or whose words are too long.
        #expect(text.contains("/// ```"))
    }

    @Test func deeperOnesAreAnError() throws {
        let (text, diagnostics) = try generate(levels: 60)
        #expect(diagnostics.contains { $0.severity == .error && $0.message.contains("nest deeper") })
        #expect(text.isEmpty)
    }

    private func generate(levels: Int) throws -> (text: String, diagnostics: Diagnostics) {
        let words = String(repeating: "many words ", count: 30)
        var schema = """
            {"type": "string", "enum": ["\(words)", "b"], "description": "```\\n\(words)\\n```\\n\\n\(words)\(words)"}
            """
        for level in (0..<levels).reversed() {
            let name = level == levels - 1 ? "innermost" : "level\(level + 1)"
            schema = #"{"type": "object", "description": "\#(words)", "properties": {"\#(name)": \#(schema)}}"#
        }
        let text = """
            {
                "openapi": "3.0.3", "info": {"title": "Nests", "version": "1"},
                "paths": {"/nest": {"put": {
                    "operationId": "putNest", "tags": ["Nests"],
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Level0"}}}},
                    "responses": {"204": {"description": "Done."}}
                }}},
                "components": {"schemas": {"Level0": \(schema)}}
            }
            """
        var diagnostics = Diagnostics()
        let document = try #require(Document.parse(Array(text.utf8), file: "nests.json", diagnostics: &diagnostics))
        let (files, found) = Generation(of: document, configuration: GeneratorConfiguration()).files()
        diagnostics.append(contentsOf: found)
        return (files.map(\.content).joined(), diagnostics)
    }
}

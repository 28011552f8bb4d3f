import BindgenTestSupport
import BindgenOpenAPI
import Testing

@Suite("Documents that are wrong, one folder each")
struct DocumentFixtureTests {
    @Test("Diagnostics say what is wrong, and where", arguments: Fixtures.cases("Documents"))
    func diagnostics(name: String) throws {
        let bytes = try #require(Fixtures.bytes("Documents", name, "spec.json"))
        let expected = try #require(Fixtures.text("Documents", name, "Diagnostics.txt"))
        var diagnostics = Diagnostics()
        let document = Document.parse(bytes, file: "spec.json", diagnostics: &diagnostics)
        document?.checkPatterns(into: &diagnostics)
        #expect(DiagnosticFormat.text.render(diagnostics.sorted()) == expected)
    }

    @Test func thereAreCases() {
        #expect(Fixtures.cases("Documents").count > 50)
    }

    @Test func nestingIsLimited() {
        let text = String(repeating: "[", count: 100_000)
        let (document, diagnostics) = parse(text)
        #expect(document == nil)
        #expect(diagnostics.map(\.code) == [.malformedJSON])
    }

    @Test func deepSchemasAreRead() throws {
        let depth = 200
        let schema = String(repeating: #"{"items":"#, count: depth) + "{}" + String(repeating: "}", count: depth)
        let document = try document(components: #"{"schemas": {"Deep": \#(schema)}}"#)
        var current = try #require(document.schema(named: "Deep"))
        var levels = 0
        while let items = current.items {
            current = items
            levels += 1
        }
        #expect(levels == depth)
    }
}

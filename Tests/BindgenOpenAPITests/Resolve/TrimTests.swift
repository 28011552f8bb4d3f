import BindgenTestSupport
import BindgenOpenAPI
import BindingsJSON
import Testing

@Suite("Trimmed documents, one folder each")
struct TrimTests {
    private static func document(_ name: String) throws -> Document {
        var diagnostics = Diagnostics()
        let bytes = try #require(Fixtures.bytes("Trims", name, "spec.json"))
        return try #require(Document.parse(bytes, file: "spec.json", diagnostics: &diagnostics))
    }

    /// The selection that a case asks for: a name a line, tags after the word `tag`.
    private static func selection(_ name: String) throws -> OperationSelection {
        let lines = try #require(Fixtures.text("Trims", name, "Selection.txt")).split(separator: "\n").map(String.init)
        return OperationSelection(
            operations: lines.filter { !$0.hasPrefix("tag ") },
            tags: lines.filter { $0.hasPrefix("tag ") }.map { String($0.dropFirst(4)) }
        )
    }

    @Test("The operations and what they reach", arguments: Fixtures.cases("Trims"))
    func trim(name: String) throws {
        let document = try Self.document(name)
        var diagnostics = Diagnostics()
        let operations = try Self.selection(name).resolve(in: document, diagnostics: &diagnostics)
        #expect(DiagnosticFormat.text.render(diagnostics) == Fixtures.text("Trims", name, "Diagnostics.txt") ?? "")
        guard !diagnostics.hasErrors else { return }
        let trimmed = Trim.document(document, to: operations)
        #expect(String(decoding: trimmed, as: UTF8.self) == Fixtures.text("Trims", name, "Expected.json"))
        try check(trimmed, name, operations)
    }

    /// The result is valid, and trimming it again changes nothing.
    private func check(_ trimmed: [UInt8], _ name: String, _ operations: [BindgenOpenAPI.Operation]) throws {
        var diagnostics = Diagnostics()
        let again = try #require(Document.parse(trimmed, file: "trimmed.json", diagnostics: &diagnostics))
        #expect(!diagnostics.hasErrors)
        #expect(again.operations.map(\.methodAndPath) == operations.map(\.methodAndPath))
        let selected = try Self.selection(name).resolve(in: again, diagnostics: &diagnostics)
        #expect(Trim.document(again, to: selected) == trimmed)
    }

    @Test func trimmedValuesKeepTheirPlaces() throws {
        let document = try Self.document("pets")
        let operation = try #require(document.operations.first { $0.id == "getPet" })
        let trimmed = try Trim.parsed(document, to: [operation])
        let node = try #require(trimmed[pointer: "/paths/~1pets~1{id}/get/operationId"])
        let original = try #require(document.source[pointer: "/paths/~1pets~1{id}/get/operationId"])
        #expect(node.location == original.location)
        for node in trimmed.root.subtree { #expect(node.location.file == "spec.json") }
    }

    @Test func anySelectionIsStable() throws {
        let document = try Self.document("pets")
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            let kept = document.operations.filter { _ in Bool.random(using: &random) }
            let trimmed = Trim.document(document, to: kept)
            #expect(trimmed == Trim.document(document, to: kept))
            var diagnostics = Diagnostics()
            let again = try #require(Document.parse(trimmed, file: "t", diagnostics: &diagnostics))
            #expect(!diagnostics.hasErrors)
            #expect(Trim.document(again, to: again.operations) == trimmed)
        }
    }
}

import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Foundation
import Testing

/// What a document has keeps its name in Swift when the document grows.
@Suite struct NameStabilityTests {
    static let documents = ["Language", "Names", "SharedParts"]

    /// Each operation alone, and the document without it, against the whole document: no declaration may go.
    @Test(arguments: documents)
    func growingRenamesNothing(name: String) throws {
        let bytes = try #require(Fixtures.bytes("Generate", name, "spec.json"))
        var diagnostics = Diagnostics()
        let document = try #require(Document.parse(bytes, file: "spec.json", diagnostics: &diagnostics))
        let today = try #require(CalendarDate("2026-06-01"))
        for operation in document.operations {
            let others = document.operations.filter { $0.methodAndPath != operation.methodAndPath }
            for part in [[operation], others] where !part.isEmpty {
                let trimmed = try JSONDocument(bytes: Trim.document(document, to: part), file: "trimmed.json")
                let report = DocumentDiff(ComparisonOptions(today: today))
                    .report(from: trimmed, to: document.source)
                let gone = report.changes.filter { $0.swift.verdict == .breaking && $0.swift.after.isEmpty }
                #expect(gone == [], "\(operation.methodAndPath)")
            }
        }
    }

    /// Types inside of components that operations share are named for the component.
    @Test func sharedPartsHaveNamesOfTheirOwn() throws {
        let bytes = try #require(Fixtures.bytes("Generate", "SharedParts", "spec.json"))
        var diagnostics = Diagnostics()
        let document = try #require(Document.parse(bytes, file: "spec.json", diagnostics: &diagnostics))
        let text = Generation(of: document, configuration: GeneratorConfiguration()).files().files.map(\.content)
            .joined()
        for name in ["OrderParameter", "Sighting", "Colors", "WrappedEntry", "Size", "CountsResponse", "NoteBody"] {
            #expect(text.contains("public struct \(name): "), "\(name)")
        }
        #expect(text.contains("order: PartsClient.OrderParameter? = nil"))
        #expect(text.contains("-> Call<[PartsClient.Sighting]>"))
    }
}

import BindgenTestSupport
import BindingsJSON
import Foundation
import Testing

@testable import BindgenDiff
@testable import BindgenOpenAPI
@testable import BindgenSwift

/// What is lowered by demand gives the answers that lowering and rendering everything gives.
@Suite("Swift verdict by demand")
struct DemandTests {
    /// The project's own document, and those that code is generated of in other tests.
    static let documents = ["atlas-admin"] + Fixtures.cases("Generate")

    @Test(
        "Random edits have the same verdict with and without what is the same in both documents",
        arguments: documents
    )
    func randomEdits(_ name: String) throws {
        let bytes: [UInt8]?
        if name == "atlas-admin" {
            let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
            bytes = FileManager.default.contents(atPath: root.appending(path: "Spec/atlas-admin.json").path).map(
                Array.init
            )
        } else {
            bytes = Fixtures.bytes("Generate", name, "spec.json")
        }
        let text = try #require(bytes)
        let base = try JSONDocument(bytes: text, file: "base.json")
        let before = try Side(base)
        for seed in 0..<UInt64(Self.rounds(of: text.count)) {
            var edits = SeededEdits(seed: seed)
            let value = edits.edited(base.root.value, count: 1 + Int(seed % 3))
            let isPretty = seed.isMultiple(of: 2)
            let revision = try JSONDocument(
                bytes: JSON.encode(value, format: JSONWriter.Format(isPretty: isPretty)),
                file: "revision.json"
            )
            guard let after = try? Side(revision) else { continue }
            let whole = SwiftVerdict(from: before.generation, to: after.generation, reduces: false)
            let reduced = SwiftVerdict(from: before.generation, to: after.generation)
            let expected = Self.changes(whole, before, after)
            let found = Self.changes(reduced, before, after)
            #expect(found == expected, "seed \(seed)")
            #expect(reduced.filesDiffer() == (before.files != after.files), "seed \(seed)")
        }
    }

    private static func rounds(of size: Int) -> Int { size > 20_000 ? 20 : 40 }

    /// A document with what is generated of it.
    private struct Side {
        var source: JSONDocument
        var generation: Generation
        var files: [SourceFile]

        init(_ source: JSONDocument) throws {
            self.source = source
            var ignored = Diagnostics()
            let document = try #require(Document.parse(source, diagnostics: &ignored))
            generation = Generation(of: document, pin: nil, DiffFixture.options, ConfigurationFile())
            files = generation.files().files
        }
    }

    /// The changes that have differences of declarations, without those of the wire.
    private static func changes(_ verdict: SwiftVerdict, _ before: Side, _ after: Side) -> Set<String> {
        var attachment = SwiftAttachment([], base: before.source, revision: after.source)
        verdict.attach(to: &attachment)
        return Set(
            attachment.changes.map { change in
                [change.id, change.message, change.swift.verdict.rawValue, change.swift.before, change.swift.after]
                    .joined(separator: "\n")
            }
        )
    }
}

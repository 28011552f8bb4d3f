import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Swift verdict")
struct SwiftVerdictTests {
    @Test("The verdict, the version, and the finding that has them", arguments: SwiftVerdictCase.all)
    func verdicts(_ test: SwiftVerdictCase) throws {
        let base = try DiffFixture.document([], of: SwiftVerdictCase.text)
        let revision = try DiffFixture.document(test.edits, of: SwiftVerdictCase.text)
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect((report.changes.map(\.swift.verdict).max() ?? .none) == test.verdict)
        #expect(report.semver == test.semver)
        guard let id = test.id else { return }
        let change = report.changes.first { $0.id == id }
        #expect(change?.swift.verdict == test.verdict, "\(report.changes.map { ($0.id, $0.swift.verdict) })")
        guard let line = test.line, let swift = change?.swift else { return }
        #expect((swift.before + "\n" + swift.after).split(separator: "\n").contains(line[...]))
    }

    @Test("What is the same in both documents can be left out without another verdict", arguments: SwiftVerdictCase.all)
    func reduction(_ test: SwiftVerdictCase) throws {
        let base = try DiffFixture.document([], of: SwiftVerdictCase.text)
        let revision = try DiffFixture.document(test.edits, of: SwiftVerdictCase.text)
        func changes(reduces: Bool) throws -> ([Change], Bool) {
            let verdict = SwiftVerdict(
                from: try generation(of: base),
                to: try generation(of: revision),
                reduces: reduces
            )
            var attachment = SwiftAttachment([], base: base, revision: revision)
            verdict.attach(to: &attachment)
            return (attachment.changes, verdict.filesDiffer())
        }
        let whole = try changes(reduces: false)
        let reduced = try changes(reduces: true)
        #expect(Set(reduced.0.map { $0.id + $0.message }) == Set(whole.0.map { $0.id + $0.message }))
        #expect(reduced.0.map(\.swift.verdict).max() == whole.0.map(\.swift.verdict).max())
        #expect(reduced.1 == whole.1)
    }

    private func generation(of source: JSONDocument) throws -> Generation {
        var ignored = Diagnostics()
        let document = try #require(Document.parse(source, diagnostics: &ignored))
        return Generation(of: document, pin: nil, DiffFixture.options, ConfigurationFile())
    }

    @Test("A document in another layout is the same, and owes no version")
    func layout() throws {
        let base = try DiffFixture.document([], of: SwiftVerdictCase.text)
        let revision = try JSONDocument(
            bytes: JSON.encode(base.root.value, format: JSONWriter.Format(isPretty: true)),
            file: "pretty.json"
        )
        #expect(base.bytes != revision.bytes)
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect(report.changes.isEmpty)
        #expect(report.semver == .none)
    }

    @Test("A path parameter that has another name is one difference, of its label")
    func renamedPathParameter() throws {
        let base = try DiffFixture.document([], of: SwiftVerdictCase.text)
        let revision = try DiffFixture.document([], of: SwiftVerdictCase.text.replacing("petId", with: "animalId"))
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect(report.changes.map(\.id) == ["swift-method-changed", "swift-method-changed"])
        #expect(report.changes.allSatisfy { $0.level == .info && $0.swift.verdict == .breaking })
        #expect(report.changes.allSatisfy { $0.message.contains("is called `animalID` now") })
    }

    @Test("What only the mapping of a discriminator leads to is generated, and compared")
    func mappedTypes() throws {
        let dog = ##"{"allOf":[{"$ref":"#/components/schemas/Owner"}],"properties":{"size":{"type":"string"}}}"##
        let base: [DiffFixture.Edit] = [
            .set("/components/schemas/Dog", dog),
            .set("/components/schemas/Owner/properties/kind", #"{"type":"string"}"#),
            .set(
                "/components/schemas/Owner/discriminator",
                ##"{"propertyName":"kind","mapping":{"dog":"#/components/schemas/Dog"}}"##
            ),
        ]
        let report = DocumentDiff(DiffFixture.options).report(
            from: try DiffFixture.document(base, of: SwiftVerdictCase.text),
            to: try DiffFixture.document(
                base + [.set("/components/schemas/Dog/properties/size/type", #""integer""#)],
                of: SwiftVerdictCase.text
            )
        )
        #expect(Set(report.changes.map(\.id)) == ["request-property-type-changed", "response-property-type-changed"])
        #expect(report.changes.contains { $0.swift.verdict == .breaking && $0.swift.before.contains("size") })
    }

    @Test("A document that Swift cannot be generated of is compared on the wire")
    func brokenDocument() throws {
        let base = try DiffFixture.document([.set("/paths", "7")], of: SwiftVerdictCase.text)
        let revision = try DiffFixture.document([], of: SwiftVerdictCase.text)
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect(report.changes.contains { $0.id == "endpoint-added" })
    }
}

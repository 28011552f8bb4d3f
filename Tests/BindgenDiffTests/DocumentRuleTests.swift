import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Rules of documents, operations and properties")
struct DocumentRuleTests {
    @Test("An edit gives the findings of its rules, and no others", arguments: DocumentRuleCase.all)
    func rules(_ test: DocumentRuleCase) throws {
        let changes = try DiffFixture.changes(base: test.base, revision: test.revision)
        #expect(Set(changes.map(\.id)) == Set(test.findings.keys))
        for change in changes { #expect(change.level == test.findings[change.id], "\(change.id)") }
        for change in changes { #expect(!change.message.isEmpty && !change.message.hasSuffix(".")) }
    }

    @Test("Doing nothing finds nothing, whatever the document says", arguments: DocumentRuleCase.all)
    func identity(_ test: DocumentRuleCase) throws {
        let all = test.base + test.revision
        let document = try DiffFixture.document(all)
        // Laid out anew, so that nothing is equal for being the same bytes.
        let again = try JSONDocument(
            bytes: JSON.encode(document.root.value, format: JSONWriter.Format(isPretty: true, sortsMembers: true)),
            file: "again.json"
        )
        let changes = DocumentDiff(DiffFixture.options).wireChanges(from: document, to: again)
        // A stability level that does not exist is wrong whether it is new or not.
        #expect(changes.allSatisfy { $0.id == "api-invalid-stability-level" })
    }

    @Test("With a notice period, a removal must be announced, and long before")
    func noticePeriod() throws {
        let policy = DiffPolicy(deprecationDays: 100)
        let soon = CalendarDate(daysSince1970: 20_050).description
        for (owner, missing, small) in [
            (DiffFixture.post, "api-deprecated-sunset-missing", "api-sunset-date-too-small"),
            (
                DiffFixture.post + "/parameters/1", "request-parameter-deprecated-sunset-missing",
                "request-parameter-sunset-date-too-small"
            ),
            (
                DiffFixture.pointer(of: .requestProperty), "request-property-deprecated-sunset-missing",
                "request-property-sunset-date-too-small"
            ),
            (
                DiffFixture.pointer(of: .responseProperty), "response-property-deprecated-sunset-missing",
                "response-property-sunset-date-too-small"
            ),
        ] {
            let deprecated = DiffFixture.Edit.set(owner + "/deprecated", "true")
            let none = try DiffFixture.changes(revision: [deprecated], policy: policy)
            #expect(none.map(\.id) == [missing])
            let early = try DiffFixture.changes(
                revision: [deprecated, .set(owner + "/x-sunset", "\"\(soon)\"")],
                policy: policy
            )
            #expect(early.map(\.id) == [small])
            #expect((none + early).allSatisfy { $0.level == .error })
        }
    }

    @Test("What is announced for a draft is never too early")
    func drafts() throws {
        let alpha = DiffFixture.Edit.set(DiffFixture.post + "/x-stability-level", #""alpha""#)
        let changes = try DiffFixture.changes(
            base: [alpha],
            revision: [
                .remove(DiffFixture.post + "/x-stability-level"), .set(DiffFixture.post + "/deprecated", "true"),
                .remove(DiffFixture.post + "/parameters/1"),
            ],
            policy: DiffPolicy(deprecationDays: 100)
        )
        #expect(Set(changes.map(\.id)) == ["api-stability-increased", "endpoint-deprecated"])
    }

    @Test("A draft may change without a finding, except for becoming a draft")
    func changesOfDrafts() throws {
        let draft = DiffFixture.Edit.set(DiffFixture.post + "/x-stability-level", #""draft""#)
        let edit = DiffFixture.Edit.remove(DiffFixture.post + "/requestBody")
        #expect(try DiffFixture.changes(base: [draft], revision: [edit]).isEmpty)
        let demoted = try DiffFixture.changes(revision: [draft, edit])
        #expect(demoted.map(\.id) == ["api-stability-decreased"])
        let stable = DiffFixture.Edit.set(DiffFixture.post + "/x-stability-level", #""stable""#)
        let promoted = try DiffFixture.changes(base: [draft], revision: [stable, edit])
        #expect(Set(promoted.map(\.id)) == ["api-stability-increased", "request-body-removed"])
    }
}

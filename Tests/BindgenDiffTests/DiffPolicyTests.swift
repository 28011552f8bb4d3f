import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Policy of comparisons")
struct DiffPolicyTests {
    private static let failure = "/components/schemas/Failure"
    private static let removal = [DiffFixture.Edit.remove(failure + "/properties/reason")]
    private static let rule = "response-optional-property-removed"

    private func policy(_ text: String) throws -> DiffPolicyReader {
        DiffPolicyReader(try JSONDocument(bytes: Array(text.utf8), file: "policy.json"))
    }

    @Test("A rule gets the level that the policy says, or is silent")
    func levels() throws {
        let error = try policy(#"{"levels":{"\#(Self.rule)":"error"}}"#)
        #expect(error.diagnostics.isEmpty)
        #expect(try DiffFixture.changes(revision: Self.removal, policy: error.policy).map(\.level) == [.error])
        let none = try policy(#"{"levels":{"\#(Self.rule)":"none"}}"#)
        #expect(try DiffFixture.changes(revision: Self.removal, policy: none.policy).isEmpty)
    }

    @Test(
        "An exemption lets a change through at its place, until its day",
        arguments: [
            (failure + "/properties/reason", true), (failure + "/*", true), ("/components/*", true), (failure, false),
            ("/components/schemas/Fail/*", false), (failure + "/properties/rea", false),
        ]
    )
    func exemptions(_ pointer: String, _ matches: Bool) throws {
        let text =
            #"{"exemptions":[{"rule":"\#(Self.rule)","pointer":"\#(pointer)","until":"\#(DiffFixture.today)","reason":"agreed"}]}"#
        let changes = try DiffFixture.changes(revision: Self.removal, policy: policy(text).policy)
        #expect(changes.isEmpty == matches)
    }

    @Test("An exemption that is over is a finding, with the place in the policy")
    func expiredExemption() throws {
        let day = CalendarDate(daysSince1970: 19_999)
        let text =
            #"{"exemptions":[{"rule":"\#(Self.rule)","pointer":"\#(Self.failure)/*","until":"\#(day)","reason":"agreed"}]}"#
        let changes = try DiffFixture.changes(revision: Self.removal, policy: policy(text).policy)
        #expect(changes.map(\.id) == [Self.rule, "exemption-expired"])
        #expect(changes.last?.level == .warning)
        #expect(changes.last?.revision?.file == "policy.json")
        let silenced = try policy(#"{"levels":{"exemption-expired":"none"},"# + text.dropFirst())
        #expect(try DiffFixture.changes(revision: Self.removal, policy: silenced.policy).map(\.id) == [Self.rule])
    }

    @Test(
        "A fault of a policy is reported with its place",
        arguments: [
            "[]", #"{"level":{}}"#, #"{"levels":[]}"#, #"{"levels":{"no-such-rule":"error"}}"#,
            #"{"levels":{"endpoint-added":"fatal"}}"#, #"{"deprecationDays":-1}"#, #"{"deprecationDays":"many"}"#,
            #"{"exemptions":{}}"#, #"{"exemptions":[{"rule":"endpoint-added"}]}"#,
            #"{"exemptions":[{"rule":"no-such","pointer":"/a","until":"2026-01-01","reason":"r"}]}"#,
            #"{"exemptions":[{"rule":"endpoint-added","pointer":"/a","until":"soon","reason":"r"}]}"#,
            #"{"exemptions":[{"rule":"endpoint-added","pointer":"/a","until":"2026-02-30","reason":"r"}]}"#,
            #"{"exemptions":[{"rule":"endpoint-added","pointer":"/a","until":"2026-01-01","reason":""}]}"#,
            #"{"exemptions":[{"rule":"endpoint-added","pointer":"/a","until":"2026-01-01","reason":"r","by":"me"}]}"#,
        ]
    )
    func invalid(_ text: String) throws {
        let diagnostics = try policy(text).diagnostics
        #expect(diagnostics.count == 1)
        #expect(
            diagnostics.allSatisfy {
                $0.severity == .error && $0.place?.file == "policy.json" && ($0.place?.line ?? 0) > 0
            }
        )
    }

    @Test(
        "A name that is nearly right is told the right one, at its place",
        arguments: [
            (#"{"levels":{"endpoint-add":"error"}}"#, "`endpoint-added`", "/levels/endpoint-add"),
            (#"{"levels":{"endpoint-added":"warn"}}"#, "`warning`", "/levels/endpoint-added"),
            (#"{"level":{}}"#, "`levels`", "/level"),
            (
                #"{"exemptions":[{"rule":"api-tag-remove","pointer":"/a","until":"2026-01-01","reason":"r"}]}"#,
                "`api-tag-removed`", "/exemptions/0/rule"
            ),
            (
                #"{"exemptions":[{"rule":"endpoint-added","pointr":"/a","until":"2026-01-01","reason":"r"}]}"#,
                "`pointer`", "/exemptions/0/pointr"
            ),
        ]
    )
    func suggestions(_ text: String, _ name: String, _ pointer: String) throws {
        let diagnostics = try policy(text).diagnostics
        #expect(diagnostics.map(\.pointer) == [pointer])
        #expect(diagnostics.allSatisfy { $0.message.contains("; did you mean ") && $0.message.contains(name) })
    }

    @Test("The publisher's own policy raises what its clients rely on")
    func atlas() throws {
        #expect(DiffPolicy.atlas.deprecationDays == 365)
        #expect(try DiffFixture.changes(revision: Self.removal, policy: .atlas).map(\.level) == [.error])
        let renamed = try DiffFixture.changes(
            revision: [.set(DiffFixture.post + "/operationId", #""x""#)],
            policy: .atlas
        )
        #expect(renamed.map(\.level) == [.error])
    }
}

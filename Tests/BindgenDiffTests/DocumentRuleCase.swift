import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

/// Edits of the document, and the findings that they must give.
struct DocumentRuleCase: Sendable, CustomStringConvertible {
    typealias Edit = DiffFixture.Edit

    /// The rules with their levels.
    var findings: [String: ChangeLevel]
    var base: [Edit] = []
    var revision: [Edit]

    var description: String { findings.keys.sorted().joined(separator: ", ") }

    init(_ findings: [String: ChangeLevel], base: [Edit] = [], revision: [Edit]) {
        self.findings = findings
        self.base = base
        self.revision = revision
    }

    /// A change and its reverse, from a document without something to one with it.
    static func both(
        _ pointer: String,
        _ value: String,
        added: (String, ChangeLevel),
        removed: (String, ChangeLevel)
    ) -> [Self] {
        [
            Self([added.0: added.1], revision: [.set(pointer, value)]),
            Self([removed.0: removed.1], base: [.set(pointer, value)], revision: [.remove(pointer)]),
        ]
    }

    /// A flag that becomes true and false.
    static func flag(_ pointer: String, on: (String, ChangeLevel), off: (String, ChangeLevel)) -> [Self] {
        [
            Self([on.0: on.1], revision: [.set(pointer, "true")]),
            Self([off.0: off.1], base: [.set(pointer, "true")], revision: [.set(pointer, "false")]),
        ]
    }

    static let post = DiffFixture.post
    static let parameters = DiffFixture.post + "/parameters"
    static let body = DiffFixture.post + "/requestBody"
    static let answers = DiffFixture.post + "/responses"
    static let answer = DiffFixture.post + "/responses/200"
    static let past = #""2001-01-01""#
    static let future = #""2030-01-01""#

    static let all: [Self] =
        documents + lifecycles + parameterCases + bodies + properties + inherited + directions(sent, "request")
        + directions(received, "response") + propertyLifecycles(sent + "/properties/value", "request-property")
        + propertyLifecycles(received + "/properties/value", "response-property") + security
}

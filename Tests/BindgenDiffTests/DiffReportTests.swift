import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Reports of comparisons")
struct DiffReportTests {
    private static func report(_ edits: [DiffFixture.Edit], base: [DiffFixture.Edit] = []) throws -> DiffReport {
        try DocumentDiff(DiffFixture.options).report(
            from: DiffFixture.document(base, file: "api:1.json"),
            to: DiffFixture.document(base + edits, file: "new api.json")
        )
    }

    private static let edits: [DiffFixture.Edit] = [
        .set(DiffFixture.post + "/requestBody/required", "true"),
        .remove("/components/schemas/Failure/properties/reason"),
        .set(DiffFixture.post + "/tags", "[]"),
        .set(DiffFixture.pointer(of: .requestProperty) + "/pattern", #""a::b%\n|<b>@all</b>""#),
    ]

    private func json(_ text: String) throws -> JSONValue {
        try JSON.decode(JSONValue.self, from: Array(text.utf8))
    }

    private func object(_ value: JSONValue?) -> JSONObject {
        if case .object(let object)? = value { object } else { JSONObject() }
    }

    private func array(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let array)? = value { array } else { [] }
    }

    @Test("JSON has the members that programs rely on")
    func jsonReport() throws {
        let report = try Self.report(Self.edits)
        let root = object(try json(DiffFormat.json.render(report)))
        #expect(root.names == ["version", "semver", "changes"])
        #expect(root["version"] == 1)
        #expect(root["semver"] == "major")
        let changes = array(root["changes"]).map(object)
        #expect(changes.count == report.changes.count)
        for change in changes {
            #expect(change.names == ["id", "level", "message", "operations", "base", "revision", "swift"])
            #expect(object(change["swift"]).names == ["verdict", "before", "after"])
            #expect(object(change["base"]).names == ["pointer", "file", "line", "column"])
        }
        let body = changes.first { $0["id"] == "request-body-became-required" }
        #expect(object(body?["swift"])["verdict"] == "breaking")
        #expect(body?["operations"] == ["POST /pets/{id}"])
    }

    @Test("The worst changes come first")
    func order() throws {
        let levels = try Self.report(Self.edits).changes.map(\.level)
        #expect(levels == levels.sorted(by: >))
        #expect(Set(levels).count == 3)
    }

    @Test("Text says what, where, whom it reaches and what follows")
    func text() throws {
        let text = DiffFormat.text.render(try Self.report(Self.edits))
        #expect(text.contains("error: the request body became required [request-body-became-required]\n"))
        #expect(text.contains("  base: api:1.json:1:"))
        #expect(text.contains("  reaches: POST /pets/{id}\n"))
        #expect(text.contains("    - func createPet("))
        #expect(text.hasSuffix("a major version\n"))
        #expect(!text.contains("\n|"))
        #expect(DiffFormat.text.render(try Self.report([])) == "no changes; callers' Swift compiles; no new version\n")
    }

    @Test("Annotations for GitHub cannot be broken out of")
    func github() throws {
        let text = DiffFormat.github.render(try Self.report(Self.edits))
        let lines = text.split(separator: "\n")
        #expect(
            lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") }
        )
        #expect(lines.contains { $0.hasPrefix("::error file=new api.json,line=1,col=") })
        #expect(text.contains("a::b%25%0A"))
        #expect(lines.contains { $0.hasPrefix("::warning") && $0.contains("callers' Swift no longer compiles") })
    }

    @Test("Markdown has the table first, folds the details and lets no markup through")
    func markdown() throws {
        let text = DiffFormat.markdown.render(try Self.report(Self.edits))
        #expect(text.hasPrefix("### API changes\n\n| | wire | Swift |\n"))
        #expect(text.contains("<details open>\n<summary>Breaking: "))
        #expect(text.contains("<details>\n<summary>Harmless: "))
        #expect(text.split(separator: "<details").count == text.split(separator: "</details>").count)
        #expect(!text.contains("\n|<b>"))
        #expect(text.contains("  ```diff\n  - ") && text.contains("\n  - func createPet("))
    }

    @Test("A SARIF log has a tool, rules and results that refer to them")
    func sarif() throws {
        let report = try Self.report(Self.edits)
        let log = object(try json(DiffFormat.sarif.render(report)))
        #expect(log["version"] == "2.1.0")
        let run = object(array(log["runs"]).first)
        let rules = array(object(object(run["tool"])["driver"])["rules"]).map(object)
        let results = array(run["results"]).map(object)
        #expect(results.count == report.changes.count)
        for (result, change) in zip(results, report.changes) {
            guard case .number(let index)? = result["ruleIndex"], let place = index.int else {
                Issue.record("no rule index")
                continue
            }
            #expect(rules[place]["id"] == .string(change.id))
            #expect(result["ruleId"] == .string(change.id))
            let levels: [ChangeLevel: JSONValue] = [.error: "error", .warning: "warning", .info: "note"]
            #expect(result["level"] == levels[change.level])
            let location = object(object(array(result["locations"]).first)["physicalLocation"])
            #expect(object(location["artifactLocation"])["uri"] == "new%20api.json")
        }
    }

    @Test("A SARIF log has only members that the standard allows", arguments: [0, 1, 2])
    func sarifStructure(_ part: Int) throws {
        // All edits of the cases of rules, in three reports; the last is a report of nothing.
        let cases = DocumentRuleCase.all
        let edits =
            part == 2
            ? [] : cases[(part * cases.count / 2)..<((part + 1) * cases.count / 2)].flatMap(\.revision)
        let log = try json(DiffFormat.sarif.render(Self.report(edits)))
        #expect(SARIFLog.problems(of: log) == [])
    }

    @Test("The check of SARIF logs notices what is wrong with one")
    func sarifProblems() throws {
        for (log, problem) in [
            (#"{"version":"2.1.0"}"#, "/runs: required of log"),
            (#"{"version":"2.0.0","runs":[]}"#, #"/version: none of ["2.1.0"]"#),
            (#"{"version":"2.1.0","runs":[],"more":1}"#, "/more: no property of log"),
            (#"{"version":"2.1.0","runs":[{}]}"#, "/runs/0/tool: required of run"),
            (
                #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","informationUri":"a b"}}}]}"#,
                "/runs/0/tool/driver/informationUri: no URI reference"
            ),
            (
                #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","rules":[{"id":"a"},{"id":"a"}]}}}]}"#,
                "/runs/0/tool/driver/rules: not unique"
            ),
        ] {
            #expect(SARIFLog.problems(of: try json(log)) == [problem])
        }
    }

    @Test("What fails a check")
    func thresholds() throws {
        func fails(_ edits: [DiffFixture.Edit]) throws -> [FailureThreshold] {
            let report = try Self.report(edits)
            return FailureThreshold.allCases.filter { report.fails($0) }
        }
        #expect(try fails([]) == [])
        #expect(try fails([.set(DiffFixture.post + "/responses/409", #"{"description":"x"}"#)]) == [.any])
        #expect(try fails([.set(DiffFixture.pointer(of: .requestBody) + "/minProperties", "1")]) == [.warning, .any])
        #expect(
            try fails([.set(DiffFixture.post + "/operationId", #""makePet""#)]) == [.sourceBreaking, .warning, .any]
        )
        #expect(try fails([.remove(DiffFixture.post)]) == [.breaking, .sourceBreaking, .warning, .any])
    }
}

import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Foundation
import Testing

@Suite("Rules as values")
struct RuleTests {
    @Test("An id names one rule, and is written in small letters")
    func ids() {
        let ids = Rule.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
        for rule in Rule.all {
            #expect(Rule(id: rule.id) == rule)
            #expect(rule.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(rule.id)")
        }
        #expect(Rule(id: "no-such-rule") == nil)
    }

    @Test("Each rule says in a sentence of its own what it finds, and in another one why that matters")
    func sentences() {
        var meanings: [String: String] = [:]
        for rule in Rule.all {
            for sentence in [rule.meaning, rule.reason] {
                #expect(sentence.hasSuffix(".") && !sentence.dropLast().contains(". "), "\(rule.id): \(sentence)")
                #expect(sentence.first?.isUppercase == true, "\(rule.id): \(sentence)")
                #expect(!sentence.contains("|") && !sentence.contains("  "), "\(rule.id): \(sentence)")
            }
            let other = meanings.updateValue(rule.id, forKey: rule.meaning)
            #expect(other == nil, "\(rule.id) and \(other ?? "") find the same: \(rule.meaning)")
        }
    }

    @Test("Each change of a schema has a rule in each role that a schema can have")
    func schemaRules() {
        let rules = Set(Rule.all)
        for role in SchemaRole.allCases {
            for change in SchemaChange.allCases where change.canHappen(to: role.place) {
                for (isReadOnly, isWriteOnly) in [(false, false), (true, false), (false, true)] {
                    let rule = role.rule(change, isReadOnly: isReadOnly, isWriteOnly: isWriteOnly)
                    #expect(rules.contains(rule), "\(role) \(change)")
                }
            }
        }
    }

    @Test("Each rule is found in some case")
    func coverage() throws {
        var found: Set<Rule> = [.exemptionExpired]
        for test in DocumentRuleCase.all { found.formUnion(test.findings.keys.compactMap(Rule.init(id:))) }
        for test in SchemaRuleCase.all {
            found.formUnion(test.roles.compactMap { Rule(id: SchemaRuleTests.id(of: test.change, $0)) })
        }
        for edits in Self.otherEdits {
            let changes = try DiffFixture.changes(
                base: edits.base,
                revision: edits.revision,
                policy: DiffPolicy(deprecationDays: edits.deprecationDays)
            )
            found.formUnion(changes.map(\.rule))
        }
        // The Swift verdict's cases are many documents of their own.
        let rest = Rule.all.filter { rule in
            if case .swift = rule { false } else { !found.contains(rule) }
        }
        #expect(rest.map(\.id) == [])
    }

    private struct Edits {
        var base: [DiffFixture.Edit] = []
        var revision: [DiffFixture.Edit]
        var deprecationDays = 0
    }

    /// What the lists of cases have no place for: other media types, access, and notice periods.
    private static let otherEdits: [Edits] = {
        var edits: [Edits] = []
        let text = #"{"text/plain":{"schema":{"type":"TYPE","properties":{"value":{"type":"TYPE"}}}}}"#
        for owner in ["/requestBody", "/responses/200"] {
            for (before, after) in [("integer", "string"), ("string", "integer")] {
                let content = DiffFixture.post + owner + "/content"
                edits.append(
                    Edits(
                        base: [.set(content, text.replacing("TYPE", with: before))],
                        revision: [.set(content, text.replacing("TYPE", with: after))]
                    )
                )
                let schema = content + "/text~1plain/schema"
                edits.append(
                    Edits(
                        base: [.set(content, text.replacing("TYPE", with: "object"))]
                            + [.set(schema + "/properties/value/type", #""\#(before)""#)],
                        revision: [.set(schema + "/properties/value/type", #""\#(after)""#)]
                    )
                )
            }
        }
        let value = DiffFixture.pointer(of: .requestProperty)
        for (keyword, before, after) in [
            ("maximum", "9", "5"), ("minimum", "5", "9"), ("exclusiveMaximum", "9", "5"),
            ("exclusiveMinimum", "5", "9"), ("maxLength", "9", "5"), ("enum", #"["a","b"]"#, #"["a"]"#),
        ] {
            edits.append(
                Edits(
                    base: [.set(value + "/readOnly", "true"), .set(value + "/" + keyword, before)],
                    revision: [.set(value + "/" + keyword, after)]
                )
            )
        }
        let received = DiffFixture.pointer(of: .responseProperty)
        edits.append(
            Edits(
                base: [.set(received + "/writeOnly", "true"), .set(received + "/enum", #"["a"]"#)],
                revision: [.set(received + "/enum", #"["a","b"]"#)]
            )
        )
        for role in SchemaRuleTests.roles {
            let pointer = DiffFixture.pointer(of: role)
            edits.append(Edits(base: [.set(pointer, "{}")], revision: [.set(pointer, "false")]))
            edits.append(Edits(base: [.set(pointer, "false")], revision: [.set(pointer, "{}")]))
        }
        for owner in ["/requestBody", "/responses/200"] {
            let content = DiffFixture.post + owner + "/content"
            let xml = #"{"application/xml":{"schema":{"properties":{"value":{}}}}}"#
            for schema in ["", "/properties/value"] {
                let pointer = content + "/application~1xml/schema" + schema + "/xml"
                edits.append(Edits(base: [.set(content, xml)], revision: [.set(pointer, #"{"name":"a"}"#)]))
            }
        }
        for owner in [DiffFixture.post, DiffFixture.post + "/parameters/1", value, received] {
            edits.append(Edits(revision: [.set(owner + "/deprecated", "true")], deprecationDays: 100))
        }
        return edits
    }()

    // MARK: Lists

    @Test("A list has all rules, in each format, with the levels of the policy")
    func lists() throws {
        let rule = Rule.operation(.added)
        let list = RuleList(DiffPolicy(levels: [rule: .error, .operation(.tagAdded): .none]))
        for format in [RuleList.Format.text, .markdown] {
            let text = list.render(format)
            for rule in Rule.all { #expect(text.contains(rule.id) && text.contains(rule.meaning)) }
            for area in RuleArea.allCases { #expect(text.contains(area.title)) }
        }
        #expect(list.render(.text).contains("  error: \(rule.meaning) [\(rule.id)]\n"))
        #expect(list.render(.text).contains("  none: An operation got a tag. [api-tag-added]\n"))
        let value = try JSON.decode(JSONValue.self, from: Array(list.render(.json).utf8))
        guard case .object(let root) = value, case .array(let rules)? = root["rules"] else {
            Issue.record("no rules")
            return
        }
        #expect(rules.count == Rule.all.count)
        for case .object(let object) in rules {
            #expect(object.names == ["id", "level", "area", "meaning", "reason"])
        }
        #expect(
            rules.contains {
                if case .object(let rule) = $0 {
                    rule["level"] == "error" && rule["id"] == "endpoint-added"
                } else {
                    false
                }
            }
        )
    }

    @Test("README counts the rules as they are")
    func readme() throws {
        let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        #expect(text.contains(RuleList().summary()))
    }
}

package import BindgenOpenAPI
package import BindingsJSON

/// Reads policy files.
///
/// ```json
/// {
///     "levels": { "api-operation-id-removed": "error", "endpoint-added": "none" },
///     "exemptions": [
///         {
///             "rule": "response-property-type-changed",
///             "pointer": "/components/schemas/Pet/*",
///             "until": "2026-12-31",
///             "reason": "agreed with the only client"
///         }
///     ],
///     "deprecationDays": 365
/// }
/// ```
package struct DiffPolicyReader: Sendable {
    /// The policy, as far as it could be read.
    package private(set) var policy = DiffPolicy()

    /// The fault of the file.
    package private(set) var diagnostics: [Diagnostic] = []

    private static let members = ["levels", "exemptions", "deprecationDays", "$schema"]
    private static let exemptionMembers = ["rule", "pointer", "until", "reason"]

    /// Reads a policy.
    package init(_ document: JSONDocument) {
        let root = document.root
        guard root.kind == .object else {
            complain(root, "a policy must be an object, not \(root.kind)")
            return
        }
        for (name, value) in root.members {
            switch name {
            case "levels": readLevels(value)
            case "exemptions": readExemptions(value)
            case "deprecationDays":
                if let days = value.int, (0...36_500).contains(days) {
                    policy.deprecationDays = days
                } else {
                    complain(value, "`deprecationDays` must be a number of days, from 0 to 36500")
                }
            case "$schema": break
            default:
                complain(
                    value,
                    "a policy has no member `\(name)`" + Suggestion.text(for: name, among: Self.members)
                )
            }
        }
    }

    private mutating func readLevels(_ node: JSONNode) {
        guard node.kind == .object else {
            complain(node, "`levels` must be an object of rule ids and levels, not \(node.kind)")
            return
        }
        for (id, value) in node.members {
            guard let rule = rule(id, at: value) else { continue }
            let levels = DiffPolicy.RuleLevel.allCases.map(\.rawValue)
            guard let text = value.string, let level = DiffPolicy.RuleLevel(rawValue: text) else {
                let suggestion = value.string.map { Suggestion.text(for: $0, among: levels) } ?? ""
                complain(value, "the level of `\(id)` must be `error`, `warning`, `info` or `none`" + suggestion)
                continue
            }
            policy.levels[rule] = level
        }
    }

    private mutating func readExemptions(_ node: JSONNode) {
        guard node.kind == .array else {
            complain(node, "`exemptions` must be a list, not \(node.kind)")
            return
        }
        for element in node.elements { readExemption(element) }
    }

    private mutating func readExemption(_ node: JSONNode) {
        guard node.kind == .object else {
            complain(node, "an exemption must be an object, not \(node.kind)")
            return
        }
        var texts: [String: String] = [:]
        var isComplete = true
        for (name, value) in node.members {
            if !Self.exemptionMembers.contains(name) {
                complain(
                    value,
                    "an exemption has no member `\(name)`" + Suggestion.text(for: name, among: Self.exemptionMembers)
                )
                isComplete = false
            } else if let text = value.string, !text.isEmpty || name == "pointer" {
                texts[name] = text
            } else {
                complain(value, "`\(name)` of an exemption must be a string that is not empty")
                isComplete = false
            }
        }
        // What is wrong with a member has been said; that it is missing, too, would be wrong.
        guard isComplete else { return }
        guard let id = texts["rule"], let pointer = texts["pointer"], let until = texts["until"],
            let reason = texts["reason"]
        else {
            let missing = Self.exemptionMembers.filter { texts[$0] == nil }
            complain(node, "an exemption needs \(missing.quotedList)")
            return
        }
        guard let rule = rule(id, at: node["rule"] ?? node) else { return }
        guard until.utf8.count == 10, let date = CalendarDate(until) else {
            complain(node["until"] ?? node, "`until` must be a day such as `2026-12-31`, not `\(until)`")
            return
        }
        guard pointer.isEmpty || pointer.hasPrefix("/") else {
            complain(node["pointer"] ?? node, "`pointer` must start with `/`, as `/components/schemas/Pet/*` does")
            return
        }
        policy.exemptions.append(
            DiffPolicy.Exemption(rule: rule, pointer: pointer, until: date, reason: reason, place: Place(node))
        )
    }

    private mutating func rule(_ id: String, at node: JSONNode) -> Rule? {
        if let rule = Rule(id: id) { return rule }
        complain(node, "there is no rule `\(id)`" + Suggestion.text(for: id, among: Rule.all.map(\.id)))
        return nil
    }

    private mutating func complain(_ node: JSONNode, _ message: String) {
        diagnostics.append(Diagnostic(.error, "invalid-policy", message, at: Place(node)))
    }
}

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

    /// What is wrong with the file.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads a policy.
    package init(_ document: JSONDocument) {
        let root = document.root
        guard root.kind == .object else {
            complain(root, "a policy is an object, not \(root.kind)")
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
                    complain(value, "`deprecationDays` is a number of days, from 0 to 36500")
                }
            case "$schema": break
            default:
                complain(
                    value,
                    "`\(name)` is no member of a policy; there are `levels`, `exemptions` and `deprecationDays`"
                )
            }
        }
    }

    private mutating func readLevels(_ node: JSONNode) {
        guard node.kind == .object else {
            complain(node, "`levels` is an object of rule ids and levels, not \(node.kind)")
            return
        }
        for (rule, value) in node.members {
            guard RuleCatalog.level(of: rule) != nil else {
                complain(value, "there is no rule `\(rule)`")
                continue
            }
            guard let level = value.string.flatMap(DiffPolicy.RuleLevel.init) else {
                complain(value, "the level of `\(rule)` is none of `error`, `warning`, `info` and `none`")
                continue
            }
            policy.levels[rule] = level
        }
    }

    private mutating func readExemptions(_ node: JSONNode) {
        guard node.kind == .array else {
            complain(node, "`exemptions` is a list, not \(node.kind)")
            return
        }
        for element in node.elements {
            var texts: [String: String] = [:]
            for (name, value) in element.members {
                guard ["rule", "pointer", "until", "reason"].contains(name), let text = value.string else {
                    complain(
                        value,
                        "an exemption has the strings `rule`, `pointer`, `until` and `reason`, and no `\(name)`"
                    )
                    continue
                }
                texts[name] = text
            }
            guard let rule = texts["rule"], let pointer = texts["pointer"], let until = texts["until"],
                let reason = texts["reason"], !reason.isEmpty
            else {
                complain(element, "an exemption needs `rule`, `pointer`, `until` and `reason`")
                continue
            }
            guard RuleCatalog.level(of: rule) != nil else {
                complain(element, "there is no rule `\(rule)`")
                continue
            }
            guard until.utf8.count == 10, let date = CalendarDate(until) else {
                complain(element["until"] ?? element, "`until` is a day such as `2026-12-31`, not `\(until)`")
                continue
            }
            policy.exemptions.append(
                DiffPolicy.Exemption(rule: rule, pointer: pointer, until: date, reason: reason, place: Place(element))
            )
        }
    }

    private mutating func complain(_ node: JSONNode, _ message: String) {
        diagnostics.append(Diagnostic(.error, "invalid-policy", message, at: Place(node)))
    }
}

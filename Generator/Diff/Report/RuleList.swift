import BindingsJSON

/// Writes all rules by area, with the levels that a policy gives them.
package struct RuleList: Sendable {
    /// How a list of rules is written.
    package enum Format: String, Sendable, CaseIterable {
        /// For people, at a terminal.
        case text
        /// One JSON object: `{"version":1,"rules":[{"id","level","area","meaning","reason"}]}`.
        case json
        /// A table for each area.
        case markdown
    }

    private let policy: DiffPolicy

    /// Makes a list of the rules as a policy sees them.
    package init(_ policy: DiffPolicy = DiffPolicy()) { self.policy = policy }

    /// The list; the text ends with a line feed.
    package func render(_ format: Format) -> String {
        switch format {
        case .text: text()
        case .json: json()
        case .markdown: markdown()
        }
    }

    /// A table that counts the rules of each area by their levels.
    package func summary() -> String {
        var text = "| rules for | error | warning | info |\n|---|---:|---:|---:|\n"
        for (area, rules) in areas() {
            let counts = [ChangeLevel.error, .warning, .info].map { level in
                let count = rules.count { self.level(of: $0) == DiffPolicy.RuleLevel(level) }
                return count == 0 ? "" : String(count)
            }
            text += "| \(area.title.lowercasedFirst) | \(counts.joined(separator: " | ")) |\n"
        }
        return text
    }

    private func areas() -> [(area: RuleArea, rules: [Rule])] {
        let rules = Dictionary(grouping: Rule.all, by: \.area)
        return RuleArea.allCases.map { ($0, rules[$0] ?? []) }
    }

    private func level(of rule: Rule) -> DiffPolicy.RuleLevel {
        policy.levels[rule] ?? DiffPolicy.RuleLevel(rule.level)
    }

    private func text() -> String {
        var text = ""
        for (area, rules) in areas() {
            text += "\(text.isEmpty ? "" : "\n")\(area.title)\n"
            for rule in rules {
                text += "  \(level(of: rule).rawValue): \(rule.meaning) [\(rule.id)]\n"
                text += "    \(rule.reason)\n"
            }
        }
        return text
    }

    private func markdown() -> String {
        var text = "# The rules of `bindgen diff`\n\n" + summary()
        for (area, rules) in areas() {
            text += "\n## \(area.title)\n\n"
            text += "| rule | level | what it finds | why it has that level |\n|---|---|---|---|\n"
            for rule in rules {
                text += "| `\(rule.id)` | \(level(of: rule).rawValue) | \(rule.meaning) | \(rule.reason) |\n"
            }
        }
        return text
    }

    private func json() -> String {
        var writer = JSONWriter(format: .pretty)
        writer.beginObject()
        writer.name("version")
        writer.integer(1)
        writer.name("rules")
        writer.beginArray()
        for rule in Rule.all {
            writer.beginObject()
            for (name, value) in [
                ("id", rule.id), ("level", level(of: rule).rawValue), ("area", rule.area.rawValue),
                ("meaning", rule.meaning), ("reason", rule.reason),
            ] {
                writer.name(name)
                writer.string(value)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return JSONReport.text(of: writer)
    }
}

extension String {
    /// The text with its first letter in lower case.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

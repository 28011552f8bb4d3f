import BindgenOpenAPI

/// Writes reports as a comment on a pull request: a table first, the details folded.
enum MarkdownReport {
    static func render(_ report: DiffReport) -> String {
        guard !report.changes.isEmpty else {
            return "### API changes\n\nNo changes; \(ReportText.consequences(report)).\n"
        }
        var text = """
            ### API changes

            | | wire | Swift |
            |---|---:|---:|
            | breaking | \(report.count(of: .error)) | \(report.changes.count { $0.swift.verdict == .breaking }) |
            | risky | \(report.count(of: .warning)) | |
            | harmless | \(report.count(of: .info)) | \(report.changes.count { $0.swift.verdict == .compatible }) |

            \(ReportText.summary(report).capitalizedFirst); \(ReportText.consequences(report)).

            """
        for (level, title) in [(ChangeLevel.error, "Breaking"), (.warning, "Risky"), (.info, "Harmless")] {
            let changes = report.changes.filter { $0.level == level }
            guard !changes.isEmpty else { continue }
            text += "\n<details\(level == .error ? " open" : "")>\n<summary>\(title): \(changes.count)</summary>\n\n"
            for change in changes { text += item(change) }
            text += "\n</details>\n"
        }
        return text
    }

    private static func item(_ change: Change) -> String {
        var text = "- \(escaped(change.message)) (`\(change.id)`"
        if let place = ReportText.place(of: change) { text += ", \(escaped(place.description))" }
        text += ")\n"
        if !change.operations.isEmpty {
            let operations = change.operations.prefix(5).map { "`\($0.onOneLine)`" }.joined(separator: ", ")
            let rest = change.operations.count - 5
            text += "  <br>reaches \(operations)\(rest > 0 ? " and \(rest) more" : "")\n"
        }
        guard change.swift.verdict != .none else { return text }
        text += "\n  Swift: \(change.swift.verdict.rawValue)\n\n  ```diff\n"
        for line in change.swift.before.split(separator: "\n") { text += "  - \(line)\n" }
        for line in change.swift.after.split(separator: "\n") { text += "  + \(line)\n" }
        return text + "  ```\n"
    }

    /// Text that may quote a document: no HTML, no table, no mention of anybody.
    private static func escaped(_ text: String) -> String {
        var result = ""
        var isCode = false
        for character in text.onOneLine {
            if character == "`" { isCode.toggle() }
            switch character {
            case "<" where !isCode: result += "&lt;"
            case "@" where !isCode: result += "&#64;"
            case "*" where !isCode, "_" where !isCode, "|" where !isCode, "[" where !isCode: result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }
}

extension String {
    /// The text with its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

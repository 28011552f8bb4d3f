import BindgenOpenAPI

/// Writes reports for people at a terminal, one change after the other, the worst first.
enum TextReport {
    static func render(_ report: DiffReport) -> String {
        var text = ""
        for change in report.changes {
            text += "\(change.level.rawValue): \(change.message.onOneLine) [\(change.id)]\n"
            for (name, place) in [("base", change.base), ("revision", change.revision)] {
                guard let place else { continue }
                text += "  \(name): \(place) \((place.shortPointer ?? "").onOneLine)\n"
            }
            if !change.operations.isEmpty {
                text += "  reaches: \(ReportText.operations(change.operations, limit: 5).onOneLine)\n"
            }
            text += swift(change.swift)
        }
        if !report.changes.isEmpty { text += "\n" }
        return text + ReportText.summary(report) + "; " + ReportText.consequences(report) + "\n"
    }

    private static func swift(_ change: SwiftChange) -> String {
        guard change.verdict != .none else { return "" }
        var text = "  Swift: \(change.verdict.rawValue)\n"
        for (sign, declarations) in [("-", change.before), ("+", change.after)] where !declarations.isEmpty {
            for line in declarations.split(separator: "\n") { text += "    \(sign) \(line)\n" }
        }
        return text
    }
}

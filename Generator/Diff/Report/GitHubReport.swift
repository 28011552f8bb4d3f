import BindgenSwift
import BindgenOpenAPI

/// Writes reports as workflow commands of GitHub Actions, which annotate lines of the revision.
enum GitHubReport {
    static func render(_ report: DiffReport) -> String {
        var text = ""
        for change in report.changes { text += command(change) + "\n" }
        let summary = ReportText.summary(report) + "; " + ReportText.consequences(report)
        return text + "::notice title=API changes::\(data(summary))\n"
    }

    private static func command(_ change: Change) -> String {
        let breaksSwift = change.swift.verdict == .breaking
        let name =
            switch change.level {
            case .error: "error"
            case .warning: "warning"
            case .info: breaksSwift ? "warning" : "notice"
            }
        var properties: [String] = []
        if let place = ReportText.place(of: change) {
            properties = ["file=\(property(place.file))", "line=\(place.line)", "col=\(place.column)"]
        }
        properties.append("title=\(property(change.id))")
        var message = change.message
        if breaksSwift { message += "; callers' Swift no longer compiles" }
        if !change.operations.isEmpty { message += " (\(ReportText.operations(change.operations, limit: 3)))" }
        return "::\(name) \(properties.joined(separator: ","))::\(data(message))"
    }

    private static func data(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
    }

    private static func property(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
    }

    private static func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

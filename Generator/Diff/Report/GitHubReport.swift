import BindgenOpenAPI

/// Writes reports as workflow commands of GitHub Actions, which annotate lines of the revision.
enum GitHubReport {
    static func render(_ report: DiffReport) -> String {
        var text = ""
        for change in report.changes { text += command(change) + "\n" }
        let summary = ReportText.summary(report) + "; " + ReportText.consequences(report)
        return text + "\(WorkflowCommand("notice", title: "API changes", message: summary))\n"
    }

    private static func command(_ change: Change) -> String {
        let breaksSwift = change.swift.verdict == .breaking
        let level =
            switch change.level {
            case .error: "error"
            case .warning: "warning"
            case .info: breaksSwift ? "warning" : "notice"
            }
        var message = change.message
        if breaksSwift { message += "; callers' Swift no longer compiles" }
        if !change.operations.isEmpty { message += " (\(ReportText.operations(change.operations, limit: 3)))" }
        return WorkflowCommand(level, at: ReportText.place(of: change), title: change.id, message: message).description
    }
}

import BindingsJSON

/// How a report is written.
package enum DiffFormat: String, Sendable, CaseIterable {
    /// For people, at a terminal.
    case text
    /// One JSON object: `{"version":1,"semver":…,"changes":[…]}`.
    case json
    /// A comment on a pull request: a table first, the details folded.
    case markdown
    /// Workflow commands that annotate the lines of a pull request on GitHub.
    case github
    /// A log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
    case sarif

    /// Writes a report; the text ends with a line feed.
    package func render(_ report: DiffReport) -> String {
        switch self {
        case .text: TextReport.render(report)
        case .json: JSONReport.render(report)
        case .markdown: MarkdownReport.render(report)
        case .github: GitHubReport.render(report)
        case .sarif: SARIFReport.render(report)
        }
    }
}

import BindgenKit
import BindingsJSON

/// `bindgen diff`: what a change of a document breaks, on the wire and in Swift.
enum DiffCommand: Subcommand {
    static let name = "diff"
    static let summary = "Compare two documents: what breaks, on the wire and in Swift."

    static let operands = [
        Operand(placeholder: "BASE", help: "The document before: a file, - for standard input, or REF:path in git."),
        Operand(placeholder: "REVISION", help: "The document after, likewise.", isOptional: true),
    ]

    static let options: [Option] = [
        .choice("--format", DiffFormat.allCases.map(\.rawValue), "How to write the report; the default is text."),
        .choice(
            "--fail-on",
            FailureThreshold.allCases.map(\.rawValue),
            "Exit with 1 if there is a change as bad as this or worse; the default is breaking."
        ),
        .value("--policy", "FILE|atlas", "Levels, exemptions and notice periods, from a file or a preset."),
        .value("--today", "DATE", "The day to compare sunsets and exemptions with; the default is today."),
    ]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        let today = try today(arguments)
        let policy = try policy(arguments, in: environment)
        guard arguments.operands.count == 2 else { throw .usage("REVISION is missing") }
        let sources = DocumentSources(environment: environment)
        let base = try sources.document(arguments.operands[0])
        let revision = try sources.document(arguments.operands[1])
        let report = DocumentDiff(today: today, policy: policy).report(from: base, to: revision)
        let format = arguments.value("--format").flatMap(DiffFormat.init) ?? .text
        environment.standardOutput(format.render(report))
        let threshold = arguments.value("--fail-on").flatMap(FailureThreshold.init) ?? .breaking
        return report.fails(threshold) ? .difference : .success
    }

    private static func today(_ arguments: Arguments) throws(Failure) -> CalendarDate {
        guard let text = arguments.value("--today") else { return Clock.today }
        guard text.utf8.count == 10, let date = CalendarDate(text) else {
            throw .usage("--today takes a day such as 2026-12-31, not \(text)")
        }
        return date
    }

    private static func policy(_ arguments: Arguments, in environment: Environment) throws(Failure) -> DiffPolicy {
        guard let name = arguments.value("--policy") else { return DiffPolicy() }
        if name == "atlas" { return .atlas }
        let document = try DocumentSources(environment: environment).document(name)
        let reader = DiffPolicyReader(document)
        for diagnostic in reader.diagnostics { environment.standardError(diagnostic.description + "\n") }
        guard reader.diagnostics.isEmpty else { throw .reported }
        return reader.policy
    }
}

import BindgenDiff
import BindgenSwift
import BindingsSyntax
import Foundation

/// `bindgen diff`: what a change of a document breaks, on the wire and in Swift.
enum DiffCommand: Subcommand {
    static let name = "diff"
    static let summary = "Compares two documents: what breaks, on the wire and in Swift."

    static let operands = [
        Operand(
            placeholder: "BASE",
            help: "The document before: a file, - for standard input, or REF:path in git.",
            isOptional: true
        ),
        Operand(placeholder: "REVISION", help: "The document after, likewise.", isOptional: true),
    ]

    static let options: [Option] = [
        .value("--against", "REF", "Compare the configured document with what it was at a revision of git."),
        .value(
            "--config",
            "FILE",
            "How Swift is generated; the default is none, with --against Spec/bindgen.json."
        ),
        .choice("--format", DiffFormat.allCases.map(\.rawValue), "How to write the report; the default is text."),
        .choice(
            "--fail-on",
            FailureThreshold.allCases.map(\.rawValue),
            "Exit with 1 if there is a change as bad as this or worse; the default is breaking."
        ),
        .flag("--rules", "Print all rules, with what they find and why it matters, and compare nothing."),
        .value("--policy", "FILE|atlas", "Levels, exemptions and notice periods, from a file or a preset."),
        .value("--overlay", "FILE", "An OpenAPI overlay for both documents; may be repeated.", repeatable: true),
        .value("--api-version", "V|V..W", "Compare what clients pinned to V see, or to V before and W after."),
        .value("--operations", "ID,…", "Compare these operations only; may be repeated.", repeatable: true),
        .value("--today", "DATE", "The day to compare sunsets and exemptions with; the default is today."),
    ]

    static let discussion = [
        """
        Each change is reported once, where it was made, with the operations that it reaches. Its level (error, warning, \
        info) says what it means on the wire; its Swift verdict says whether calls and member accesses written against \
        the code generated before still compile.
        """,
        """
        Exit codes: 0 nothing is as bad as --fail-on says; 1 something is; 64 wrong usage; 65 bad document or policy; \
        66 no such input.
        """,
    ]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        let sources = DocumentSources(environment: environment)
        if arguments.has("--rules") { return try printRules(arguments, sources, environment) }
        let options = try options(arguments)
        let configuration = try configuration(arguments, sources)
        let operands = try operands(arguments, options, configuration)
        let comparison = DocumentDiff(
            options,
            policy: try policy(arguments, sources),
            configuration: configuration?.file ?? ConfigurationFile()
        )
        let overlays = try arguments.values("--overlay").map { path throws(Failure) in try sources.overlay(path) }
        let base = try sources.document(operands.base, overlays: overlays)
        let revision =
            operands.base == operands.revision ? base : try sources.document(operands.revision, overlays: overlays)
        let unknown = comparison.unknownOperations(in: [base, revision])
        guard unknown.isEmpty else {
            throw .usage("neither document has the operation \(unknown.map { "`\($0)`" }.joined(separator: ", "))")
        }
        let report = comparison.report(from: base, to: revision)
        let format = arguments.value("--format").flatMap(DiffFormat.init) ?? .text
        environment.standardOutput(format.render(report))
        let threshold = arguments.value("--fail-on").flatMap(FailureThreshold.init) ?? .breaking
        return report.fails(threshold) ? .difference : .success
    }

    /// Prints the rules, with the levels of the policy.
    private static func printRules(
        _ arguments: Arguments,
        _ sources: DocumentSources,
        _ environment: Environment
    ) throws(Failure) -> ExitCode {
        guard arguments.operands.isEmpty, arguments.value("--against") == nil else {
            throw .usage("`--rules` takes no documents")
        }
        let name = arguments.value("--format") ?? "text"
        guard let format = RuleList.Format(rawValue: name) else {
            throw .usage("`--rules` prints `text`, `json` or `markdown`, not `\(name)`")
        }
        environment.standardOutput(RuleList(try policy(arguments, sources)).render(format))
        return .success
    }

    /// The configuration, with its own path.
    private static func configuration(
        _ arguments: Arguments,
        _ sources: DocumentSources
    ) throws(Failure) -> (file: ConfigurationFile, path: String)? {
        guard let path = arguments.value("--config") ?? (arguments.value("--against").map { _ in "Spec/bindgen.json" })
        else { return nil }
        return (try sources.configuration(path), path)
    }

    private static func operands(
        _ arguments: Arguments,
        _ options: ComparisonOptions,
        _ configuration: (file: ConfigurationFile, path: String)?
    ) throws(Failure) -> (base: String, revision: String) {
        if let reference = arguments.value("--against") {
            guard arguments.operands.isEmpty else { throw .usage("give either `--against` or `BASE` and `REVISION`") }
            guard let configuration, let spec = configuration.file.spec else {
                throw .usage("the configuration has no `spec`; add the path of the document to compare")
            }
            let path = InputFiles.path(spec, relativeTo: configuration.path)
            return (reference + ":" + path, path)
        }
        switch arguments.operands.count {
        case 2:
            if arguments.operands == ["-", "-"] { throw .usage("only one document can come from standard input") }
            return (arguments.operands[0], arguments.operands[1])
        case 1 where options.movesVersion: return (arguments.operands[0], arguments.operands[0])
        case 1: throw .usage("`REVISION` is missing")
        default: throw .usage("`BASE` and `REVISION` are missing")
        }
    }

    private static func options(_ arguments: Arguments) throws(Failure) -> ComparisonOptions {
        var options = ComparisonOptions(today: try Clock.today(arguments))
        for list in arguments.values("--operations") {
            for name in list.split(separator: ",") { options.operations.insert(String(name.trimmingSpaces)) }
        }
        guard let text = arguments.value("--api-version") else { return options }
        let versions = text.components(separatedBy: "..").map { APIVersion($0) }
        guard (1...2).contains(versions.count), let base = versions[0], let revision = versions[versions.count - 1]
        else {
            throw .usage(
                "`\(text)` is not a valid API version; write one such as `2025-03-12`, or two such as `2024-08-05..2025-03-12`"
            )
        }
        options.baseVersion = base
        options.revisionVersion = revision
        return options
    }

    private static func policy(_ arguments: Arguments, _ sources: DocumentSources) throws(Failure) -> DiffPolicy {
        guard let name = arguments.value("--policy") else { return DiffPolicy() }
        return name == "atlas" ? .atlas : try sources.policy(name)
    }
}

extension Substring {
    /// The text without spaces around it.
    fileprivate var trimmingSpaces: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

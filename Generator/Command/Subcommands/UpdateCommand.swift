import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// `bindgen update`: brings a newer release of the official document into the project.
enum UpdateCommand: Subcommand {
    static let name = "update"
    static let summary = "Brings a newer release of the official document into the project and generates again."

    static let options: [Option] = [
        .value("--from", "FULL", "The newer release of the whole document."),
        .value("--config", "FILE", "The configuration; the default is Spec/bindgen.json."),
        .value(
            "--overlay",
            "FILE",
            "An OpenAPI Overlay to apply first; may be given more than once. The default is overlay.json beside the "
                + "configuration, if there is one.",
            repeatable: true
        ),
        .value("--api-version", "VERSION", "The API version to pin from now on."),
        .choice(
            "--descriptions",
            DescriptionPolicy.allCases.map(\.rawValue),
            "Whose texts to use; the default is kept: places that remain keep theirs, new places have none and are listed."
        ),
        .flag("--dry-run", "Write nothing; exit with 1 if anything would change."),
        .strict,
        .diagnostics,
    ]

    static let discussion = [
        "Applies the overlays to the release, trims it to the operations of the configuration, shows what changes on the "
            + "wire and in Swift, then writes the document and the generated files."
    ]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        guard let release = arguments.value("--from") else {
            throw .usage(
                "`--from` is missing; give the newer release of the document"
            )
        }
        let report = DiagnosticReport(arguments, in: environment)
        var diagnostics = Diagnostics()
        guard let plan = try UpdatePlan(release: release, arguments, in: environment, diagnostics: &diagnostics),
            !diagnostics.hasErrors
        else {
            try report.print(diagnostics)
            throw .reported
        }
        try report.print(diagnostics)
        environment.standardOutput(plan.report)
        let changes = try plan.output.changes(to: plan.files)
        for path in plan.documents.map(\.path) + changes.map({ plan.outputName + "/" + $0.path }) {
            environment.standardOutput((arguments.has("--dry-run") ? "would write " : "writes ") + path + "\n")
        }
        if arguments.has("--dry-run") { return plan.documents.isEmpty && changes.isEmpty ? .success : .difference }
        var transaction = FileTransaction()
        for document in plan.documents {
            transaction.write(document.text, to: environment.path(document.path), named: document.path)
        }
        try plan.output.apply(changes, with: transaction)
        return .success
    }
}

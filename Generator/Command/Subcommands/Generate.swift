import BindgenOpenAPI
import BindgenSwift
import BindingsSyntax

/// `bindgen generate`: writes the Swift of a document.
enum Generate: Subcommand {
    static let name = "generate"
    static let summary = "Generates Swift from an OpenAPI document."

    static let options: [Option] = [
        .value("--config", "FILE", "What to generate; the default is Spec/bindgen.json, or none if --spec is given."),
        .value("--spec", "FILE", "The OpenAPI document, in place of the configuration's."),
        .value("--output", "DIR", "The folder to write to, in place of the configuration's."),
        .value(
            "--overlay",
            "FILE",
            "An OpenAPI Overlay to apply first; may be given more than once.",
            repeatable: true
        ),
        .value("--templates", "DIR", "Templates to use in place of the built-in ones of the same names."),
        .value("--api-version", "VERSION", "The API version to pin, such as 2023-02-01 or preview."),
        .value("--module", "NAME", "The name of the module that the generated files belong to."),
        .value("--client-name", "NAME", "The name of the client type."),
        .value("--today", "DATE", "The day to compare sunsets with; the default is today."),
        .flag("--check", "Write nothing; exit with 1 and print the difference if the output is not up to date."),
        .strict,
        .diagnostics,
    ]

    static let discussion = [
        "The tool replaces files whose first line says that it made them, and removes those that it no longer "
            + "generates; it leaves all others alone."
    ]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        let request = try GenerateRequest(arguments)
        let report = DiagnosticReport(arguments, in: environment)
        var diagnostics = Diagnostics()
        guard let job = try request.job(in: environment, diagnostics: &diagnostics), !diagnostics.hasErrors else {
            try report.print(diagnostics.sorted())
            throw .reported
        }
        // The process ends after this: the system takes the memory of a large document back faster than its values would.
        _ = Unmanaged.passRetained(job.generation.document)
        let (files, found) = job.generation.files()
        diagnostics.append(contentsOf: found)
        return try report.print(diagnostics.sorted()) { () throws(Failure) in
            let folder = OutputFolder(path: environment.path(job.output))
            let changes = try folder.changes(to: files)
            if arguments.has("--check") { return check(changes, of: job.output, in: environment) }
            try folder.apply(changes)
            return .success
        }
    }

    private static func check(_ changes: [FileChange], of output: String, in environment: Environment) -> ExitCode {
        for change in changes {
            let path = output + "/" + change.path
            environment.standardOutput("\(change.verb): \(path)\n")
            environment.standardOutput(UnifiedDiff.text(of: path, from: change.old, to: change.new))
        }
        return changes.isEmpty ? .success : .difference
    }
}

import BindgenOpenAPI

/// `bindgen versions`: the API versions of a document.
enum VersionsCommand: Subcommand {
    static let name = "versions"
    static let summary = "Lists the API versions of a document and the days on which they end."

    static let operands = [Operand(placeholder: "SPEC", help: "The document.")]

    static let options: [Option] = [
        .choice("--format", ["text", "json"], "How to write the list; the default is text."),
        .value(
            "--overlay",
            "FILE",
            "An OpenAPI Overlay to apply first; may be given more than once.",
            repeatable: true
        ),
        .strict,
        .diagnostics,
    ]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        var diagnostics = Diagnostics()
        let document = try InputFiles(environment: environment).document(
            arguments.operands[0],
            overlays: arguments.values("--overlay"),
            diagnostics: &diagnostics
        )
        try DiagnosticReport(arguments, in: environment).print(diagnostics)
        guard let document else { throw .reported }
        let catalog = VersionCatalog(document)
        environment.standardOutput(arguments.value("--format") == "json" ? catalog.json() : catalog.text())
        return .success
    }
}

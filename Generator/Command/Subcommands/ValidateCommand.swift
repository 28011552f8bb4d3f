import BindgenOpenAPI

/// `bindgen validate`: what is wrong with a document.
enum ValidateCommand: Subcommand {
    static let name = "validate"
    static let summary = "Checks the structure, the references and the patterns of a document."

    static let operands = [Operand(placeholder: "SPEC", help: "The document.")]

    static let options: [Option] = [
        .value(
            "--overlay",
            "FILE",
            "An OpenAPI Overlay to apply first; may be given more than once.",
            repeatable: true
        ),
        .strict,
        .diagnostics,
    ]

    static let discussion = ["Exits with 0 if the document is usable, and with 65 if it is not."]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        var diagnostics = Diagnostics()
        let document = try InputFiles(environment: environment).document(
            arguments.operands[0],
            overlays: arguments.values("--overlay"),
            diagnostics: &diagnostics
        )
        document?.checkPatterns(into: &diagnostics)
        try DiagnosticReport(arguments, in: environment).print(diagnostics.sorted())
        guard document != nil else { throw .reported }
        return .success
    }
}

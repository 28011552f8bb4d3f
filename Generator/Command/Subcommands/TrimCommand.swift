import BindgenOpenAPI
import BindgenSwift

/// `bindgen trim`: a document of some operations of another, with all they reach.
enum TrimCommand: Subcommand {
    static let name = "trim"
    static let summary = "Cuts a document down to some operations and everything that they use."

    static let operands = [Operand(placeholder: "FULL", help: "The whole document.")]

    static let options: [Option] = [
        .value(
            "--operations",
            "ID,…",
            "Operations to keep, by id, short name or former id; may be given more than once.",
            repeatable: true
        ),
        .value(
            "--tags",
            "TAG,…",
            "Tags, all of whose operations are kept; may be given more than once.",
            repeatable: true
        ),
        .value("--config", "FILE", "A configuration, whose operations are kept."),
        .value(
            "--overlay",
            "FILE",
            "An OpenAPI Overlay to apply first; may be given more than once.",
            repeatable: true
        ),
        .value("--output", "FILE", "The file to write; the default is standard output."),
        .strict,
        .diagnostics,
    ]

    static let discussion = [
        "The order is that of the whole document, and the same input gives the same bytes. A configuration that names no "
            + "operations keeps them all."
    ]

    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode {
        let report = DiagnosticReport(arguments, in: environment)
        let input = InputFiles(environment: environment)
        var diagnostics = Diagnostics()
        guard ["--operations", "--tags", "--config"].contains(where: { arguments.value($0) != nil }) else {
            throw .usage("there is nothing to keep; give `--operations`, `--tags` or `--config`")
        }
        var selection = OperationSelection(
            operations: arguments.list("--operations"),
            tags: arguments.list("--tags")
        )
        var keepsAll = false
        if let path = arguments.value("--config") {
            guard let configuration = try input.configuration(path, diagnostics: &diagnostics), !diagnostics.hasErrors
            else {
                try report.print(diagnostics)
                throw .reported
            }
            selection.operations += configuration.operations?.map(\.name) ?? []
            keepsAll = configuration.operations == nil
        }
        let document = try input.document(
            arguments.operands[0],
            overlays: arguments.values("--overlay"),
            diagnostics: &diagnostics
        )
        guard let document, !diagnostics.hasErrors else {
            try report.print(diagnostics)
            throw .reported
        }
        let operations = keepsAll ? document.operations : selection.resolve(in: document, diagnostics: &diagnostics)
        try report.print(diagnostics)
        let text = String(decoding: Trim.document(document, to: operations), as: UTF8.self)
        guard let output = arguments.value("--output") else {
            environment.standardOutput(text)
            return .success
        }
        do throws(FileSystem.SystemError) {
            try FileSystem.write(text, to: environment.path(output))
        } catch {
            throw .cannotWrite("cannot write `\(output)`: \(error.message)")
        }
        return .success
    }
}

extension Arguments {
    /// The words of a repeatable option that takes lists with commas, in order.
    func list(_ name: String) -> [String] {
        values(name).flatMap { $0.split(separator: ",") }.map { word in
            let words = word.split(separator: " ", omittingEmptySubsequences: true)
            return words.joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}

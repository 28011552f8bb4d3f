/// The tool: finds the subcommand, runs it, and says what went wrong.
enum Bindgen {
    /// The version of the tool; it appears in no output that is kept.
    static let version = "1.0.0"

    /// All subcommands, in the order of the help.
    static let subcommands: [any Subcommand.Type] = [
        Generate.self, UpdateCommand.self, TrimCommand.self, DiffCommand.self, VersionsCommand.self,
        ValidateCommand.self,
    ]

    /// Runs the tool.
    ///
    /// - Parameters:
    ///   - words: The command line without the tool's own name.
    ///   - environment: Where it runs.
    static func run(_ words: [String], in environment: Environment) -> ExitCode {
        var words = words[...]
        guard let first = words.popFirst() else {
            environment.standardError(Help.overview(of: subcommands))
            return .usage
        }
        switch first {
        case "--version":
            environment.standardOutput("bindgen \(version)\n")
            return .success
        case "--help", "-h", "help":
            return showHelp(of: words.first, in: environment)
        default:
            break
        }
        guard let subcommand = subcommands.first(where: { $0.name == first }) else {
            return reportUnknown(first, in: environment)
        }
        if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            environment.standardOutput(Help.text(of: subcommand))
            return .success
        }
        let arguments: Arguments
        do throws(Failure) {
            arguments = try Arguments(Array(words), options: subcommand.options, operands: subcommand.operands)
        } catch {
            report(error, of: subcommand, in: environment)
            return error.exitCode
        }
        do throws(Failure) {
            return try subcommand.run(arguments, in: environment)
        } catch {
            if arguments.value("--diagnostics") ?? "text" == "text" {
                report(error, of: subcommand, in: environment)
            } else {
                DiagnosticReport(arguments, in: environment).show(error)
            }
            return error.exitCode
        }
    }

    private static func showHelp(of name: String?, in environment: Environment) -> ExitCode {
        guard let name, name != "--help" else {
            environment.standardOutput(Help.overview(of: subcommands))
            return .success
        }
        guard let subcommand = subcommands.first(where: { $0.name == name }) else {
            return reportUnknown(name, in: environment)
        }
        environment.standardOutput(Help.text(of: subcommand))
        return .success
    }

    private static func reportUnknown(_ word: String, in environment: Environment) -> ExitCode {
        let kind = word.hasPrefix("-") ? "option" : "subcommand"
        let candidates = subcommands.map { $0.name } + ["--help", "--version"]
        report(
            .usage("there is no \(kind) `\(word)`" + DidYouMean.phrase(for: word, among: candidates)),
            of: nil,
            in: environment
        )
        return .usage
    }

    private static func report(_ failure: Failure, of subcommand: (any Subcommand.Type)?, in environment: Environment) {
        guard !failure.message.isEmpty else { return }
        environment.standardError("error: \(failure.message)\n")
        if failure.exitCode == .usage {
            let name = subcommand.map { " " + $0.name } ?? ""
            environment.standardError("See 'bindgen\(name) --help'.\n")
        }
    }
}

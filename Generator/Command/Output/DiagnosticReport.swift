import BindgenOpenAPI

/// Prints diagnostics and decides whether they end the tool.
struct DiagnosticReport: Sendable {
    private let format: DiagnosticFormat
    private let isStrict: Bool
    private let environment: Environment

    /// Creates a report in the format that the command line asks for.
    init(_ arguments: Arguments, in environment: Environment) {
        format = arguments.value("--diagnostics").flatMap(DiagnosticFormat.init(rawValue:)) ?? .text
        isStrict = arguments.has("--strict")
        self.environment = environment
    }

    /// Prints diagnostics on standard error.
    ///
    /// - Throws: ``Failure/reported`` if one of them is an error, or a warning that counts as one.
    func print(_ diagnostics: Diagnostics) throws(Failure) {
        show(diagnostics)
        if isFinal(diagnostics) { throw .reported }
    }

    /// Prints diagnostics on standard error after some work, unless they forbid it.
    ///
    /// - Throws: ``Failure/reported`` as ``print(_:)`` does, before the work; what the work throws, without its message, which
    ///   is printed with the diagnostics.
    func print<Result>(
        _ diagnostics: Diagnostics,
        after work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var diagnostics = diagnostics
        if isFinal(diagnostics) { try print(diagnostics) }
        do throws(Failure) {
            let result = try work()
            show(diagnostics)
            return result
        } catch {
            if let diagnostic = error.diagnostic { diagnostics.append(diagnostic) }
            show(diagnostics)
            throw Failure(exitCode: error.exitCode, message: "")
        }
    }

    /// Prints why a subcommand stopped.
    func show(_ failure: Failure) {
        if let diagnostic = failure.diagnostic { show(Diagnostics([diagnostic])) }
    }

    private func isFinal(_ diagnostics: Diagnostics) -> Bool {
        diagnostics.hasErrors || isStrict && !diagnostics.of(.warning).isEmpty
    }

    private func show(_ diagnostics: Diagnostics) {
        if !diagnostics.isEmpty || format == .json {
            environment.standardError(format.render(diagnostics))
        }
    }
}

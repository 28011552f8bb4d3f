import BindgenKit

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
        if !diagnostics.isEmpty || format == .json {
            environment.standardError(format.render(diagnostics))
        }
        if diagnostics.hasErrors || isStrict && !diagnostics.of(.warning).isEmpty { throw .reported }
    }
}

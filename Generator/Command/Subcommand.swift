/// One thing the tool can do.
///
/// Each conforming type has its own file and is listed in ``Bindgen/subcommands``.
protocol Subcommand: Sendable {
    /// The word on the command line.
    static var name: String { get }
    /// The summary, in one line for the list of subcommands.
    static var summary: String { get }
    static var operands: [Operand] { get }
    /// Its options, in the order of the help; `--help` is added to every subcommand.
    static var options: [Option] { get }
    /// Further paragraphs for the end of the help.
    static var discussion: [String] { get }

    /// Does it.
    ///
    /// - Returns: How the tool ends; documents that are wrong are reported as diagnostics and end it with
    ///   ``ExitCode/badDocument``.
    static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitCode
}

extension Subcommand {
    static var operands: [Operand] { [] }
    static var discussion: [String] { [] }
}

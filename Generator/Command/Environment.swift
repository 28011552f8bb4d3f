/// The world as a subcommand sees it: the folder it runs in and its two output streams.
struct Environment: Sendable {
    /// The folder that relative paths start from; empty for the process's own.
    var directory: String
    /// Takes what the tool was asked for.
    var standardOutput: @Sendable (String) -> Void
    /// Takes what the tool has to say about it.
    var standardError: @Sendable (String) -> Void

    /// The process's folder and streams.
    static let current = Environment(
        directory: "",
        standardOutput: { StandardStream.output.write($0) },
        standardError: { StandardStream.error.write($0) }
    )

    /// The path as the operating system wants it.
    func path(_ path: String) -> String {
        directory.isEmpty || path.hasPrefix("/") ? path : directory + "/" + path
    }
}

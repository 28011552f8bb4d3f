import BindgenOpenAPI

/// Why a subcommand stopped, where the reason is not a diagnostic of a document.
struct Failure: Error, Sendable, Equatable {
    /// How the tool ends.
    var exitCode: ExitCode
    /// One sentence for people, in lower case and without a full stop.
    var message: String

    /// The command line is wrong.
    static func usage(_ message: String) -> Failure {
        Failure(exitCode: .usage, message: message)
    }

    /// An input does not exist or cannot be read.
    static func noInput(_ message: String) -> Failure {
        Failure(exitCode: .noInput, message: message)
    }

    /// An output cannot be written.
    static func cannotWrite(_ message: String) -> Failure {
        Failure(exitCode: .cannotWrite, message: message)
    }

    /// The reason as a diagnostic; `nil` if it is printed already.
    var diagnostic: Diagnostic? {
        if message.isEmpty { return nil }
        let code: DiagnosticCode =
            switch exitCode {
            case .usage: "usage"
            case .noInput: "no-input"
            case .cannotWrite: "cannot-write"
            case .success, .difference, .badDocument: "bad-input"
            }
        return Diagnostic(.error, code, message)
    }

    /// Documents are wrong; the diagnostics that say why are printed already.
    static let reported = Failure(exitCode: .badDocument, message: "")
}

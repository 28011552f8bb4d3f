/// How a run of the tool ended, by the conventions of `sysexits.h`.
enum ExitCode: Int32, Sendable {
    /// Done, perhaps with warnings.
    case success = 0
    /// A check found a difference.
    case difference = 1
    /// The command line is wrong.
    case usage = 64
    /// A document breaks the rules.
    case badDocument = 65
    /// An input does not exist or cannot be read.
    case noInput = 66
    /// An output cannot be written.
    case cannotWrite = 73
}

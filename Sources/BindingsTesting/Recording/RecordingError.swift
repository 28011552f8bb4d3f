/// What is wrong with a recording, and where.
public struct RecordingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder.
    public var file: String
    /// The number of the line, from 1, or `nil` if the file as a whole is meant.
    public var line: Int?
    /// What is wrong.
    public var problem: String

    /// The place and what is wrong, as compilers write it.
    public var description: String {
        "\(file):\(line.map { "\($0):" } ?? "") \(problem)"
    }
}

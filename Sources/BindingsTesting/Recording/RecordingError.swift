/// A fault of a recording, and its place.
public struct RecordingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder.
    public var file: String
    /// The number of the line, from 1, or `nil` if the file as a whole is meant.
    public var line: Int?
    /// The fault.
    public var problem: String

    /// The place and the fault, as compilers write them.
    public var description: String {
        "\(file):\(line.map { "\($0):" } ?? "") \(problem)"
    }
}

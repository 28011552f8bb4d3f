/// A place in a file.
public struct JSONLocation: Sendable, Hashable, CustomStringConvertible {
    /// The file, as it was named when it was read.
    public var file: String
    /// The line, counted from one.
    public var line: Int
    /// The column in Unicode scalars, counted from one.
    public var column: Int

    /// Creates a place.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`
    public var description: String { "\(file):\(line):\(column)" }
}

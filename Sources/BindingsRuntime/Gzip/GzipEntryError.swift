public import BindingsJSON

/// A line of a log that is not the JSON value it should be.
public struct GzipEntryError: Error, Sendable, CustomStringConvertible {
    /// The number of the line, from 1.
    public var line: Int
    /// The fault.
    public var reason: JSONError

    /// Creates an error.
    public init(line: Int, reason: JSONError) {
        self.line = line
        self.reason = reason
    }

    /// The line and its fault.
    public var description: String { "line \(line): \(reason)" }
}

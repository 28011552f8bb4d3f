package import BindingsJSON

/// A place in an input file.
package struct Place: Sendable, Hashable {
    /// The name of the file as it was given.
    package var file: String

    /// The line, from 1.
    package var line: Int

    /// The column in Unicode scalars, from 1.
    package var column: Int

    /// The JSON pointer (RFC 6901) of the value; empty for the whole document, `nil` for a file that is not JSON.
    package var pointer: String?

    /// Makes a place.
    package init(file: String, line: Int, column: Int, pointer: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.pointer = pointer
    }

    /// The place of a value in a document.
    package init(_ node: JSONNode) {
        let location = node.location
        self.init(file: location.file, line: location.line, column: location.column, pointer: node.pointer)
    }

    /// The place at which a text stopped being JSON.
    package init(_ error: JSONError, file: String) {
        self.init(file: error.file ?? file, line: error.line, column: error.column, pointer: error.pointer)
    }
}

extension Place {
    /// The pointer, short enough for a message. A reader copies it from there, so that only a monstrous one is cut.
    package var shortPointer: String? { pointer?.shortened(to: 400) }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}

extension Place: Comparable {
    /// Whether `lhs` is before `rhs`, by file and then by line and column.
    package static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}

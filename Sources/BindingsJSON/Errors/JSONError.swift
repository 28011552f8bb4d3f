/// Why a JSON text could not be read, or a value could not be written as JSON, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    // One pointer wide, so that a function that may throw it costs its callers a register.
    private let storage: Storage

    private final class Storage: Sendable {
        let code: Code
        let message: String
        let offset: Int
        let member: String?
        let position: Position?

        init(code: Code, message: String, offset: Int, member: String?, position: Position?) {
            self.code = code
            self.message = message
            self.offset = offset
            self.member = member
            self.position = position
        }
    }

    /// The place of an offset: line, column and path.
    struct Position: Sendable, Equatable {
        var file: String?
        var line: Int
        var column: Int
        var path: JSONPath
    }

    init(_ code: Code, _ message: String, at offset: Int, member: String? = nil, position: Position? = nil) {
        storage = Storage(code: code, message: message, offset: offset, member: member, position: position)
    }

    /// The kind of failure.
    public var code: Code { storage.code }

    /// The fault, in words, without the place.
    public var message: String { storage.message }

    /// The offset of the offending byte, counted from zero at the start of the text.
    public var offset: Int { storage.offset }

    /// The file that holds the text, where it is known.
    public var file: String? { storage.position?.file }

    /// The line of the offending byte, counted from one.
    public var line: Int { storage.position?.line ?? 1 }

    /// The column of the offending byte in Unicode scalars, counted from one.
    public var column: Int { storage.position?.column ?? storage.offset + 1 }

    /// The way from the root to the value that could not be read.
    public var path: JSONPath { storage.position?.path ?? JSONPath() }

    /// The way to the value that could not be read, as a JSON pointer (RFC 6901).
    public var pointer: String { path.pointer }

    /// The name of the member that is missing or repeated.
    var member: String? { storage.member }

    var position: Position? { storage.position }

    /// `accessLogs[17].timestamp: expected a string, found a number, at byte 40213`, with
    /// `file:line:column: ` before it when the file is known.
    public var description: String {
        var text = ""
        if let file {
            text += "\(file):\(line):\(column): "
        }
        let path = path.description.shortened(to: 400)
        if !path.isEmpty {
            text += "\(path): "
        }
        text += message
        if file == nil {
            text += ", at byte \(offset)"
        }
        return text
    }

    /// Errors are equal when they name the same failure at the same place.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.message == right.message && left.offset == right.offset
            && left.storage.position == right.storage.position
    }
}

/// A pull reader of JSON texts, strict by RFC 8259.
///
/// The reader goes over the bytes once and builds nothing: each call reads the next value, or one end of an array or
/// object, and checks every byte it passes. ``JSON/read(from:options:_:)`` makes one:
///
/// ```swift
/// let names = try JSON.read(from: bytes) { reader throws(JSONError) in
///     var names: [String] = []
///     try reader.beginObject()
///     while let name = try reader.nextName() {
///         names.append(name)
///         try reader.skipValue()
///     }
///     return names
/// }
/// ```
///
/// A call that throws leaves the reader at an unspecified place. Errors hold an offset only; the function that made
/// the reader adds line, column and path.
public struct JSONReader: ~Copyable {
    /// How the text is read.
    public let options: JSONOptions

    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    var cursor: UnsafePointer<UInt8>
    var depth = 0
    /// Whether the cursor is at the start of an array or object, where no comma is due.
    var isFirst = false
    /// The bytes of the last name that ``nextField(_:of:)`` did not find, without quotes.
    var unknownName: UnsafeBufferPointer<UInt8>
    /// Where strings with escapes are put together.
    var scratch: UnsafeMutablePointer<UInt8>?
    var scratchCapacity = 0

    /// Creates a reader of bytes that stay valid and unchanged as long as the reader is used.
    ///
    /// A byte order mark is skipped at the start of a text only; `isPart` says that the bytes are not the start.
    init(unsafeBytes bytes: UnsafeBufferPointer<UInt8>, options: JSONOptions = JSONOptions(), isPart: Bool = false) {
        self.options = options
        // An empty buffer may have no address; any will do, since nothing is read from it.
        start = bytes.baseAddress ?? UnsafePointer(Self.nowhere)
        end = start + bytes.count
        cursor = start
        unknownName = UnsafeBufferPointer(start: start, count: 0)
        if !isPart, bytes.count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
            cursor += 3
        }
    }

    deinit {
        scratch?.deallocate()
    }

    // Never read or written.
    private nonisolated(unsafe) static let nowhere = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

    /// The offset of the next byte to read.
    public var offset: Int { cursor - start }

    /// Checks that nothing but white space follows.
    public mutating func finish() throws(JSONError) {
        skipSpace()
        guard cursor == end else {
            throw error(.trailingData, "expected the end of the text, found \(found)")
        }
    }

    @inline(__always)
    mutating func skipSpace() {
        while cursor < end {
            switch cursor.pointee {
            case 0x20, 0x0A, 0x0D, 0x09: cursor += 1
            default: return
            }
        }
    }

    // MARK: Errors

    @inline(never)
    func error(_ code: JSONError.Code, _ message: String, at place: UnsafePointer<UInt8>? = nil) -> JSONError {
        let place = place ?? cursor
        if place >= end, code != .tooDeep {
            let message = code == .missingMember || code == .invalidValue ? message : endMessage(message)
            return JSONError(code == .missingMember ? code : .unexpectedEnd, message, at: end - start)
        }
        return JSONError(code, message, at: place - start)
    }

    private func endMessage(_ message: String) -> String {
        message.hasPrefix("expected") ? message : "the text ends inside a value"
    }

    /// The error for a value of another kind than `expected`, at the cursor.
    @inline(never)
    func mismatch(_ expected: StaticString) -> JSONError {
        let isValue = kind(at: cursor) != nil
        return error(isValue ? .typeMismatch : .invalidSyntax, "expected \(expected), found \(found)")
    }

    /// The value at the cursor, in words.
    var found: String {
        guard cursor < end else { return "the end of the text" }
        if let kind = kind(at: cursor) { return kind.description }
        let byte = cursor.pointee
        switch byte {
        case 0x21...0x7E: return "\"\(Character(Unicode.Scalar(byte)))\""
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "the byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits)"
        }
    }

    @inline(__always)
    func kind(at place: UnsafePointer<UInt8>) -> JSONKind? {
        guard place < end else { return nil }
        switch place.pointee {
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: return nil
        }
    }
}

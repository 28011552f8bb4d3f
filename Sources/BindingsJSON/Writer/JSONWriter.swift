/// Writes a JSON text.
///
/// The writer puts commas and white space; the caller gives values in order, and a name before each member's value.
/// Strings are escaped no more than RFC 8259, section 7, demands: `/` and characters beyond ASCII stay as they are.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.name("start")
/// writer.integer(1_199_145_600_000)
/// writer.endObject()
/// let bytes = try writer.finish()     // {"start":1199145600000}
/// ```
public struct JSONWriter {
    /// How a text is laid out.
    public struct Format: Sendable, Hashable {
        /// Whether each member and element has a line of its own, indented by two spaces a level.
        public var isPretty: Bool
        /// Whether the members of each object are written in the order of their names' UTF-8 bytes.
        public var sortsMembers: Bool

        /// Creates a format.
        public init(isPretty: Bool = false, sortsMembers: Bool = false) {
            self.isPretty = isPretty
            self.sortsMembers = sortsMembers
        }

        /// No white space, members in the order given.
        public static let compact = Self()
        /// A line for each member and element, members in the order given.
        public static let pretty = Self(isPretty: true)
        /// No white space, members by name.
        public static let sorted = Self(sortsMembers: true)
    }

    /// How the text is laid out.
    ///
    /// Members that are written one by one keep the order in which they come; sorting is for whole values.
    public let format: Format

    var bytes: [UInt8] = []
    private var needsComma = false
    private var depth = 0
    private var failure: JSONError?

    /// Creates a writer with nothing written.
    public init(format: Format = .compact) {
        self.format = format
    }

    /// The text.
    ///
    /// - Throws: `notANumber` if a floating-point value was infinite or not a number.
    public consuming func finish() throws(JSONError) -> [UInt8] {
        if let failure { throw failure }
        return bytes
    }

    /// The text as far as it is written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A string as a JSON string, with its quotation marks.
    static func quoted(_ string: String) -> String {
        var writer = JSONWriter()
        writer.string(string)
        return writer.text
    }

    // MARK: Structure

    /// Writes the start of an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Writes the end of an object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Writes the start of an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Writes the end of an array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the name of a member; its value must come next.
    public mutating func name(_ name: String) {
        separate()
        appendQuoted(name)
        endName()
    }

    @inline(__always)
    mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        if format.isPretty { breakLine() }
    }

    @inline(__always)
    mutating func endName() {
        bytes.append(UInt8(ascii: ":"))
        if format.isPretty { bytes.append(UInt8(ascii: " ")) }
        needsComma = false
        isAfterName = true
    }

    private var isAfterName = false

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
        depth += 1
    }

    private mutating func close(_ bracket: UInt8) {
        depth = max(0, depth - 1)
        if format.isPretty, needsComma {
            isAfterName = false
            breakLine()
        }
        bytes.append(bracket)
        needsComma = true
    }

    @inline(never)
    private mutating func breakLine() {
        if isAfterName || bytes.isEmpty {
            isAfterName = false
            return
        }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    }

    // MARK: Values

    /// Writes `null`.
    public mutating func null() { literal("null") }

    /// Writes a Boolean.
    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    /// Writes a string.
    public mutating func string(_ value: String) {
        separate()
        appendQuoted(value)
    }

    /// Writes a number as it is.
    public mutating func number(_ value: JSONNumber) {
        separate()
        bytes.append(contentsOf: value.text.utf8)
    }

    /// Writes an integer.
    public mutating func integer(_ value: some FixedWidthInteger) {
        separate()
        var magnitude = UInt64(clamping: value.magnitude)
        guard value.magnitude == magnitude else {
            bytes.append(contentsOf: String(value).utf8)
            return
        }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let first = bytes.count
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: magnitude % 10) + 0x30)
            magnitude /= 10
        } while magnitude > 0
        bytes[first...].reverse()
    }

    /// Writes a floating-point value by the shortest text that reads as the same.
    ///
    /// JSON has no text for a value that is infinite or not a number: ``finish()`` then throws.
    public mutating func double(_ value: Double) { floatingPoint(JSONNumber.text(of: value)) }

    /// Writes a floating-point value by the shortest text that reads as the same `Float`.
    ///
    /// JSON has no text for a value that is infinite or not a number: ``finish()`` then throws.
    public mutating func float(_ value: Float) { floatingPoint(JSONNumber.text(of: value)) }

    private mutating func floatingPoint(_ text: String?) {
        separate()
        guard let text else {
            failure = failure ?? JSONError(.notANumber, "the value is infinite or not a number", at: bytes.count)
            bytes.append(contentsOf: "null".utf8)
            return
        }
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes any value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let values):
            beginArray()
            for value in values { self.value(value) }
            endArray()
        case .object(let object):
            beginObject()
            members(object)
            endObject()
        }
    }

    /// Writes members of the object that is open.
    public mutating func members(_ object: JSONObject) {
        let members = format.sortsMembers ? object.members.sorted { Self.precedes($0.name, $1.name) } : object.members
        for (name, value) in members {
            self.name(name)
            self.value(value)
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

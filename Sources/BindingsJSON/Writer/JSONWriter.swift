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

    /// The text, followed by room that holds nothing yet and is cut off in the end.
    private var storage: [UInt8] = []
    private var count = 0
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
        try take()
    }

    /// The text, which leaves the writer empty; nothing is copied.
    mutating func take() throws(JSONError) -> [UInt8] {
        if let failure { throw failure }
        var text: [UInt8] = []
        swap(&text, &storage)
        text.removeLast(text.count - count)
        count = 0
        return text
    }

    /// The text as far as it is written.
    var text: String { String(decoding: storage[..<count], as: UTF8.self) }

    /// A string as a JSON string, with its quotation marks.
    static func quoted(_ string: String) -> String {
        var writer = JSONWriter()
        writer.string(string)
        return writer.text
    }

    // MARK: Bytes

    /// Makes room for a few bytes.
    @inline(__always)
    private mutating func reserve(_ needed: Int) {
        if storage.count - count < needed { grow(by: needed) }
    }

    /// Moves the text to larger room.
    ///
    /// Bytes that are not touched cost nothing, so room grows fast, and is not filled with zeros.
    @inline(never)
    private mutating func grow(by needed: Int) {
        let factor = storage.count < 1 << 20 ? 4 : storage.count < 1 << 24 ? 16 : storage.count < 1 << 27 ? 8 : 2
        let capacity = max(256, storage.count + needed, storage.count * factor)
        storage = [UInt8](unsafeUninitializedCapacity: capacity) { larger, initializedCount in
            _ = larger.update(fromContentsOf: storage[..<count])
            initializedCount = capacity
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        reserve(1)
        storage[count] = byte
        count &+= 1
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count)
        storage.withUnsafeMutableBufferPointer { storage in
            _ = UnsafeMutableBufferPointer(rebasing: storage[count...]).update(fromContentsOf: bytes)
        }
        count += bytes.count
    }

    private mutating func append(text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    @inline(__always)
    mutating func appendQuoted(_ string: String) {
        var string = string
        string.withUTF8 { appendQuoted($0) }
    }

    @inline(__always)
    mutating func appendQuoted(_ string: StaticString) {
        string.withUTF8Buffer { appendQuoted($0) }
    }

    /// Appends text of valid UTF-8 in quotation marks, with what must be escaped escaped.
    @inline(never)
    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        var read = 0
        var isOpen = false
        repeat {
            reserve(text.count < 64 ? text.count + JSONEscaping.step : 2 * JSONEscaping.step)
            storage.withUnsafeMutableBufferPointer { storage in
                guard let base = storage.baseAddress else { return }
                let limit = base + storage.count
                var output = base + count
                if !isOpen {
                    output.pointee = UInt8(ascii: "\"")
                    output += 1
                    isOpen = true
                }
                read += JSONEscaping.copy(text, from: read, to: &output, before: limit)
                if read == text.count {
                    output.pointee = UInt8(ascii: "\"")
                    output += 1
                }
                count = output - base
            }
        } while read < text.count
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
        if needsComma { append(UInt8(ascii: ",")) }
        needsComma = true
        if format.isPretty { breakLine() }
    }

    @inline(__always)
    mutating func endName() {
        append(UInt8(ascii: ":"))
        if format.isPretty { append(UInt8(ascii: " ")) }
        needsComma = false
        isAfterName = true
    }

    private var isAfterName = false

    private mutating func open(_ bracket: UInt8) {
        separate()
        append(bracket)
        needsComma = false
        depth += 1
    }

    private mutating func close(_ bracket: UInt8) {
        depth = max(0, depth - 1)
        if format.isPretty, needsComma {
            isAfterName = false
            breakLine()
        }
        append(bracket)
        needsComma = true
    }

    @inline(never)
    private mutating func breakLine() {
        if isAfterName || count == 0 {
            isAfterName = false
            return
        }
        append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { append(0x20) }
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
        append(text: value.text)
    }

    /// Writes an integer.
    public mutating func integer(_ value: some FixedWidthInteger) {
        separate()
        var magnitude = UInt64(clamping: value.magnitude)
        guard value.magnitude == magnitude else {
            append(text: String(value))
            return
        }
        if value < 0 { append(UInt8(ascii: "-")) }
        reserve(20)
        let first = count
        repeat {
            storage[count] = UInt8(truncatingIfNeeded: magnitude % 10) + 0x30
            count += 1
            magnitude /= 10
        } while magnitude > 0
        storage[first..<count].reverse()
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
            failure = failure ?? JSONError(.notANumber, "the value is infinite or not a number", at: count)
            append(text: "null")
            return
        }
        append(text: text)
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
        text.withUTF8Buffer { append($0) }
    }
}

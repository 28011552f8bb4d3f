/// A JSON number, as it is written.
///
/// A number has no width; conversions say what they make of it. Numbers are equal when they denote the same value:
/// `1`, `1.0` and `10e-1` are.
public struct JSONNumber: Sendable, CustomStringConvertible {
    /// The number as it is written, by the grammar of RFC 8259, section 6.
    public let text: String

    init(validText text: String) {
        self.text = text
    }

    /// Creates a number from text, or `nil` if the text is not a number of RFC 8259, section 6.
    public init?(_ text: String) {
        var text = text
        let isNumber = text.withUTF8 { bytes in
            var reader = JSONReader(unsafeBytes: bytes)
            do throws(JSONError) {
                return try reader.rawNumber().count == bytes.count
            } catch {
                return false
            }
        }
        guard isNumber else { return nil }
        self.text = text
    }

    /// Creates a number from an integer.
    public init(_ integer: some FixedWidthInteger) {
        text = String(integer)
    }

    /// Creates a number from a floating-point value, or `nil` if it is infinite or not a number.
    public init?(_ value: Double) {
        guard let text = Self.text(of: value) else { return nil }
        self.text = text
    }

    /// The number as it is written.
    public var description: String { text }

    /// The value as an integer of a type, if it is one and fits: `1e3` is 1000, and `1.5` is not an integer.
    public func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
        guard case .integer(let isNegative, let magnitude) = withBytes(Self.integer) else { return nil }
        if !isNegative { return Integer(exactly: magnitude) }
        guard magnitude <= Int64.min.magnitude else { return nil }
        return Integer(exactly: 0 &- Int64(truncatingIfNeeded: magnitude))
    }

    /// The value as an `Int64`, if it is an integer and fits.
    public var int64: Int64? { integer() }

    /// The value as a `UInt64`, if it is an integer and fits.
    public var uint64: UInt64? { integer() }

    /// The value as an `Int`, if it is an integer and fits.
    public var int: Int? { integer() }

    /// The nearest floating-point value; infinite if none is near.
    public var double: Double { withBytes(Self.double) }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8(body)
    }

    /// The shortest text that reads as the same value.
    static func text(of value: Double) -> String? {
        guard value.isFinite else { return nil }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func text(of value: Float) -> String? {
        guard value.isFinite else { return nil }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// Creates a number from an integer literal.
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}

/// A value that has one text as a parameter: a string, number, Boolean or a value of an open enumeration.
public protocol ParameterValue: Sendable {
    /// The text of the value in a path, query, header field or cookie, before any encoding; `nil` if the
    /// value has none, as an infinite number.
    var parameterText: String? { get }
    /// Whether the value is among those the API lists; `true` for types without a list.
    var isListed: Bool { get }
}

extension ParameterValue {
    /// No list, nothing to miss.
    public var isListed: Bool { true }
}

extension String: ParameterValue {
    /// The string itself.
    public var parameterText: String? { self }
}

extension Bool: ParameterValue {
    /// `true` or `false`.
    public var parameterText: String? { self ? "true" : "false" }
}

extension ParameterValue where Self: FixedWidthInteger {
    /// The number in decimal digits.
    public var parameterText: String? { String(self) }
}

extension Int: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}

extension ParameterValue where Self: BinaryFloatingPoint & LosslessStringConvertible {
    /// The shortest decimal text that reads as the same number, without `.0`; `nil` if it is infinite or none.
    public var parameterText: String? {
        guard isFinite else { return nil }
        let text = description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Double: ParameterValue {}
extension Float: ParameterValue {}

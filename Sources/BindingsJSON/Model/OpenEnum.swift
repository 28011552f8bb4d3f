/// A value that the server chooses from a list that may grow.
///
/// Known values are static members; any other keeps its raw value, so that it can be compared and written back.
///
/// ```swift
/// public struct Colour: OpenEnum {
///     public let rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
///
///     public static let red = Self(rawValue: "red")
///     public static let green = Self(rawValue: "green")
/// }
/// ```
public protocol OpenEnum: RawRepresentable, Hashable, JSONModel, CustomStringConvertible
where RawValue: JSONReadable & JSONWritable & Hashable & Codable {
    /// Creates the value of a raw value, known or not.
    init(rawValue: RawValue)
}

extension OpenEnum {
    /// Reads the raw value with any decoder.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    /// Writes the raw value with any encoder.
    public func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }

    /// The raw value as text.
    public var description: String { String(describing: rawValue) }

    /// Reads the raw value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &reader))
    }

    /// Writes the raw value.
    public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}

extension OpenEnum where RawValue == String {
    /// Creates the value of a raw value, known or not, for types that are `ExpressibleByStringLiteral`.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

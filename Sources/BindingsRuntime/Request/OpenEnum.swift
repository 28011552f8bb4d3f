public import BindingsJSON

/// A value out of a list that the server owns: a struct around the raw value, with a static member per listed value.
///
/// A value that is not listed decodes and keeps its text. As a parameter or in a body it is a violation of `enum`, which
/// ``Request/waiveViolations(where:)`` lets pass if the server knows more than this library.
public protocol OpenEnum: RawRepresentable, CaseIterable, Hashable, Sendable, ParameterValue, JSONModel
where RawValue: ParameterValue & JSONReadable & JSONWritable & Codable & Hashable {
    /// Makes a value, listed or not.
    init(rawValue: RawValue)
}

extension OpenEnum {
    /// The text of the raw value.
    public var parameterText: String? { rawValue.parameterText }
    /// Whether the value is one of `allCases`.
    public var isListed: Bool { Self.allCases.contains { $0.rawValue == rawValue } }

    /// Reads the raw value with any decoder.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    /// Writes the raw value with any encoder.
    public func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }

    /// Reads the raw value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &reader))
    }

    /// Writes the raw value.
    public func write(to writer: inout JSONWriter) {
        rawValue.write(to: &writer)
    }
}

import BindingsJSON

/// A value of a list that may grow, as a struct around the raw value.
protocol ExampleEnum: RawRepresentable, Hashable, JSONModel, CustomStringConvertible
where RawValue: JSONReadable & JSONWritable & Hashable & Codable {
    /// Creates the value of a raw value, known or not.
    init(rawValue: RawValue)
}

extension ExampleEnum {
    /// Reads the raw value with any decoder.
    init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    /// Writes the raw value with any encoder.
    func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }

    /// The raw value as text.
    var description: String { String(describing: rawValue) }

    /// Reads the raw value.
    init(json reader: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &reader))
    }

    /// Writes the raw value.
    func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}

extension ExampleEnum where RawValue == String {
    /// Creates the value of a raw value, known or not, for types that are `ExpressibleByStringLiteral`.
    init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension JSONValue: Codable {
    /// Reads any value that a decoder holds.
    ///
    /// Texts and the names of members are read as they are, whatever strategy the decoder has for keys. Integers come out
    /// exact; so do fractions of up to 38 digits, if the decoder has `Decimal`, and others as the nearest `Double`. How a
    /// number is spelled, such as `1.0` or `1e2`, is lost, and the order of members is the decoder's. A property list has
    /// no `null` and writes `$null`, so that this text comes back from one as ``null``.
    ///
    /// - Throws: `DecodingError` for a number from 2¹²⁸ on of a decoder for JSON, which tells no integer of that size from
    ///   its neighbours.
    public init(from decoder: any Decoder) throws {
        if (try? decoder.container(keyedBy: MemberName.self)) != nil {
            // As a dictionary, since decoders leave the keys of dictionaries alone.
            let members = try decoder.singleValueContainer().decode([String: JSONValue].self)
            self = .object(JSONObject(members.map { ($0.key, $0.value) }))
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var array: [JSONValue] = []
            while !container.isAtEnd {
                array.append(try container.decode(JSONValue.self))
            }
            self = .array(array)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else {
            self = .number(try JSONNumber(from: container))
        }
    }

    /// Writes the value with any encoder.
    ///
    /// Texts and the names of members are written as they are, whatever strategy the encoder has for keys; the order of
    /// members is the encoder's. Numbers are handed over as the first of `Int64`, `UInt64`, `Double`, `Int128` and
    /// `UInt128` that holds their value; a `Double` holds fractions of up to 17 digits.
    ///
    /// - Throws: `EncodingError` for a number that none of them holds or that the encoder does not take, and for two
    ///   members whose names are canonically equivalent, which Swift's encoders take for one.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            let members = Dictionary(object.members.map { ($0.name, $0.value) }) { first, _ in first }
            guard members.count == object.members.count else {
                throw Self.failure(object, "Two members have names that are canonically equivalent.", encoder)
            }
            var container = encoder.singleValueContainer()
            try container.encode(members)
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values {
                try container.encode(value)
            }
        case .bool(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .number(let number):
            try number.encode(to: encoder)
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        }
    }

    /// An error for a value that an encoder cannot keep.
    static func failure(_ value: Any, _ description: String, _ encoder: any Encoder) -> EncodingError {
        .invalidValue(value, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: description))
    }

    private struct MemberName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) { nil }
    }
}

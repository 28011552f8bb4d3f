/// A type that can be read from JSON.
public protocol JSONReadable: Sendable {
    /// Reads one value.
    ///
    /// - Throws: ``JSONError`` if the text is not strict JSON or the value not of this type.
    init(json reader: inout JSONReader) throws(JSONError)
}

/// A type that can be written as JSON.
public protocol JSONWritable: Sendable {
    /// Writes one value.
    func write(to writer: inout JSONWriter)
}

/// A type that is read from and written as JSON, and by `Codable` with any other encoder and decoder.
public protocol JSONModel: JSONReadable, JSONWritable, Codable {}

extension JSONModel {
    /// Reads the value with any decoder, by way of ``JSONValue``.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONError) {
            self = try value.decode(Self.self)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(error.path.description.isEmpty ? "" : "\(error.path): ")\(error.message)",
                    underlyingError: error
                )
            )
        }
    }

    /// Writes the value with any encoder, by way of ``JSONValue``.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(self)
        } catch {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: error.message,
                    underlyingError: error
                )
            )
        }
        try value.encode(to: encoder)
    }
}

public import BindingsJSON

/// The parts of a `multipart/form-data` body (RFC 7578).
public struct MultipartForm: Sendable {
    /// One part.
    public struct Part: Sendable, Hashable {
        /// The name of the field.
        public var name: String
        /// The name of the file the part holds, if it is one.
        public var fileName: String?
        /// The media type of the bytes, or `nil` for text in UTF-8.
        public var contentType: String?
        /// The bytes.
        public var bytes: [UInt8]

        /// Creates a part.
        public init(name: String, fileName: String? = nil, contentType: String? = nil, bytes: [UInt8]) {
            self.name = name
            self.fileName = fileName
            self.contentType = contentType
            self.bytes = bytes
        }
    }

    /// The parts in order.
    public var parts: [Part]

    /// Creates a form.
    public init(parts: [Part] = []) {
        self.parts = parts
    }

    /// Adds a text, number or Boolean; `nil` adds nothing.
    public mutating func add<Value: ParameterValue>(_ name: String, _ value: Value?, contentType: String? = nil) {
        guard let text = value?.parameterText else { return }
        parts.append(Part(name: name, contentType: contentType, bytes: Array(text.utf8)))
    }

    /// Adds bytes or a file; `nil` adds nothing.
    public mutating func add(
        _ name: String,
        bytes: [UInt8]?,
        fileName: String? = nil,
        contentType: String = "application/octet-stream"
    ) {
        guard let bytes else { return }
        parts.append(Part(name: name, fileName: fileName, contentType: contentType, bytes: bytes))
    }

    /// Adds the JSON text of a value; `nil` adds nothing.
    ///
    /// - Throws: `JSONError` if the value holds a number JSON has no text for.
    public mutating func add<Value: JSONWritable>(
        _ name: String,
        json value: Value?,
        contentType: String = "application/json"
    ) throws(JSONError) {
        guard let value else { return }
        parts.append(Part(name: name, contentType: contentType, bytes: try JSON.encode(value)))
    }
}

/// Reading and writing of JSON texts (RFC 8259).
public enum JSON {
    /// Reads a value that makes up a whole text.
    ///
    /// One byte order mark at the start is skipped. Of members of one name, the last counts.
    ///
    /// - Throws: ``JSONError`` if the text is not strict JSON or not of the type, with the place.
    public static func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self,
        from bytes: [UInt8],
        options: JSONOptions = JSONOptions()
    ) throws(JSONError) -> Value {
        try read(from: bytes, options: options) { reader throws(JSONError) in try Value(json: &reader) }
    }

    /// Reads a value that makes up a whole text.
    ///
    /// - Throws: ``JSONError`` if the text is not strict JSON or not of the type, with the place.
    public static func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self,
        from bytes: UnsafeRawBufferPointer,
        options: JSONOptions = JSONOptions()
    ) throws(JSONError) -> Value {
        try read(from: bytes, options: options) { reader throws(JSONError) in try Value(json: &reader) }
    }

    /// Reads a value that makes up a whole text.
    ///
    /// - Throws: ``JSONError`` if the text is not strict JSON or not of the type, with the place.
    public static func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self,
        from text: String,
        options: JSONOptions = JSONOptions()
    ) throws(JSONError) -> Value {
        try decode(type, from: Array(text.utf8), options: options)
    }

    /// The JSON text of a value, in UTF-8.
    ///
    /// - Throws: ``JSONError`` if the value holds a floating-point value that is infinite or not a number.
    public static func encode<Value: JSONWritable>(
        _ value: Value,
        format: JSONWriter.Format = .compact
    ) throws(JSONError) -> [UInt8] {
        if format.sortsMembers {
            let tree = try JSONValue(value)
            var writer = JSONWriter(format: format)
            writer.value(tree)
            return try writer.take()
        }
        var writer = JSONWriter(format: format)
        value.write(to: &writer)
        return try writer.take()
    }

    /// Reads a whole text with a reader; what `body` leaves unread is an error.
    ///
    /// - Throws: What `body` throws, with line, column and path, or an error for what follows.
    public static func read<Result>(
        from bytes: [UInt8],
        options: JSONOptions = JSONOptions(),
        _ body: (inout JSONReader) throws(JSONError) -> Result
    ) throws(JSONError) -> Result {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
            try read(from: UnsafeRawBufferPointer(buffer), options: options, body)
        }
    }

    /// Reads a whole text with a reader; what `body` leaves unread is an error.
    ///
    /// - Throws: What `body` throws, with line, column and path, or an error for what follows.
    public static func read<Result>(
        from bytes: UnsafeRawBufferPointer,
        options: JSONOptions = JSONOptions(),
        _ body: (inout JSONReader) throws(JSONError) -> Result
    ) throws(JSONError) -> Result {
        let buffer = bytes.assumingMemoryBound(to: UInt8.self)
        do throws(JSONError) {
            var reader = JSONReader(unsafeBytes: buffer, options: options)
            let result = try body(&reader)
            try reader.finish()
            return result
        } catch {
            throw error.located(in: buffer)
        }
    }
}

extension JSONValue {
    /// The tree of what a value writes.
    ///
    /// - Throws: ``JSONError`` if the value holds a floating-point value that is infinite or not a number.
    public init(_ value: some JSONWritable) throws(JSONError) {
        self = try JSON.decode(from: try JSON.encode(value))
    }

    /// Reads the tree as a type.
    ///
    /// - Throws: ``JSONError`` if the value is not of the type; offsets are those of the value's compact text.
    public func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self,
        options: JSONOptions = JSONOptions()
    ) throws(JSONError) -> Value {
        try JSON.decode(type, from: try JSON.encode(self), options: options)
    }
}

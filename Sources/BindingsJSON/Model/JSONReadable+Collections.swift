extension Optional: JSONReadable where Wrapped: JSONReadable {
    /// Reads `null` as `nil`, and anything else as the value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = try reader.nullIfPresent() ? nil : try Wrapped(json: &reader)
    }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
    /// Writes the value, or `null`.
    public func write(to writer: inout JSONWriter) {
        if let self { self.write(to: &writer) } else { writer.null() }
    }
}

extension Array: JSONReadable where Element: JSONReadable {
    /// Reads an array.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = []
        try reader.beginArray()
        while try reader.nextElement() {
            append(try Element(json: &reader))
        }
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// Writes an array.
    public func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for element in self { element.write(to: &writer) }
        writer.endArray()
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    /// Reads an object; of members of one name, the last counts.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = [:]
        try reader.beginObject()
        while let name = try reader.nextName() {
            self[name] = try Value(json: &reader)
        }
    }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    /// Writes an object, its members in the order of their names, so that equal values give equal text.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            writer.name(name)
            value.write(to: &writer)
        }
        writer.endObject()
    }
}

extension String: JSONReadable, JSONWritable {
    /// Reads a string.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.string() }
    /// Writes a string.
    public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Bool: JSONReadable, JSONWritable {
    /// Reads a Boolean.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.bool() }
    /// Writes a Boolean.
    public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Double: JSONReadable, JSONWritable {
    /// Reads a number.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.double() }
    /// Writes a number.
    public func write(to writer: inout JSONWriter) { writer.double(self) }
}

extension Float: JSONReadable, JSONWritable {
    /// Reads a number.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.float() }
    /// Writes a number.
    public func write(to writer: inout JSONWriter) { writer.float(self) }
}

extension JSONValue: JSONReadable, JSONWritable {
    /// Reads any value.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.value() }
    /// Writes the value.
    public func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension JSONNumber: JSONReadable, JSONWritable {
    /// Reads a number.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.number() }
    /// Writes the number as it is.
    public func write(to writer: inout JSONWriter) { writer.number(self) }
}

extension JSONObject: JSONReadable, JSONWritable {
    /// Reads an object; of members of one name, the last counts.
    public init(json reader: inout JSONReader) throws(JSONError) {
        guard try reader.peekKind() == .object, case .object(let object) = try reader.value() else {
            throw reader.mismatch("an object")
        }
        self = object
    }

    /// Writes the object.
    public func write(to writer: inout JSONWriter) { writer.value(.object(self)) }
}

extension JSONReadable where Self: FixedWidthInteger {
    /// Reads an integer; `1.0` and `1e3` are integers, `1.5` is not.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.integer() }
}

extension JSONWritable where Self: FixedWidthInteger {
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Int: JSONReadable, JSONWritable {}
extension Int8: JSONReadable, JSONWritable {}
extension Int16: JSONReadable, JSONWritable {}
extension Int32: JSONReadable, JSONWritable {}
extension Int64: JSONReadable, JSONWritable {}
extension UInt: JSONReadable, JSONWritable {}
extension UInt8: JSONReadable, JSONWritable {}
extension UInt16: JSONReadable, JSONWritable {}
extension UInt32: JSONReadable, JSONWritable {}
extension UInt64: JSONReadable, JSONWritable {}

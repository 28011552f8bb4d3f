/// The reading functions for generated models.
extension JSONReader {
    /// Reads up to the value of the next member of an object, or past the end of the object.
    ///
    /// Members mostly come in the order of the fields, so the one after the last is tried first.
    ///
    /// - Parameters:
    ///   - field: Before the first call, -1; after each call, the number of the member among `fields`, or a negative
    ///     number if it is not one of them.
    ///   - fields: The names that the model knows.
    /// - Returns: Whether there was a member. Its value must be read next: that of an unknown one by
    ///   ``unknownMember(into:)-(JSONObject)``.
    @inline(never)
    public mutating func nextField(_ field: inout Int, of fields: JSONFields) throws(JSONError) -> Bool {
        guard try beginName() else { return false }
        // What follows an unknown member is kept in its complement.
        let expected = field >= 0 ? field &+ 1 : ~field
        let table = fields.table
        let length = table.match(expected, at: cursor, before: end)
        if length > 0 {
            cursor += length
            field = expected
        } else {
            field = try otherField(of: table, expected: expected)
        }
        try endName()
        return true
    }

    @inline(never)
    private mutating func otherField(of table: JSONFields.Table, expected: Int) throws(JSONError) -> Int {
        let (name, hasEscapes) = try rawString()
        let found: Int
        if hasEscapes {
            var text = text(of: name)
            found = text.withUTF8 { table.index(of: $0) }
        } else {
            found = table.index(of: name)
        }
        if found >= 0 { return found }
        unknownName = name
        return ~expected
    }

    /// The characters of a name that was checked.
    mutating func text(of name: UnsafeBufferPointer<UInt8>) -> String {
        guard name.contains(UInt8(ascii: "\\")), let first = name.baseAddress else {
            return String(decoding: name, as: UTF8.self)
        }
        let place = cursor
        defer { cursor = place }
        do throws(JSONError) {
            return String(decoding: try unescape(from: first, to: try scanPlain(from: first)), as: UTF8.self)
        } catch {
            return String(decoding: name, as: UTF8.self)
        }
    }

    /// Reads the value of a member that the model does not know, and keeps it unless the options say otherwise.
    ///
    /// Of members of one name, the last counts.
    @inline(never)
    public mutating func unknownMember(into members: inout JSONObject) throws(JSONError) {
        guard options.keepsUnknownMembers else {
            try skipValue()
            return
        }
        let name = text(of: unknownName)
        members[name] = try value()
    }

    /// Reads the value of a member of any name, for a model whose further members are of one type
    /// (`additionalProperties` of JSON Schema).
    ///
    /// Of members of one name, the last counts.
    @inline(never)
    public mutating func unknownMember<Value: JSONReadable>(
        into members: inout [String: Value]
    ) throws(JSONError) {
        let name = text(of: unknownName)
        members[name] = try Value(json: &self)
    }

    /// The error for an object without a member that it must have; call it when the object has been read.
    @inline(never)
    public func missing(_ name: StaticString) -> JSONError {
        let name = name.description
        // The closing brace, from which the way to the object is found.
        let message = "required member \(JSONWriter.quoted(name)) is missing"
        return JSONError(.missingMember, message, at: max(0, offset - 1), member: name)
    }

    /// The value of a member that an object must have; call it when the object has been read.
    ///
    /// - Throws: ``missing(_:)`` if there was no such member.
    @inline(__always)
    public func required<Value>(_ value: Value?, _ name: StaticString) throws(JSONError) -> Value {
        guard let value else { throw missing(name) }
        return value
    }

    /// The value, or `null`, of a member that an object must have; call it when the object has been read.
    ///
    /// - Throws: ``missing(_:)`` if there was no such member.
    @inline(__always)
    public func required<Value>(_ value: Nullable<Value>, _ name: StaticString) throws(JSONError) -> Nullable<Value> {
        if value.isAbsent { throw missing(name) }
        return value
    }
}

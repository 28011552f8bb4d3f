/// One short call for each property: none of these is generic for the common types, none is copied into models.
///
/// All but that of ``JSONValue`` take `null` for the absence of a value; a property that must tell them apart is
/// ``Nullable``.
extension JSONReader {
    /// Reads a string, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout String?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try string()
    }

    /// Reads a Boolean, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout Bool?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try bool()
    }

    /// Reads an integer, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout Int?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try integer()
    }

    /// Reads an integer, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout Int32?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try integer()
    }

    /// Reads an integer, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout Int64?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try int64()
    }

    /// Reads a number, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout Double?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try double()
    }

    /// Reads an array of strings, or `null` as `nil`.
    @inline(never)
    public mutating func read(_ value: inout [String]?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try [String](json: &self)
    }

    /// Reads any value; `null` is ``JSONValue/null``, as `nil` is for a member that is not there.
    @inline(never)
    public mutating func read(_ value: inout JSONValue?) throws(JSONError) {
        value = try self.value()
    }

    /// Reads a value, or `null` as `nil`.
    @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout Value?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try Value(json: &self)
    }

    /// Reads an array, or `null` as `nil`.
    @inline(never)
    public mutating func read<Element: JSONReadable>(_ value: inout [Element]?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try [Element](json: &self)
    }

    /// Reads an object of values of one type, or `null` as `nil`.
    @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout [String: Value]?) throws(JSONError) {
        value = try nullIfPresent() ? nil : try [String: Value](json: &self)
    }

    /// Reads a value or `null`, and knows the one from the other.
    @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout Nullable<Value>) throws(JSONError) {
        value = try nullIfPresent() ? .null : .value(try Value(json: &self))
    }

    /// Reads a value to the heap, or `null` as `nil`.
    @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout Indirect<Value?>) throws(JSONError) {
        value.wrappedValue = try nullIfPresent() ? nil : try Value(json: &self)
    }
}

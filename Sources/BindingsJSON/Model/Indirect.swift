/// A value on the heap, for a type that holds a value of its own type.
///
/// ```swift
/// public struct Folder: JSONModel {
///     @Indirect public var parent: Folder?
/// }
/// ```
@propertyWrapper
public struct Indirect<Value> {
    // An array of one is a box that copies on write.
    private var box: [Value]

    /// The value.
    public var wrappedValue: Value {
        get { box[0] }
        _modify { yield &box[0] }
    }

    /// Moves a value to the heap.
    public init(wrappedValue: Value) {
        box = [wrappedValue]
    }
}

extension Indirect: Sendable where Value: Sendable {}
extension Indirect: Equatable where Value: Equatable {}
extension Indirect: Hashable where Value: Hashable {}

extension Indirect: JSONReadable where Value: JSONReadable {
    /// Reads the value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self.init(wrappedValue: try Value(json: &reader))
    }
}

extension Indirect: JSONWritable where Value: JSONWritable {
    /// Writes the value.
    public func write(to writer: inout JSONWriter) { wrappedValue.write(to: &writer) }
}

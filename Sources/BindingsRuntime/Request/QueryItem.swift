/// One `name=value` of a query or form.
public struct QueryItem: Sendable, Hashable {
    /// The name before encoding.
    public let name: String
    /// The value before encoding; the elements of a list that shares one item are joined by its delimiter.
    public let value: String
    /// Both as they stand in the query.
    public let encoded: String

    /// Creates an item and encodes it.
    public init(_ name: String, _ value: String) {
        self.init(name: name, value: value, encodedValue: PercentEncoding.encode(value))
    }

    init(name: String, value: String, encodedValue: String) {
        self.name = name
        self.value = value
        encoded = PercentEncoding.encode(name) + "=" + encodedValue
    }
}

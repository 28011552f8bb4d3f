import BindingsJSON

/// The meaning of a value as JSON, by which values of one type are compared.
struct CanonicalJSON: Hashable {
    private let value: JSONValue?

    /// A value that JSON has no text for is equal to every other such value; it breaks another rule anyway.
    init(_ value: some JSONWritable) {
        self.value = try? JSONValue(value)
    }
}

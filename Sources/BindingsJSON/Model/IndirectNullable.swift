/// A property of a type that holds a value of its own type, where `null` and absence mean different things: what
/// ``Indirect`` and ``Nullable`` are together.
@propertyWrapper
public struct IndirectNullable<Value> {
    private var storage: Indirect<Nullable<Value>>

    /// The value; `nil` for `null` and for absence. Setting `nil` makes the member absent.
    public var wrappedValue: Value? {
        get { storage.wrappedValue.wrappedValue }
        set { storage.wrappedValue.wrappedValue = newValue }
    }

    /// The property with all it can be.
    public var projectedValue: Nullable<Value> {
        get { storage.wrappedValue }
        set { storage.wrappedValue = newValue }
    }

    /// Creates a property of a value, or an absent one.
    public init(wrappedValue: Value? = nil) {
        storage = Indirect(wrappedValue: Nullable(wrappedValue: wrappedValue))
    }

    /// Creates a property of all that it can be.
    public init(_ value: Nullable<Value>) {
        storage = Indirect(wrappedValue: value)
    }
}

extension IndirectNullable: Sendable where Value: Sendable {}
extension IndirectNullable: Equatable where Value: Equatable {}
extension IndirectNullable: Hashable where Value: Hashable {}

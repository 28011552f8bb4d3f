/// A property that the document says may be `null`, where `null` and absence mean different things.
///
/// ```swift
/// @Nullable public var failureReason: String?
///
/// log.failureReason              // the value, or nil
/// log.$failureReason.isNull      // whether it is an explicit null
/// log.$failureReason = .null     // writes "failureReason": null
/// log.failureReason = nil        // leaves the member out
/// ```
@propertyWrapper
public struct Nullable<Value> {
    fileprivate enum State {
        case absent
        case null
        case value(Value)
    }

    private var state: State

    /// The value; `nil` for `null` and for absence. Setting `nil` makes the member absent.
    public var wrappedValue: Value? {
        get {
            guard case .value(let value) = state else { return nil }
            return value
        }
        set { state = newValue.map(State.value) ?? .absent }
    }

    /// The property with all it can be.
    public var projectedValue: Self {
        get { self }
        set { self = newValue }
    }

    /// Creates a property of a value, or an absent one.
    public init(wrappedValue: Value? = nil) {
        state = wrappedValue.map(State.value) ?? .absent
    }

    /// Creates a property of a member that must be there: of a value, or of `null` for `nil`.
    public init(required value: Value?) {
        state = value.map(State.value) ?? .null
    }

    private init(_ state: State) {
        self.state = state
    }

    /// No member at all.
    public static var absent: Self { Self(.absent) }

    /// A member that is `null`.
    public static var null: Self { Self(.null) }

    /// A member with a value.
    public static func value(_ value: Value) -> Self { Self(.value(value)) }

    /// Whether the member is there and `null`.
    public var isNull: Bool {
        guard case .null = state else { return false }
        return true
    }

    /// Whether the member is absent.
    public var isAbsent: Bool {
        guard case .absent = state else { return false }
        return true
    }
}

extension Nullable: Sendable where Value: Sendable {}
extension Nullable.State: Sendable where Value: Sendable {}
extension Nullable: Equatable where Value: Equatable {}
extension Nullable.State: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}
extension Nullable.State: Hashable where Value: Hashable {}

extension Nullable: ExpressibleByNilLiteral {
    /// Creates an absent property.
    public init(nilLiteral: ()) {
        self.init(.absent)
    }
}

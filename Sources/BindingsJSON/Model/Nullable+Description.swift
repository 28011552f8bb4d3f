extension Nullable: CustomStringConvertible {
    /// `absent`, `null` or the value.
    public var description: String { text(String.init(describing:)) }

    private func text(_ describe: (Value) -> String) -> String {
        if let wrappedValue { return describe(wrappedValue) }
        return isNull ? "null" : "absent"
    }
}

extension Nullable: CustomDebugStringConvertible {
    /// `absent`, `null` or the value, as it is shown inside of other values.
    public var debugDescription: String { text(String.init(reflecting:)) }
}

extension IndirectNullable: CustomStringConvertible {
    /// `absent`, `null` or the value.
    public var description: String { projectedValue.description }
}

extension IndirectNullable: CustomDebugStringConvertible {
    /// `absent`, `null` or the value, as it is shown inside of other values.
    public var debugDescription: String { projectedValue.debugDescription }
}

extension Indirect: CustomStringConvertible {
    /// The value.
    public var description: String { String(describing: wrappedValue) }
}

extension Indirect: CustomDebugStringConvertible {
    /// The value, as it is shown inside of other values.
    public var debugDescription: String { String(reflecting: wrappedValue) }
}

/// The writing functions for generated models: one short call for each property.
extension JSONWriter {
    @inline(__always)
    private mutating func name(_ name: StaticString) {
        separate()
        appendQuoted(name)
        endName()
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        self.name(name)
        bool(value)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        integer(value)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: Int32?) {
        guard let value else { return }
        self.name(name)
        integer(value)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: Int64?) {
        guard let value else { return }
        self.name(name)
        integer(value)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: Double?) {
        guard let value else { return }
        self.name(name)
        double(value)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member(_ name: StaticString, _ value: [String]?) {
        guard let value else { return }
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
        guard let value else { return }
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member<Element: JSONWritable>(_ name: StaticString, _ value: [Element]?) {
        guard let value else { return }
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a member, unless its value is `nil`.
    @inline(never)
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: [String: Value]?) {
        guard let value else { return }
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a member that may be `null`, unless it is absent.
    @inline(never)
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Nullable<Value>) {
        if value.isAbsent { return }
        self.name(name)
        if let value = value.wrappedValue { value.write(to: &self) } else { null() }
    }

    /// Writes further members of the object that is open, in the order of their names.
    @inline(never)
    public mutating func members<Value: JSONWritable>(_ members: [String: Value]) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            self.name(name)
            value.write(to: &self)
        }
    }
}

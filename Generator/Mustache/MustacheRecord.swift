/// Values by name, for templates to look up.
///
/// Views are made of small records that are looked into a few times each: going through their names takes less time than
/// hashing them.
public struct MustacheRecord: Sendable {
    private var members: [(String, MustacheValue)]

    /// Makes a record; of a name that is given twice the last value counts.
    public init(_ members: [(String, MustacheValue)]) {
        self.members = members
    }

    /// The value of a name.
    public subscript(name: String) -> MustacheValue? {
        get {
            members.lastIndex { $0.0 == name }.map { members[$0].1 }
        }
        set {
            members.removeAll { $0.0 == name }
            if let newValue { members.append((name, newValue)) }
        }
    }
}

extension MustacheRecord: ExpressibleByDictionaryLiteral {
    /// Makes a record; of a name that is given twice the last value counts.
    public init(dictionaryLiteral elements: (String, MustacheValue)...) {
        self.init(elements)
    }
}

/// The values that a template sees.
public enum MustacheValue: Sendable {
    /// A text. As a section it is rendered once, also if it is empty.
    case text(String)

    /// A truth: whether a section is rendered. In an interpolation it is `true` or `false`.
    case flag(Bool)

    /// Values that a section is rendered for one after the other. In an interpolation a list is nothing.
    case list([MustacheValue])

    /// Values by name. In an interpolation a record is nothing.
    case record(MustacheRecord)

    /// A list of texts.
    public static func lines(_ lines: [String]) -> MustacheValue {
        .list(lines.map(MustacheValue.text))
    }

    /// Whether a section is rendered for the value.
    var isTrue: Bool {
        switch self {
        case .flag(let flag): flag
        case .list(let values): !values.isEmpty
        case .text, .record: true
        }
    }
}

extension MustacheValue: ExpressibleByStringInterpolation {
    /// Makes a text.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}

extension MustacheValue: ExpressibleByBooleanLiteral {
    /// Makes a truth.
    public init(booleanLiteral value: Bool) {
        self = .flag(value)
    }
}

extension MustacheValue: ExpressibleByArrayLiteral {
    /// Makes a list.
    public init(arrayLiteral elements: MustacheValue...) {
        self = .list(elements)
    }
}

extension MustacheValue: ExpressibleByDictionaryLiteral {
    /// Makes a record; of a name that is given twice the last value counts.
    public init(dictionaryLiteral elements: (String, MustacheValue)...) {
        self = .record(MustacheRecord(elements))
    }
}

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

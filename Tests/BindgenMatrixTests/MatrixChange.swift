import BindgenOpenAPI

/// What happens to a keyword in a cell of the matrix.
enum MatrixChange: String, Sendable, Hashable, CaseIterable {
    case added, removed, tightened, loosened
    /// The value becomes another one that is neither stricter nor laxer.
    case changed

    /// What the document looks like before and after.
    var states: (before: KeywordState, after: KeywordState) {
        switch self {
        case .added: (.absent, .base)
        case .removed: (.base, .absent)
        case .tightened: (.base, .tight)
        case .loosened: (.base, .loose)
        case .changed: (.base, .other)
        }
    }

    /// What has to happen to a keyword besides; `nil` if that is enough.
    ///
    /// - Parameters:
    ///   - changes: What happens to it in some cell.
    ///   - definition: The keyword.
    ///   - isFlag: Whether it is a Boolean, which can only be stricter or laxer, or neither.
    static func missing(in changes: Set<MatrixChange>, of definition: KeywordDefinition, isFlag: Bool) -> String? {
        let wanted: [Set<MatrixChange>] =
            switch (definition.kind, isFlag) {
            case (.schema, true): [[.added], [.removed], [.tightened, .loosened, .changed]]
            case (.schema, false): [[.added], [.removed], [.tightened, .changed], [.loosened, .changed]]
            default: [[.added, .changed]]
            }
        return wanted.first(where: changes.isDisjoint).map { $0.map(\.rawValue).sorted().joined(separator: " or ") }
    }

    /// The state that must have a value for the change to happen.
    var state: KeywordState { self == .removed ? .base : states.after }
}

/// Which of its values a keyword has.
enum KeywordState: String, Sendable, Hashable, CaseIterable {
    case absent, base, tight, loose, other
}

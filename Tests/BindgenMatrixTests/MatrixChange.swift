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

    /// The state that must have a value for the change to happen.
    var state: KeywordState { self == .removed ? .base : states.after }
}

/// Which of its values a keyword has.
enum KeywordState: String, Sendable, Hashable, CaseIterable {
    case absent, base, tight, loose, other
}

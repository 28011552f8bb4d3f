/// A pattern as a tree. Groups and the greediness of quantifiers leave no trace, since neither changes whether a text
/// matches.
indirect enum PatternNode {
    /// Matches the empty text.
    case empty

    /// One symbol of a set, given by its index in the parser's table.
    case symbol(set: Int)

    case sequence([PatternNode])
    case alternation([PatternNode])
    case assertion(Assertion)

    /// A lookahead with its number in the pattern: every copy that a quantifier makes has the same truth.
    case lookahead(PatternNode, isNegative: Bool, number: Int)

    /// A quantified node; without a maximum there is no end.
    case repetition(PatternNode, minimum: Int, maximum: Int?)

    /// The assertions that need to know nothing but the neighbours of a position.
    enum Assertion: Hashable {
        case start
        case end
        case wordBoundary
        case notWordBoundary
    }

    /// Whether the node matches nothing but empty texts, so that repeating it changes nothing.
    var hasNoWidth: Bool {
        switch self {
        case .empty, .assertion, .lookahead: true
        case .symbol: false
        case .sequence(let nodes), .alternation(let nodes): nodes.allSatisfy(\.hasNoWidth)
        case .repetition(let node, _, let maximum): maximum == 0 || node.hasNoWidth
        }
    }

    /// Whether the node or one inside it looks ahead.
    var hasLookahead: Bool {
        switch self {
        case .lookahead: true
        case .empty, .assertion, .symbol: false
        case .sequence(let nodes), .alternation(let nodes): nodes.contains(where: \.hasLookahead)
        case .repetition(let node, _, _): node.hasLookahead
        }
    }

    /// Whether the node or one inside it asks for a word boundary.
    var hasWordAssertion: Bool {
        switch self {
        case .assertion(let assertion): assertion == .wordBoundary || assertion == .notWordBoundary
        case .empty, .symbol: false
        case .sequence(let nodes), .alternation(let nodes): nodes.contains(where: \.hasWordAssertion)
        case .lookahead(let node, _, _), .repetition(let node, _, _): node.hasWordAssertion
        }
    }
}

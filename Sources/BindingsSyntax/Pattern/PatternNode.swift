/// A pattern as a tree. Groups and the greediness of quantifiers leave no trace, since neither changes whether a text
/// matches.
indirect enum PatternNode {
    /// Matches the empty text.
    case empty

    /// One symbol of a set, given by its index in the parser's table.
    case symbol(set: Int)

    /// Two nodes or more, none of them empty.
    case sequence([PatternNode])
    case alternation([PatternNode])
    case assertion(Assertion)

    /// A lookahead with its number in the pattern: every copy that a quantifier makes has the same truth.
    case lookahead(PatternNode, isNegative: Bool, number: Int)

    /// A quantified node that can match more than the empty text; `nil` as the maximum means no limit.
    case repetition(PatternNode, minimum: Int, maximum: Int?)

    /// The assertions that need to know nothing but the neighbours of a position.
    enum Assertion: Hashable {
        case start
        case end
        case wordBoundary
        case notWordBoundary
    }

    /// The node repeated, as simply as it can be said.
    ///
    /// ECMA-262 rejects an optional round that reads nothing, and takes any number of required ones. Neither changes
    /// whether there is a match: an optional round that reads nothing can as well be left out, and the required ones are
    /// as good as one. So whatever is still a repetition afterwards has at least one state for every round.
    ///
    /// - Parameter hasWidth: Whether the node can match a text that is not empty.
    func repeated(minimum: Int, maximum: Int?, hasWidth: Bool) -> PatternNode {
        if maximum == 0 { return .empty }
        if !hasWidth { return minimum == 0 ? .empty : self }
        if minimum == 1, maximum == 1 { return self }
        if case .repetition(_, 0, nil) = self { return self }
        return .repetition(self, minimum: minimum, maximum: maximum)
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

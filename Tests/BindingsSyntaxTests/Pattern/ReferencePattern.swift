/// A pattern as ECMA-262 sees it, with its text and with what it means, independent of the package's own reading of it.
indirect enum ReferencePattern {
    /// One symbol of a set.
    case symbol(SymbolSet)
    case sequence([ReferencePattern])
    case alternation([ReferencePattern])
    case group(ReferencePattern, opening: String)
    case assertion(Assertion)
    case lookahead(ReferencePattern, isNegative: Bool)
    case repetition(ReferencePattern, minimum: Int, maximum: Int?, isLazy: Bool)

    enum Assertion: String, CaseIterable {
        case start = "^"
        case end = "$"
        case wordBoundary = "\\b"
        case notWordBoundary = "\\B"
    }

    /// The symbols a term of the pattern may read.
    struct SymbolSet {
        let text: String
        let contains: @Sendable (UInt32) -> Bool
    }

    /// The pattern in the grammar of ECMA-262.
    var text: String {
        switch self {
        case .symbol(let set): return set.text
        case .sequence(let terms): return terms.map(\.text).joined()
        case .alternation(let alternatives): return alternatives.map(\.text).joined(separator: "|")
        case .group(let body, let opening): return opening + body.text + ")"
        case .assertion(let assertion): return assertion.rawValue
        case .lookahead(let body, let isNegative): return (isNegative ? "(?!" : "(?=") + body.text + ")"
        case .repetition(let body, let minimum, let maximum, let isLazy):
            let quantifier =
                switch (minimum, maximum) {
                case (0, nil): "*"
                case (1, nil): "+"
                case (0, 1): "?"
                case (_, nil): "{\(minimum),}"
                case (_, let maximum?): minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}"
                }
            return body.text + quantifier + (isLazy ? "?" : "")
        }
    }
}

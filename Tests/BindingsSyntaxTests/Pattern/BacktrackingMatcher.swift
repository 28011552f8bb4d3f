/// Matches by backtracking, step by step as ECMA-262 (section 22.2.2) has it.
///
/// It takes exponential time, so it gives up after some steps; nothing else about it is clever, which is its use.
struct BacktrackingMatcher {
    private let symbols: [UInt32]
    private var stepsLeft = 100_000

    /// Whether a pattern matches somewhere in a row of symbols, or `nil` if that takes too many steps.
    static func matches(_ pattern: ReferencePattern, in symbols: [UInt32]) -> Bool? {
        var matcher = BacktrackingMatcher(symbols: symbols)
        for start in 0...symbols.count {
            let isMatch = matcher.match(pattern, at: start) { _, _ in true }
            if matcher.stepsLeft <= 0 { return nil }
            if isMatch { return true }
        }
        return false
    }

    private init(symbols: [UInt32]) {
        self.symbols = symbols
    }

    private typealias Continuation = (inout BacktrackingMatcher, Int) -> Bool

    private mutating func match(_ pattern: ReferencePattern, at place: Int, then next: Continuation) -> Bool {
        stepsLeft -= 1
        guard stepsLeft > 0 else { return false }
        switch pattern {
        case .symbol(let set):
            return place < symbols.count && set.contains(symbols[place]) && next(&self, place + 1)
        case .sequence(let terms):
            return match(terms[...], at: place, then: next)
        case .alternation(let alternatives):
            for alternative in alternatives where match(alternative, at: place, then: next) { return true }
            return false
        case .group(let body, _):
            return match(body, at: place, then: next)
        case .assertion(let assertion):
            return holds(assertion, at: place) && next(&self, place)
        case .lookahead(let body, let isNegative):
            return match(body, at: place) { _, _ in true } != isNegative && next(&self, place)
        case .repetition(let body, let minimum, let maximum, let isLazy):
            return repeated(body, (minimum, maximum, isLazy), at: place, then: next)
        }
    }

    private mutating func match(
        _ terms: ArraySlice<ReferencePattern>,
        at place: Int,
        then next: Continuation
    ) -> Bool {
        guard let first = terms.first else { return next(&self, place) }
        return match(first, at: place) { $0.match(terms.dropFirst(), at: $1, then: next) }
    }

    /// RepeatMatcher.
    private mutating func repeated(
        _ body: ReferencePattern,
        _ rounds: (minimum: Int, maximum: Int?, isLazy: Bool),
        at place: Int,
        then next: Continuation
    ) -> Bool {
        if rounds.maximum == 0 { return next(&self, place) }
        /// What follows a round.
        func again(_ matcher: inout BacktrackingMatcher, from end: Int) -> Bool {
            // An optional round that reads nothing is refused.
            if rounds.minimum == 0, end == place { return false }
            let rest = (max(0, rounds.minimum - 1), rounds.maximum.map { $0 - 1 }, rounds.isLazy)
            return matcher.repeated(body, rest, at: end, then: next)
        }
        if rounds.minimum > 0 { return match(body, at: place, then: again) }
        if rounds.isLazy { return next(&self, place) || match(body, at: place, then: again) }
        return match(body, at: place, then: again) || next(&self, place)
    }

    private func holds(_ assertion: ReferencePattern.Assertion, at place: Int) -> Bool {
        let isBoundary = isWord(place - 1) != isWord(place)
        switch assertion {
        case .start: return place == 0
        case .end: return place == symbols.count
        case .wordBoundary: return isBoundary
        case .notWordBoundary: return !isBoundary
        }
    }

    private func isWord(_ place: Int) -> Bool {
        guard symbols.indices.contains(place), let scalar = Unicode.Scalar(symbols[place]), scalar.isASCII else {
            return false
        }
        return Character(scalar).isLetter || Character(scalar).isNumber || scalar == "_"
    }
}

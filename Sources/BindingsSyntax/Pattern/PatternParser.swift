/// Reads the text of a pattern by one of the two grammars of ECMA-262, section 22.2.1 and Annex B.1.2.
struct PatternParser {
    /// How deep groups may nest; deeper ones could use up the half megabyte of stack
    /// that some threads have.
    static let depthLimit = 60

    let grammar: PatternGrammar
    let symbols: [UInt32]
    var position = 0

    /// The distinct sets of the pattern; nodes refer to them by index.
    private(set) var sets: [CodePointSet] = []
    private var indexOfSet: [CodePointSet: Int] = [:]

    /// The unsupported feature that the pattern needs; reported only if the whole text obeys the grammar.
    private var unsupported: PatternError?

    var groupNames = PatternGroupNames()
    let groupCount: Int
    let hasNamedGroups: Bool
    private var depth = 0
    private var lookaheadCount = 0

    /// How many terms and alternatives were read; each of them needs a state, as a rule.
    private var partCount = 0

    /// How many nodes outside of lookaheads read a symbol: a part of the pattern that adds none has no width.
    var readingNodeCount = 0

    /// The steps of reading and of what comes after it.
    private(set) var budget: PatternBudget

    init(_ source: String, grammar: PatternGrammar, budget: PatternBudget) throws(PatternError) {
        self.grammar = grammar
        self.budget = budget
        // A character takes two steps: it is looked at once for groups and once for what it is.
        try self.budget.spend(2 * source.utf8.count)
        symbols = grammar.symbols(of: source)
        (groupCount, hasNamedGroups) = Self.groups(in: symbols)
    }

    /// Reads the whole text.
    mutating func parse() throws(PatternError) -> PatternNode {
        let node = try disjunction()
        if position < symbols.count { throw error("`)` closes no group") }
        if let reference = groupNames.unresolvedReference {
            throw error("no group is named `\(reference.name)`", at: reference.position)
        }
        if let unsupported { throw unsupported }
        return node
    }

    // MARK: Structure

    mutating func disjunction() throws(PatternError) -> PatternNode {
        guard depth < Self.depthLimit else {
            throw error("groups nest deeper than \(Self.depthLimit) levels", reason: .tooComplex)
        }
        depth += 1
        defer { depth -= 1 }
        groupNames.beginDisjunction()
        defer { groupNames.endDisjunction() }
        var alternatives = [try alternative()]
        while skip("|") {
            try countPart()
            groupNames.nextAlternative()
            alternatives.append(try alternative())
        }
        return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
    }

    private mutating func alternative() throws(PatternError) -> PatternNode {
        var terms: [PatternNode] = []
        while position < symbols.count, !next(is: "|"), !next(is: ")") {
            try countPart()
            let term = try term()
            if case .empty = term { continue }
            terms.append(term)
        }
        switch terms.count {
        case 0: return .empty
        case 1: return terms[0]
        default: return .sequence(terms)
        }
    }

    private mutating func term() throws(PatternError) -> PatternNode {
        let start = position
        if skip("^") { return .assertion(.start) }
        if skip("$") { return .assertion(.end) }
        if skip("\\b") { return .assertion(.wordBoundary) }
        if skip("\\B") { return .assertion(.notWordBoundary) }
        if skip("(?=") || skip("(?!") {
            let isNegative = symbols[position - 1] == UInt32(symbol: "!")
            let outer = readingNodeCount
            let body = try group(from: start)
            readingNodeCount = outer
            let lookahead = PatternNode.lookahead(body, isNegative: isNegative, number: lookaheadCount)
            lookaheadCount += 1
            return grammar == .annexB ? try quantified(lookahead, after: outer) : lookahead
        }
        if skip("(?<=") || skip("(?<!") {
            note(.lookbehind, "lookbehind is not supported", at: start)
            return try group(from: start)
        }
        let before = readingNodeCount
        return try quantified(atom(), after: before)
    }

    private mutating func countPart() throws(PatternError) {
        guard partCount < Pattern.stateLimit else {
            throw error("the pattern has more than \(Pattern.stateLimit) parts", reason: .tooComplex)
        }
        partCount += 1
    }

    /// Takes steps for what a term costs beside its characters.
    mutating func spend(_ count: Int) throws(PatternError) {
        guard budget.take(count) else { throw error(budget.messageOfEnd, reason: .tooComplex) }
    }

    /// Reads the rest of a group whose opening has been read.
    mutating func group(from start: Int) throws(PatternError) -> PatternNode {
        let node = try disjunction()
        guard skip(")") else { throw error("the group is not closed", at: start) }
        return node
    }

    // MARK: Symbols and errors

    func next(is symbol: Unicode.Scalar) -> Bool {
        position < symbols.count && symbols[position] == symbol.value
    }

    func symbol(at position: Int) -> UInt32? {
        position < symbols.count ? symbols[position] : nil
    }

    /// A symbol as a character; half of a surrogate pair becomes one that no grammar mentions.
    func character(_ symbol: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(symbol) ?? "\u{FFFD}"
    }

    /// Passes over a text of ASCII characters if it comes next.
    mutating func skip(_ text: StaticString) -> Bool {
        guard symbols.count - position >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where symbols[position + index] != UInt32(text.utf8Start[index]) {
            return false
        }
        position += text.utf8CodeUnitCount
        return true
    }

    mutating func node(for set: CodePointSet) throws(PatternError) -> PatternNode {
        try spend(set.ranges.count)
        readingNodeCount += 1
        if let index = indexOfSet[set] { return .symbol(set: index) }
        indexOfSet[set] = sets.count
        sets.append(set)
        return .symbol(set: sets.count - 1)
    }

    func error(
        _ message: String,
        reason: PatternError.Reason = .syntax,
        at position: Int? = nil
    ) -> PatternError {
        let before = symbols[..<min(position ?? self.position, symbols.count)]
        return PatternError(reason: reason, offset: Self.byteCount(of: before), message: message)
    }

    /// Remembers the first thing the matcher does not do.
    mutating func note(_ reason: PatternError.Reason, _ message: String, at position: Int) {
        if unsupported == nil { unsupported = error(message, reason: reason, at: position) }
    }

    private static func byteCount(of symbols: ArraySlice<UInt32>) -> Int {
        symbols.reduce(0) { count, symbol in
            switch symbol {
            case 0..<0x80: count + 1
            // Half of a surrogate pair: the pair is four bytes.
            case 0x80..<0x800, 0xD800..<0xE000: count + 2
            case 0x800..<0x10000: count + 3
            default: count + 4
            }
        }
    }

    /// The number of capturing groups, which tells `\1` the reference from `\1` the octal escape, and whether one has a
    /// name, which does the same for `\k`.
    private static func groups(in symbols: [UInt32]) -> (count: Int, hasNames: Bool) {
        var (count, hasNames, isInClass, index) = (0, false, false, 0)
        while index < symbols.count {
            switch symbols[index] {
            case UInt32(symbol: "\\"): index += 1
            case UInt32(symbol: "["): isInClass = true
            case UInt32(symbol: "]"): isInClass = false
            case UInt32(symbol: "(") where !isInClass:
                guard index + 1 < symbols.count, symbols[index + 1] == UInt32(symbol: "?") else {
                    count += 1
                    break
                }
                guard index + 3 < symbols.count, symbols[index + 2] == UInt32(symbol: "<") else { break }
                if symbols[index + 3] != UInt32(symbol: "="), symbols[index + 3] != UInt32(symbol: "!") {
                    count += 1
                    hasNames = true
                }
            default: break
            }
            index += 1
        }
        return (count, hasNames)
    }
}

extension UInt32 {
    /// The code point of a character.
    init(symbol character: Unicode.Scalar) {
        self = character.value
    }
}

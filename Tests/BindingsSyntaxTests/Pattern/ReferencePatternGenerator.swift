/// Makes random patterns, and texts that they have a chance to match.
struct ReferencePatternGenerator {
    private var random: SplitMix

    /// Whether a symbol is a UTF-16 code unit, not a code point.
    let readsCodeUnits: Bool

    init(seed: UInt64, readsCodeUnits: Bool) {
        random = SplitMix(seed: seed)
        self.readsCodeUnits = readsCodeUnits
    }

    mutating func pattern() -> ReferencePattern {
        var terms = [disjunction(depth: number(upTo: 4))]
        if number(upTo: 3) == 0 { terms.insert(.assertion(.start), at: 0) }
        if number(upTo: 3) == 0 { terms.append(.assertion(.end)) }
        return .sequence(terms.map { if case .alternation = $0 { .group($0, opening: "(") } else { $0 } })
    }

    mutating func text() -> String {
        let alphabet = number(upTo: 2) == 0 ? ["a", "b"] : ["a", "b", "c", "1", "_", "-", " ", "\n", "é", "😀", "😂"]
        return (0..<number(upTo: 9)).map { _ in pick(alphabet) }.joined()
    }

    /// A text as the pattern sees it.
    func symbols(of text: String) -> [UInt32] {
        readsCodeUnits ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    }

    private mutating func disjunction(depth: Int) -> ReferencePattern {
        guard number(upTo: 3) == 0 else { return alternative(depth: depth) }
        return .alternation((0...(1 + number(upTo: 2))).map { _ in alternative(depth: depth) })
    }

    private mutating func alternative(depth: Int) -> ReferencePattern {
        .sequence((0..<number(upTo: 4)).map { _ in term(depth: depth) })
    }

    private mutating func term(depth: Int) -> ReferencePattern {
        switch number(upTo: depth > 0 ? 8 : 4) {
        case 0: return .assertion(pick(ReferencePattern.Assertion.allCases))
        case 1...3: return quantified(.symbol(set()))
        case 4:
            let lookahead = ReferencePattern.lookahead(disjunction(depth: depth - 1), isNegative: number(upTo: 2) == 0)
            // Only without the `u` flag a lookahead may be repeated as it is.
            return readsCodeUnits ? quantified(lookahead) : lookahead
        default:
            return quantified(.group(disjunction(depth: depth - 1), opening: pick(["(", "(?:", "(?:", "(?:"])))
        }
    }

    private mutating func quantified(_ term: ReferencePattern) -> ReferencePattern {
        guard number(upTo: 2) == 0 else { return term }
        let minimum = pick([0, 0, 1, 1, 2, 3])
        let maximum = number(upTo: 2) == 0 ? nil : minimum + number(upTo: 3)
        return .repetition(term, minimum: minimum, maximum: maximum, isLazy: number(upTo: 4) == 0)
    }

    private mutating func set() -> ReferencePattern.SymbolSet {
        switch number(upTo: 12) {
        case 0: return .init(text: ".") { ![0x0A, 0x0D, 0x2028, 0x2029].contains($0) }
        case 1: return .init(text: "\\d") { (0x30...0x39).contains($0) }
        case 2: return .init(text: "\\D") { !(0x30...0x39).contains($0) }
        case 3: return .init(text: "[\\s\\d]") { (0x30...0x39).contains($0) || [0x0A, 0x20].contains($0) }
        case 4: return .init(text: "[]") { _ in false }
        case 5: return .init(text: "[^]") { _ in true }
        case 6: return .init(text: "[a-c]") { (0x61...0x63).contains($0) }
        case 7:
            let members = symbols(of: "aé😀")
            let isNegative = number(upTo: 2) == 0
            return .init(text: isNegative ? "[^aé😀]" : "[aé😀]") { members.contains($0) != isNegative }
        default:
            let text = pick(["a", "a", "a", "b", "b", "é"])
            let symbol = symbols(of: text)[0]
            return .init(text: text) { $0 == symbol }
        }
    }

    private mutating func number(upTo limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &random)
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(upTo: elements.count)]
    }
}

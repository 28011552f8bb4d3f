/// Makes patterns that are meant to take long, to need much memory or to overflow something.
struct HostilePatternGenerator {
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func pattern() -> String {
        var body = part(depth: 1 + number(upTo: 7))
        // What is merely long takes its time in proportion, and there are other tests of it.
        while body.utf8.count > 50_000 { body = part(depth: 1 + number(upTo: 7)) }
        return number(upTo: 2) == 0 ? "^(?:\(body))$" : body
    }

    private mutating func part(depth: Int) -> String {
        guard depth > 0 else { return leaf() }
        switch number(upTo: 11) {
        case 0, 1, 2, 3: return "(?:\(part(depth: depth - 1)))" + count()
        case 4: return "(\(part(depth: depth - 1))|\(part(depth: depth - 1)))" + count()
        case 5: return pick(["(?=", "(?!"]) + part(depth: depth - 1) + ")" + leaf()
        case 6: return part(depth: depth - 1) + part(depth: depth - 1)
        case 7:
            let levels = pick([10, 40, 58, 61])
            return String(repeating: "(?:", count: levels) + part(depth: depth - 1)
                + String(repeating: ")" + count(), count: levels)
        case 8: return many(part(depth: depth - 1))
        case 9: return "(?:" + many("|" + part(depth: depth - 1)) + ")" + count()
        default: return "(?<n\(number(upTo: 1_000))>\(part(depth: depth - 1)))" + count()
        }
    }

    private mutating func leaf() -> String {
        switch number(upTo: 14) {
        case 0, 1: return ""
        case 2: return pick(["^", "$", "\\b", "\\B", "(?=a)", "(?!)", "a{0}", "(?:){0}"])
        case 3:
            return many(pick(["a", "a?", "()", "(a)", "(?:)", "|", "^", "\\b", "a{0}", "(?=a)", "[]", ".?", "\\D*"]))
        case 4: return "[" + many(pick(["a", "\\p{L}", "\\P{L}", "\\p{Lu}\\p{sc=Latn}", "\\w\\W", "a-z"])) + "]"
        case 5: return distinct { "[\($0)\\p{L}]" }
        case 6: return distinct { $0 }
        case 7: return distinct { $0 + "?" }
        case 8: return "(?:" + distinct { $0 + "|a" } + ")"
        case 9: return "[ab]*a[ab]{\(number(upTo: 30))}"
        case 10: return pick(["\\p{L}", "\\P{Lu}", "\\p{scx=Zyyy}", "\\p{Script=Unknown}", "[^]", "\\p{Alphabetic}"])
        case 11: return distinct { "(?<g\($0)>a)" }
        case 12: return "(?:" + many("(?<n>a)|") + ")"
        default: return pick(["a", "b", "."])
        }
    }

    /// A quantifier, of the largest ones.
    private mutating func count() -> String {
        let count = pick([
            "0", "1", "2", "3", "255", "256", "1000", "65535", "100001", "2147483647", "99999999999999999999",
        ])
        return pick(["", "*", "+", "?", "{\(count)}", "{\(count)}", "{\(count),}", "{0,\(count)}", "{1,\(count)}"])
    }

    private mutating func many(_ text: String) -> String {
        let limit = max(1, 40_000 / (text.utf8.count + 1))
        return String(repeating: text, count: min(limit, pick([2, 10, 100, 1_000, 5_000, 20_000])))
    }

    /// A text for each of many letters.
    private mutating func distinct(_ text: (String) -> String) -> String {
        (0..<pick([10, 100, 1_000, 3_000])).map { text(String(Unicode.Scalar(0x4E00 + UInt32($0)) ?? "a")) }.joined()
    }

    private mutating func number(upTo limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &random)
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(upTo: elements.count)]
    }
}

import BindingsSyntax
import Testing

/// The engine against one that backtracks as ECMA-262 is written, on random patterns.
@Suite(.timeLimit(.minutes(5)))
struct PatternDifferentialTests {
    /// Never matches a text of these tests, and is too much for a table.
    private static let ballast = "#[ab]*a[ab]{14}[cd][cd]{14}c[cd]*#"

    @Test(arguments: [false, true], [UInt64(1), 2])
    func agreesWithBacktracking(readsCodeUnits: Bool, seed: UInt64) throws {
        var generator = ReferencePatternGenerator(seed: seed, readsCodeUnits: readsCodeUnits)
        var (matches, others, undecided) = (0, 0, 0)
        for number in 0..<600 {
            let reference = generator.pattern()
            // What only Annex B allows makes it read code units.
            var source = (readsCodeUnits ? "(?:\\-){0}" : "") + "(?:\(reference.text))"
            let isSimulated = number % 100 == 0
            if isSimulated { source += "|" + Self.ballast }
            let pattern = try Pattern(source)
            for _ in 0..<(isSimulated ? 60 : 8) {
                let text = generator.text()
                guard let expected = BacktrackingMatcher.matches(reference, in: generator.symbols(of: text)) else {
                    undecided += 1
                    continue
                }
                if expected { matches += 1 } else { others += 1 }
                #expect(pattern.matches(text) == expected, "\(source) on \(text.debugDescription)")
            }
        }
        #expect(matches > 1_000 && others > 1_000 && undecided < 200)
    }
}

import BindingsSyntax
import Testing

/// What a hostile pattern or text may cost.
struct PatternLimitTests {
    /// A literal right in the initializer would not throw.
    private func pattern(_ source: String) throws(PatternError) -> Pattern {
        try Pattern(source)
    }

    @Test func matchesWhatMakesBacktrackersGiveUp() throws {
        let text = String(repeating: "a", count: 40) + "!"
        #expect(try pattern("^(?:(a+)+$|a+!)").matches(text))
        #expect(try !pattern("^(a+)+$").matches(text))
        #expect(try !pattern("^(a|aa)+$").matches(text))
        #expect(try !pattern("^(a|a?)+$").matches(text))
        #expect(try pattern("^(?=(a+)+!)(a*)*!$").matches(text))
    }

    /// Patterns that no table holds, so that the automaton itself is run.
    @Test(arguments: [
        "^(a|b)*a(a|b){40}(c|d)(c|d){40}c(c|d)*$",
        "^(?=(?:a|b)*a(?:a|b){40}$)(?:a|b)*a(?:a|b){20}a(?:a|b)*$",
    ])
    func takesStepsInProportionToTheText(pattern: String) throws {
        let pattern = try Pattern(pattern)
        let short = pattern.matchesCountingSteps(String(repeating: "ab", count: 200))
        let long = pattern.matchesCountingSteps(String(repeating: "ab", count: 2_000))
        #expect(short.steps > 1_000)
        #expect(long.steps > 9 * short.steps && long.steps < 11 * short.steps)
        #expect(long.steps < 4_000 * 1_000)
    }

    @Test func matchesLargeTextsInOnePass() throws {
        let text = String(repeating: "a", count: 100_000) + "!"
        for source in ["^(a+)+$", "^(a|b|ab)*$", "(?:a*)*b", "^(?:(?!b)a)*$", "^(?!a*!).*b"] {
            let (isMatch, steps) = try Pattern(source).matchesCountingSteps(text)
            #expect(!isMatch)
            #expect(steps <= text.utf8.count)
        }
        #expect(try pattern("!$").matches(text))
    }

    @Test func agreesWithAnExampleThatNoTableHolds() throws {
        let pattern: Pattern = "^(a|b)*a(a|b){40}(c|d)(c|d){40}c(c|d)*$"
        let (left, right) = (String(repeating: "b", count: 40), String(repeating: "d", count: 40))
        #expect(pattern.matches("ba" + left + "d" + right + "cd"))
        #expect(pattern.matches("a" + left + "c" + right + "c"))
        #expect(!pattern.matches("bb" + left + "d" + right + "cd"))
        #expect(!pattern.matches("a" + left + "c" + right + "d"))
        #expect(!pattern.matches("a" + left + "é" + right + "c"))
        let lookahead: Pattern = "^(?=(?:a|b|😀)*a(?:a|b){40}$)(?:[^c]|c)*a[ab]{19}a[ab]*$"
        let tail = String(repeating: "b", count: 20)
        #expect(lookahead.matches("😀ba" + tail.dropLast() + "a" + tail))
        #expect(lookahead.matches("bba" + tail.dropLast() + "a" + tail))
        #expect(!lookahead.matches("bbb" + tail.dropLast() + "a" + tail))
        #expect(!lookahead.matches("cba" + tail.dropLast() + "a" + tail))
    }

    @Test(arguments: [
        String(repeating: "(", count: 100_000), String(repeating: "(?=", count: 100_000),
        String(repeating: "(?:", count: 60) + String(repeating: ")", count: 60),
        "(a{1000}){1000}", "(?:a{2147483648}b|c)", "((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9})", "a{1000000}",
        "(?:a{0,99999999999999999999})+b", "(?:(?=a{1000}b){1000}c?){100001}",
    ])
    func refusesWhatIsTooComplex(pattern: String) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.reason == .tooComplex)
    }

    @Test func takesWhatIsLargeButNotTooComplex() throws {
        let nested = String(repeating: "(?:", count: 59) + "a" + String(repeating: ")*", count: 59)
        #expect(try pattern("^\(nested)$").matches("aaa"))
        #expect(try pattern("^(?:ab){0,3000}$").matches(String(repeating: "ab", count: 3_000)))
        #expect(try !pattern("^(?:ab){0,3000}$").matches(String(repeating: "ab", count: 3_001)))
        #expect(try pattern("^a{0,4294967296}$").matches("aa"))
        #expect(try pattern("a{0}b{0,0}").matches(""))
        let alternatives = (0..<1_000).map { "w\($0)" }.joined(separator: "|")
        #expect(try pattern("^(?:\(alternatives))$").matches("w999"))
        #expect(try !pattern("^(?:\(alternatives))$").matches("w1000"))
    }

    @Test func refusesTooManyClasses() {
        let classes = (0..<2_500).map { "[\(Unicode.Scalar(0x4E00 + UInt32($0)) ?? "a")a]" }.joined()
        let error = #expect(throws: PatternError.self) { try Pattern(classes) }
        #expect(error?.reason == .tooComplex)
    }
}

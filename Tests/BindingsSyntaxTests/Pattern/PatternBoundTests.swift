import BindingsSyntax
import Testing

/// What every pattern may cost, in steps.
@Suite(.timeLimit(.minutes(5)))
struct PatternBoundTests {
    /// How many steps a pattern takes to prepare, whether it is refused as too complex or not.
    private func steps(of source: String) -> (steps: Int, isTooComplex: Bool) {
        var steps = 0
        do throws(PatternError) {
            _ = try Pattern(source, countingSteps: &steps)
            return (steps, false)
        } catch {
            return (steps, error.reason == .tooComplex)
        }
    }

    @Test(arguments: [
        "^(?:(?:(?:(?:(?:){256}){256}){256}){256}){256}$", "^(?:(?:(?:(?:(?:a{0}){256}){256}){256}){256}){256}$",
        "^(?:(?:(?:(?:(?:^|$){256}){256}){256}){256}){256}$", "(?:(?:(?:(?:(?=a){256}){256}){256}){256}){256}",
        "^(?:(?:(?:(?:(?:|||){256}){256}){256}){256}){256}$", "(?:(?:(?:(?:(?:a{1}){1}){1}){1}){1}){1}",
        "^(?:(?:(?:(?:(?:(?:a{0}b{0}){99}){99}){99}){99}){99}){99}$",
        "(?:(?:(?:){2147483647}){2147483647}){2147483647}",
        "^(?:(?:(?:(?:(?:)*)+){5,})?){9}$",
    ])
    func takesFewStepsForRoundsThatReadNothing(pattern: String) {
        let (steps, isTooComplex) = steps(of: pattern)
        #expect(!isTooComplex && steps < 10_000)
    }

    @Test func takesFewStepsForManyRoundsOfOneSymbolAndNothing() throws {
        // What reads nothing must not be gone through again for every round.
        let body = String(repeating: "a{0}", count: 10_000)
        let (steps, isTooComplex) = steps(of: "(?:\(body)a){9000}")
        #expect(!isTooComplex && steps < 500_000)
    }

    @Test(arguments: [
        "(?:(?:(?:(?:a{256}){256}){256}){256}){256}", "^(?:(?:(?:(?:(?:a?){256}){256}){256}){256}){256}$",
        String(repeating: "(?:", count: 59)
            + (0..<90_000).map { "(?<a\($0)>)" }.joined() + String(repeating: ")", count: 59),
        "(?:" + (0..<5_000).map { "[\(Unicode.Scalar(0x4E00 + UInt32($0)) ?? "a")\\p{L}]" }.joined() + "){200}",
        "[" + String(repeating: "\\p{L}", count: 100_000) + "]", String(repeating: "\\p{L}", count: 20_000),
        String(repeating: "a", count: Pattern.stepLimit), String(repeating: "a{0}", count: 200_000),
        String(repeating: "|", count: 200_000),
    ])
    func refusesInTime(pattern: String) {
        let (steps, isTooComplex) = steps(of: pattern)
        #expect(isTooComplex && steps <= Pattern.stepLimit)
    }

    /// The limit is for what does harm: patterns that are merely long or rich stay far from it.
    @Test(arguments: [
        ("^(?:" + (0..<2_000).map { "word\($0)" }.joined(separator: "|") + ")$", "word1999"),
        ("^[\\p{L}\\p{M}\\p{N}\\p{P}\\p{Zs}]{1,2000}$", "Prüfung"),
        (#"^(?=.*\p{Lu})(?=.*\p{Ll})(?=.*\p{Nd})(?=.*[!-/])[^\s]{8,72}$"#, "Aa1!aaaa"),
    ])
    func takesLargePatternsOfUse(pattern: String, text: String) throws {
        var steps = 0
        #expect(try Pattern(pattern, countingSteps: &steps).matches(text))
        #expect(steps > 1_000 && steps < Pattern.stepLimit / 4)
    }

    @Test func hasExactLimits() throws {
        // Parts that read nothing need no state, but they are counted.
        #expect(try Pattern(String(repeating: "a{0}", count: Pattern.stateLimit)).matches(""))
        let parts = #expect(throws: PatternError.self) {
            try Pattern(String(repeating: "a{0}", count: Pattern.stateLimit) + "b")
        }
        #expect(parts?.offset == 4 * Pattern.stateLimit)
        // One state is for the match.
        #expect(try Pattern("a{\(Pattern.stateLimit - 1)}").matches("a") == false)
        let states = #expect(throws: PatternError.self) { try Pattern("a{\(Pattern.stateLimit)}") }
        #expect(states?.reason == .tooComplex)
        // The whole text and nothing else: no state is needed, up to a million characters.
        #expect(try Pattern("^a{\(1 << 20)}$").matches(String(repeating: "a", count: 1 << 20)))
        #expect(throws: PatternError.self) { try Pattern("^a{\((1 << 20) + 1)}$") }
    }

    /// Groups of one name are compared with each other along the way to each of them.
    @Test func countsTheComparisonOfNames() {
        let names = String(repeating: "(?<n>a)|", count: 99)
        let flat = steps(of: names)
        let deep = steps(of: String(repeating: "(?:", count: 50) + names + String(repeating: ")", count: 50))
        #expect(!flat.isTooComplex && flat.steps > 99 * 100 / 2)
        #expect(!deep.isTooComplex && deep.steps - flat.steps > 50 * 99 * 100 / 2)
    }

    /// Which engine matches shows in the steps: a table takes one for a byte.
    @Test(arguments: [
        "^(?:ab|cd){1,200}$", "^[a-c]*a[a-c]{7}$", "(?:one|two|three|four|five|six|seven|eight|nine|ten)+$",
        #"^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])\w{8,}$"#, #"^\b[a-z]+\b(?: \b[a-z]+\b){0,9}$"#, "^(?:a?b?c?d?e?f?g?h?){20}$",
    ])
    func makesTablesOfWhatFits(pattern: String) throws {
        let pattern = try Pattern(pattern)
        let text = String(repeating: "abcd efgh 123", count: 30)
        #expect(pattern.matchesCountingSteps(text).steps == text.utf8.count)
    }

    /// The places of a table's rows fill their sixteen bits to the last row, and no further.
    @Test(arguments: 0...5)
    func fillsTablesToTheirLimit(length: Int) throws {
        let letters = (0..<4_096).compactMap { Unicode.Scalar(0x4E00 + UInt32($0)).map(String.init) }
        // Twelve sets of which each letter is in others: as many classes as letters.
        let sets = (0..<12).map { bit in
            "[" + letters.enumerated().filter { $0.offset >> bit & 1 == 1 }.map(\.element).joined() + "]"
        }
        let last = try #require(letters.last)
        let pattern = try Pattern("^" + sets.joined() + String(repeating: "b", count: length) + "$")
        let text = String(repeating: last, count: 12) + String(repeating: "b", count: length)
        #expect(pattern.matches(text))
        #expect(!pattern.matches(text + "b") && !pattern.matches(String(text.dropLast())))
        for place in 0..<12 {
            var other = Array(text)
            other[place] = Character(letters[4_095 ^ 1 << place])
            #expect(!pattern.matches(String(other)))
        }
    }

    @Test func makesTheStatesOfALookaheadOnce() throws {
        let source = "^(?:(?=a{1000})\\w){200}"
        let pattern = try Pattern(source)
        #expect(pattern.matches(String(repeating: "a", count: 1_199)))
        #expect(!pattern.matches(String(repeating: "a", count: 1_198)))
    }

    @Test func countsTheStatesThatAreVisited() throws {
        // Too many combinations for a table: the states are visited themselves.
        let pattern: Pattern = "^(a|b)*a(a|b){40}(c|d)(c|d){40}c(c|d)*$"
        #expect(pattern.matchesCountingSteps("").steps == 6)
        #expect(pattern.matchesCountingSteps("b").steps == 11)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func boundsHostilePatterns(seed: UInt64) throws {
        var generator = HostilePatternGenerator(seed: seed)
        var (prepared, refused) = (0, 0)
        let text = "aab😀ab"
        for _ in 0..<40 {
            let source = generator.pattern()
            var steps = 0
            do throws(PatternError) {
                let pattern = try Pattern(source, countingSteps: &steps)
                prepared += 1
                let work = pattern.matchesCountingSteps(text).steps
                #expect(work <= Pattern.stateLimit * (text.utf16.count + 1))
            } catch {
                refused += 1
                #expect(error.offset <= source.utf8.count)
            }
            #expect(steps <= Pattern.stepLimit, "\(source.prefix(200))")
        }
        #expect(prepared > 10 && refused > 10)
    }
}

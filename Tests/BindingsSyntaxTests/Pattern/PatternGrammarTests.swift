import BindingsSyntax
import Testing

struct PatternGrammarTests {
    /// Patterns that are a syntax error with the `u` flag and mean something by Annex B.
    @Test(arguments: [
        (#"^\-\:\q$"#, ["-:q"], [#"\-\:\q"#]),
        ("^a{$", ["a{"], ["a"]),
        ("^a{1$", ["a{1"], ["a"]),
        ("^a{,2}$", ["a{,2}"], ["aa", ""]),
        ("^{a}]$", ["{a}]"], ["a"]),
        ("^x{a}{2}$", ["x{a}}"], ["xx"]),
        (#"^\u{3}\_$"#, ["uuu_"], ["\u{3}_"]),
        (#"^\u00\xZ$"#, ["u00xZ"], ["\u{0}"]),
        (#"^\1\7\8\9$"#, ["\u{1}\u{7}89"], ["1789"]),
        (#"^\101\377\400\08$"#, ["A\u{FF}\u{20}0\u{0}8"], ["A"]),
        (#"^\0011\3777$"#, ["\u{1}1\u{FF}7"], ["\u{9}\u{FF}7"]),
        (#"^\c$"#, [#"\c"#], ["c"]),
        (#"^\c1$"#, [#"\c1"#], ["\u{11}"]),
        (#"^[\c1]$"#, ["\u{11}"], ["1", "c", "\\"]),
        (#"^[\c_]$"#, ["\u{1F}"], ["_"]),
        (#"^[\c*]$"#, ["\\", "c", "*"], ["\u{A}"]),
        (#"^[\w-.]+$"#, ["a-.b"], ["/"]),
        (#"^[a-\d]+$"#, ["a-5"], ["b"]),
        (#"^[\1\101\8\B\k]+$"#, ["\u{1}A8Bk"], ["1"]),
        (#"^\p{L}$"#, ["é"], ["p{L}"]),
        (#"^\p{Lx}$"#, ["p{Lx}"], ["L"]),
        (#"^\pL\-$"#, ["pL-"], ["a-"]),
        (#"^\k<a>$"#, ["k<a>"], ["<a>"]),
        ("^(?=a){2}ab$", ["ab"], ["b"]),
        ("^(?!a)?b$", ["b"], ["ab"]),
        (#"^\_.$"#, ["_x"], ["_😀"]),
        // Without the `u` flag an emoji is two symbols, and a set may have half of it.
        (#"^\_..$"#, ["_😀", "_ab"], ["_a"]),
        (#"^\_😀{2}$"#, [], ["_😀😀"]),
        (#"^\_[😀]+$"#, ["_😀", "_😀😀"], ["_"]),
        (#"^\_\ud83d"#, ["_😀"], ["_x"]),
        (#"\ude00\_$"#, ["😀_"], ["x_"]),
        (#"(?=\ude00)\W\_"#, ["😀_"], ["😁_"]),
        (#"^[^\_]$"#, ["é"], ["😀", "_"]),
    ])
    func readsByAnnexB(pattern: String, texts: [String], others: [String]) throws {
        try PatternSemanticsTests().matches(pattern: pattern, texts: texts, others: others)
    }

    @Test(arguments: [
        ("(", 0), ("a)", 1), ("(?:a", 0), ("[a", 0), ("[a-", 0), ("*", 0), ("a**", 2), ("a|+", 2), ("^*", 1),
        (#"\b+"#, 2),
        ("{1}", 0), ("a{1}{2}", 4), ("a{2,1}", 1), ("[b-a]", 2), (#"[\w-a]("#, 6), ("(?a)", 0), ("(?", 0),
        ("(?<1>a)", 0),
        ("(?<n>a)(?<n>b)", 7), ("(?<n", 0), ("(?<n>", 0), (#"(?<a\u{}>x)"#, 0), ("(?<>a)", 0), ("(?ii:a)", 0),
        ("(?-:a)", 0),
        (#"a\"#, 1), (#"[\"#, 0), (#"(?<a>.)\k<b>"#, 7), (#"(?<a>.)\k"#, 7), (#"(?<a>.)[\k]"#, 8), ("(?<=a)*", 6),
        ("é(", 2),
    ])
    func refusesWhatNoGrammarReads(pattern: String, offset: Int) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.reason == .syntax)
        #expect(error?.offset == offset, "\(error?.description ?? "")")
    }

    @Test(arguments: [
        (#"(a)\1"#, PatternError.Reason.backreference, 3),
        (#"\1(a)"#, .backreference, 0),
        (#"(?<n>a)\k<n>"#, .backreference, 7),
        (#"\k<n>(?<n>a)"#, .backreference, 0),
        ("é(?<=a)b", .lookbehind, 2),
        ("(?<!a)b", .lookbehind, 0),
        (#"(?<!(a)\1)b"#, .lookbehind, 0),
        (#"\p{L}(?i:a)"#, .unsupported, 5),
        ("(?i:a)", .unsupported, 0),
        ("(?s-m:a)", .unsupported, 0),
    ])
    func tellsWhatItDoesNotDo(pattern: String, reason: PatternError.Reason, offset: Int) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
    }

    @Test func describesErrors() {
        let pattern: Pattern = "ab[c"
        #expect(pattern.error?.description == "the class is not closed, at offset 2")
        for (source, message) in [
            ("(?i", "the group is not valid"), ("(?", "the group is not valid"),
            ("(?<", "the name of the group is not valid"),
            ("(?:", "the group is not closed"),
            ("a{2,1}", "the numbers of a quantifier are out of order"), ("[b-a]", "a range of a class is out of order"),
            ("a**", "the quantifier repeats nothing"), ("(?<n>a)(?<n>b)", "two groups have the same name"),
            ("a)", "`)` closes no group"),
            ("(?<n>a)\\k<m>", "no group is named `m`"), ("\\", "the pattern ends with `\\`"),
        ] {
            #expect(Pattern(stringLiteral: source).error?.message == message)
        }
    }

    @Test func keepsABadLiteralWithoutEnforcingIt() {
        let pattern: Pattern = "(a"
        #expect(pattern.error?.reason == .syntax)
        #expect(pattern.matches("") && pattern.matches("b"))
        #expect(pattern.source == "(a" && pattern.description == "(a")
        let good: Pattern = "a"
        #expect(good.error == nil)
        #expect(!good.matches("b"))
        #expect(good == "a" && good != pattern)
        #expect(Set([good, "a", pattern]).count == 2)
    }
}

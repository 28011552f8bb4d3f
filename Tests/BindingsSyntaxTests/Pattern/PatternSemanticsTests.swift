import BindingsSyntax
import Testing

/// What matches and what does not, by ECMA-262; the answers were compared with those of a JavaScript engine.
struct PatternSemanticsTests {
    @Test(arguments: [
        // Searching, not matching the whole text.
        ("b", ["abc", "b"], ["", "ac"]),
        ("", ["", "a"], []),
        ("^b", ["b", "ba"], ["ab", "a\nb"]),
        ("b$", ["b", "ab"], ["ba", "b\n", "b\r\n", "b\u{2028}"]),
        ("^$", [""], ["\n", "a"]),
        ("$^", [""], ["a"]),
        ("a|^b|c$", ["xa", "bx", "xc"], ["xb", "cx", ""]),
        ("^a|b$|", ["", "x"], []),
        // Characters and classes.
        (".", ["a", "\u{85}", "é", "😀", "\u{0}"], ["", "\n", "\r", "\u{2028}", "\u{2029}"]),
        ("^.$", ["é", "😀"], ["e\u{301}", "\r\n"]),
        (#"^\d$"#, ["0", "9"], ["٣", "a", "𝟘"]),
        (#"^\D$"#, ["٣", "a", "\n"], ["0"]),
        (#"^\w$"#, ["a", "Z", "_", "0"], ["é", "-", "ſ", "\u{212A}"]),
        (#"^\W$"#, ["é", "-", "ſ"], ["a"]),
        (
            #"^\s$"#, ["\u{FEFF}", "\u{A0}", "\u{2028}", "\u{3000}", "\t", "\u{B}"],
            ["\u{85}", "\u{200B}", "\u{180E}", "a"]
        ),
        (#"^\S$"#, ["\u{85}", "a"], ["\u{FEFF}", " "]),
        ("[]", [], ["", "a"]),
        ("^[^]$", ["a", "\n", "😀"], ["", "ab"]),
        ("^[a-c-]$", ["a", "c", "-"], ["d"]),
        ("^[-a]$", ["-", "a"], ["b"]),
        ("^[^a-c]$", ["d", "\n"], ["b"]),
        (#"^[\]\\]$"#, ["]", "\\"], ["a"]),
        ("^[[]$", ["["], ["]"]),
        ("^[a&&b]$", ["a", "&", "b"], ["c"]),
        (#"^[\b]$"#, ["\u{8}"], ["b", ""]),
        (#"^[\d\-z]+$"#, ["1-z"], ["a"]),
        ("^[😀-😂]$", ["😁"], ["😃"]),
        // Escapes.
        (#"^\t\n\v\f\r\0$"#, ["\t\n\u{B}\u{C}\r\u{0}"], ["tnvfr0"]),
        (#"^\cA\cz$"#, ["\u{1}\u{1A}"], ["cAcz"]),
        (#"^\x41\u0042\u{43}\u{00044}$"#, ["ABCD"], ["abcd"]),
        (#"^\ud83d\ude00$"#, ["😀"], []),
        (#"^\u{d83d}\u{de00}$"#, [], ["😀"]),
        (#"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$"#, [#"^$\.*+?()[]{}|/"#], [""]),
        // Quantifiers.
        ("^a*$", ["", "aaa"], ["b"]),
        ("^a+?$", ["a", "aaa"], [""]),
        ("^a??$", ["", "a"], ["aa"]),
        ("^a{2}$", ["aa"], ["a", "aaa"]),
        ("^a{2,}$", ["aa", "aaaa"], ["a"]),
        ("^a{2,3}?$", ["aa", "aaa"], ["a", "aaaa"]),
        ("^(?:ab){0}$", [""], ["ab"]),
        ("^a{0,0}b$", ["b"], ["ab"]),
        ("^(a{1,2}){2}$", ["aa", "aaaa"], ["a", "aaaaa"]),
        ("^a{0002}$", ["aa"], ["a"]),
        // Groups and alternatives.
        ("^(?:a|ab)(?:c|bcd)$", ["ac", "abc", "abcd", "abbcd"], ["a", "abcdd"]),
        ("^(|a)b$", ["b", "ab"], ["aab"]),
        ("^(?<year>\\d{4})-(?<month>\\d\\d)$", ["2024-05"], ["2024-5"]),
        (#"^(?<a\u0062>x)(?<$_é>y)$"#, ["xy"], ["x"]),
        ("^(?:(?<n>a)|(?<n>b))$", ["a", "b"], ["ab"]),
        // Word boundaries.
        (#"\bcat\b"#, ["cat", "a cat.", "é cat é", "écat"], ["cats", "_cat"]),
        (#"^\B"#, ["", "-", "é"], ["a"]),
        (#"a\Bb"#, ["ab"], ["a b"]),
        (#"\b"#, ["a"], ["", "é", "-"]),
    ])
    func matches(pattern: String, texts: [String], others: [String]) throws {
        let pattern = try Pattern(pattern)
        for text in texts { #expect(pattern.matches(text), "\(text.debugDescription)") }
        for text in others { #expect(!pattern.matches(text), "\(text.debugDescription)") }
    }

    @Test(arguments: [
        ("^(?=.*[a-z])(?=.*\\d)[a-z\\d]{4,}$", ["abc1", "1abc"], ["abcd", "1234", "ab1"]),
        ("^(?!-)[a-z-]+$", ["a-b", "a-"], ["-a"]),
        ("^(?!.*--)[a-z-]+$", ["a-b-c"], ["a--b"]),
        ("a(?=b)", ["ab", "aab"], ["a", "ba"]),
        ("a(?!b)", ["a", "aab", "aba"], ["ab"]),
        ("(?=a)b", [], ["ab", "b"]),
        ("^(?:(?!ab).)*$", ["", "ba", "aa"], ["ab", "bab"]),
        ("^(?=(?!b)a)a", ["a"], ["b"]),
        ("^(?!(?=a)ab)a", ["ac", "a"], ["ab"]),
        ("(?!$)", ["a"], [""]),
        ("^(?=a)*b$", ["b"], ["ab"]),
        ("^(?=a)+a$", ["a"], ["b"]),
        ("^(?!a){0}a$", ["a"], ["b"]),
        ("^(?=a|)b$", ["b"], []),
        ("(?=\\bb)", ["a b", "b"], ["ab"]),
        ("(?=^)a", ["ab"], ["ba"]),
        ("^(?:a(?!$)|b(?=$))+$", ["ab", "aab", "b"], ["a", "ba"]),
        ("^(?!.{3,})", ["", "ab"], ["abc", "abcd"]),
        ("(?!(?!(?!a)))", ["", "b"], []),
    ])
    func looksAhead(pattern: String, texts: [String], others: [String]) throws {
        try matches(pattern: pattern, texts: texts, others: others)
    }

    @Test(arguments: [
        ("^(a*)*$", ["", "aa"], ["b"]),
        ("^(?:a?)*?$", ["", "aa"], ["ab"]),
        ("^(?:a*){3}$", ["", "a", "aaaa"], ["b"]),
        ("^(?:a|b?)+c$", ["c", "ac", "abc"], ["a"]),
        ("^(?:(?=a)|b)*a$", ["a", "ba"], ["b"]),
        ("^(?:(?=a)){2,3}a$", ["a"], [""]),
        ("^(?:|a)+$", ["", "aaa"], ["b"]),
        ("^(?:(?!a)|a)+$", ["", "a", "aa"], ["b", "ab"]),
        ("^(?:^a|b$|)*$", ["", "a", "b", "ab"], ["ba"]),
        ("^(?:\\b|-)*a", ["a", "-a"], ["b"]),
        ("(?:){99999999}a", ["a"], ["b"]),
        ("(?:^|(?=a)){1000000000}a", ["a", "ba"], ["b"]),
    ])
    func takesRoundsThatReadNothing(pattern: String, texts: [String], others: [String]) throws {
        try matches(pattern: pattern, texts: texts, others: others)
    }

    @Test(arguments: [
        (
            #"^((25[0-5]|(2[0-4]|1\d|[1-9]|)\d)(\.(?!$)|$)){4}|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$"#,
            ["127.0.0.1", "255.255.255.255", "1:2:3:4:5:6:7:8", "x 1:2:3:4:5:6:7:8"],
            ["256.1.1.1", "1.2.3", "1.2.3.4.", "01.2.3.4", "::1", "1:2:3:4:5:6:7:8 ", "A:2:3:4:5:6:7:8", "1.2.3.4\n"]
        ),
        (
            #"^([0-9]{1,3}\.){3}[0-9]{1,3}|([0-9a-f]{1,4}:){7}([0-9a-f]{1,4})|(([a-z0-9]+\.){1,10}[a-z]+)?$"#,
            ["host-00-00.example.net", "1.2.3.4", "anything at all\n"],
            []
        ),
        (
            "^([a-f0-9]{24})$",
            ["32b6e34b3d91647abb20e7b8"],
            [
                "32b6e34b3d91647abb20e7b", "32b6e34b3d91647abb20e7b8\n", "32B6e34b3d91647abb20e7b8",
                "32b6e34b3d91647abb20e7b80",
            ]
        ),
        (#"^[\p{L}\p{N}\-_.,' ]*$"#, ["", "Ünï-cödé 中文, ٣"], ["a/b", "😀"]),
        (#"^\p{Script=Thai}+$"#, ["ไทย"], ["", "thai", "ไทย1"]),
        (#"^[\p{sc=Grek}\p{sc=Cyrillic}]$"#, ["Ω", "ж"], ["a", "中"]),
        (#"^\p{scx=Deva}$"#, ["अ", "।", "\u{1CD1}"], ["A", "ก"]),
        (#"^\p{sc=Deva}$"#, ["अ"], ["।"]),
        (#"^\p{sc=Common}$"#, ["।", "1", "、"], ["a", "अ"]),
        (#"^\p{scx=Zyyy}$"#, ["1", "!"], ["।", "、", "a"]),
        (#"^\p{Script=Unknown}$"#, ["\u{378}", "\u{E000}"], ["a", "1"]),
        (#"^\P{scx=Zzzz}$"#, ["a", "1"], ["\u{378}"]),
        (#"^\p{ExtPict}$"#, ["😀", "©"], ["1", "a"]),
        (#"^([-\w._()])+$"#, ["a-b_(c).d"], ["", "a b", "é"]),
    ])
    func matchesPatternsOfRealDocuments(pattern: String, texts: [String], others: [String]) throws {
        try matches(pattern: pattern, texts: texts, others: others)
    }
}

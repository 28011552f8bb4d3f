import Testing

@testable import BindingsRuntime

@Suite struct SecretPatternTests {
    /// A text with every kind of character that some format writes in another way.
    private static let secret = "a b/+\"\\%é😀z"

    @Test(arguments: [
        #"a b/+"\%é😀z"#, #"a+b%2F%2B%22%5C%25%C3%A9%F0%9F%98%80z"#, #"a%20b%2f%2b%22%5c%25%c3%a9%f0%9f%98%80z"#,
        "a&#32;b&sol;&plus;&quot;&bsol;&percnt;&eacute;&#x1F600;z",
        "&#97&#x0020;b&#47&#43&QUOT;\\&#37;&#xe9;&#128512;z",
        #"\x61\u{20}b/+\"\\%\u{e9}\u{1F600}z"#, #"a b\/\+\"\\\%é😀z"#,
        // One disguise over another: JSON in JSON, JSON in a page, a URL in a URL, all of them.
        #"\\u0061 b\\\/+\\\"\\\\%\\u00e9\\ud83d\\ude00z"#, "a b/+\\&quot;\\\\%é😀z", "a b/+&amp;quot;\\%é😀z",
        "a%2520b%252F%252B%2522%255C%2525%25C3%25A9%25F0%259F%2598%2580z", "a b/+%26quot%3B%5C%25&amp;#233;😀z",
        #"a b\/+\"\\%é😀z"#, #"\u0061\u0020b/+"\\%\u00e9\ud83d\uDE00z"#, #"%61+b/%2B"%5C%25\u00E9😀z"#,
    ])
    func findsEveryDisguise(text: String) {
        #expect(replaced(text) == "*")
        #expect(replaced("<\(text)|\(text)>\\") == "<*|*>\\")
        // The last byte may be missing at the end of a text that broke off, and nowhere else.
        #expect(replaced(String(text.dropLast())) == "*")
        #expect(replaced(String(text.dropLast()) + "y") == String(text.dropLast()) + "y")
    }

    /// What a cut leaves of a secret is taken away, unless it is so short that it may be anything.
    @Test func findsWhatACutLeaves() {
        let text = "0123456789abcdef"
        for count in 1...16 {
            let rest = "key: " + text.prefix(count)
            let ranges = SecretPattern(text).ranges(in: EscapedText(Array(rest.utf8)))
            #expect(ranges == (count < 8 ? [] : [5..<5 + count]))
        }
    }

    /// A text made of beginnings of disguises takes no more than its length times the length of the secret to look through.
    @Test(.timeLimit(.minutes(5)), arguments: ["\\", "%25", "&amp;", "\\u005c", "&#38;", "+", "\\x26"])
    func endsOnHostileTexts(piece: String) {
        let text = Array(String(repeating: piece, count: 5_000 / piece.utf8.count).utf8)
        #expect(SecretPattern("\\\\\\\\%%%%&&&&    +").ranges(in: EscapedText(text)).isEmpty)
    }

    @Test(arguments: [
        "", "a", "a b", "%", "%6", "\\", "\\u", "\\u00", "\\ud83d", "\\ud83d\\u0061", "a+b%2", "aa b", "A b/+\"\\%é😀z",
        "a%zzb", "a b/+\"\\%e\u{301}😀z",
    ])
    func leavesTheRest(text: String) {
        #expect(replaced(text) == text)
    }

    /// Whatever bytes come, nothing else is taken away and nothing traps.
    @Test func survivesRandomBytes() {
        var random = SeededRandom(seed: 21)
        let alphabet = Array(#"ab \%u0061+/2520"d83d"#.utf8) + [0xC3, 0xA9, 0xFF, 0]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let ranges = SecretPattern("ab").ranges(in: EscapedText(text))
            #expect(ranges.allSatisfy { $0.count >= 2 && !text[$0].contains(0xFF) })
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            let twice = Array("ab".utf8)
            #expect(!text.indices.dropLast().contains { Array(text[$0...$0 + 1]) == twice } || !ranges.isEmpty)
        }
    }

    /// The text with every occurrence of the secret replaced.
    private func replaced(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for range in SecretPattern(Self.secret).ranges(in: EscapedText(bytes)).reversed() {
            bytes.replaceSubrange(range, with: Array("*".utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

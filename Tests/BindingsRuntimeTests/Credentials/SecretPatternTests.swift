import Testing

@testable import BindingsRuntime

@Suite struct SecretPatternTests {
    /// A text with every kind of character that some format writes in another way.
    private static let secret = "a b/+\"\\%é😀z"

    @Test(arguments: [
        #"a b/+"\%é😀z"#, #"a+b%2F%2B%22%5C%25%C3%A9%F0%9F%98%80z"#, #"a%20b%2f%2b%22%5c%25%c3%a9%f0%9f%98%80z"#,
        #"a b\/+\"\\%é😀z"#, #"\u0061\u0020b/+"\\%\u00e9\ud83d\uDE00z"#, #"%61+b/%2B"%5C%25\u00E9😀z"#,
    ])
    func findsEveryDisguise(text: String) {
        #expect(replaced(text) == "*")
        #expect(replaced("<\(text)|\(text)>\\") == "<*|*>\\")
        // Not even the last byte may be missing.
        #expect(replaced(String(text.dropLast())) == String(text.dropLast()))
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
            let result = SecretPattern("ab").replace(in: text, with: [])
            #expect(result.count <= text.count)
            #expect(result.filter { $0 == 0xFF } == text.filter { $0 == 0xFF })
            let twice = Array("ab".utf8)
            #expect(
                !text.indices.dropLast().contains { Array(text[$0...$0 + 1]) == twice } || result.count < text.count
            )
        }
    }

    private func replaced(_ text: String) -> String {
        String(decoding: SecretPattern(Self.secret).replace(in: Array(text.utf8), with: Array("*".utf8)), as: UTF8.self)
    }
}

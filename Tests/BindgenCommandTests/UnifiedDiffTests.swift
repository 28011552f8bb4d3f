import Testing

@testable import bindgen

@Suite struct UnifiedDiffTests {
    @Test func hunksHaveThreeLinesAround() {
        let old = (1...20).map { "line \($0)\n" }.joined()
        let new = old.replacing("line 10\n", with: "line ten\nand more\n")
        #expect(
            UnifiedDiff.text(of: "a.swift", from: old, to: new) == """
                --- a/a.swift
                +++ b/a.swift
                @@ -7,7 +7,8 @@
                 line 7
                 line 8
                 line 9
                -line 10
                +line ten
                +and more
                 line 11
                 line 12
                 line 13

                """
        )
    }

    @Test func filesAppearAndVanish() {
        #expect(UnifiedDiff.text(of: "a", from: nil, to: "x\n") == "--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+x\n")
        #expect(
            UnifiedDiff.text(of: "a", from: "x\ny\n", to: nil) == "--- a/a\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-x\n-y\n"
        )
    }

    @Test func everyByteCounts() {
        #expect(
            UnifiedDiff.text(of: "a", from: "x", to: "x\n") == """
                --- a/a
                +++ b/a
                @@ -1 +1 @@
                -x
                \\ No newline at end of file
                +x

                """
        )
        // Line ends of Windows, and two spellings of one letter.
        #expect(
            UnifiedDiff.text(of: "a", from: "x\r\ny\r\n", to: "x\ny\n").contains(
                "@@ -1,2 +1,2 @@\n-x\r\n-y\r\n+x\n+y\n"
            )
        )
        #expect(UnifiedDiff.text(of: "a", from: "e\u{301}\n", to: "\u{E9}\n").contains("\n-e\u{301}\n+\u{E9}\n"))
        #expect(UnifiedDiff.text(of: "a", from: "", to: "\n").contains("@@ -0,0 +1 @@\n+\n"))
    }

    @Test func changesFarApartAreHunksOfTheirOwn() {
        let old = (1...30).map { "\($0)\n" }.joined()
        let new = old.replacing("\n3\n", with: "\nthree\n").replacing("\n28\n", with: "\n")
        let text = UnifiedDiff.text(of: "a", from: old, to: new)
        #expect(text.contains("@@ -1,6 +1,6 @@"))
        #expect(text.contains("@@ -25,6 +25,5 @@"))
    }

    @Test func anythingCanBePatchedBack() throws {
        var generator = SplitMix(state: 7)
        for _ in 0..<200 {
            let old = Self.lines(&generator)
            let new = Self.lines(&generator)
            let text = UnifiedDiff.text(of: "a", from: old.joined(), to: new.joined())
            #expect(Self.patch(old, with: text) == new)
        }
    }

    private static func lines(_ generator: inout SplitMix) -> [String] {
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in "\(Int.random(in: 0...6, using: &generator))\n" }
    }

    /// Applies a difference by its line numbers alone.
    private static func patch(_ old: [String], with text: String) -> [String] {
        var result: [String] = []
        var next = 0
        for line in text.split(separator: "\n").dropFirst(2) {
            if line.hasPrefix("@@ -") {
                let numbers = line.dropFirst(4).prefix { $0 != " " }.split(separator: ",").compactMap { Int($0) }
                let start = numbers.count == 2 && numbers[1] == 0 ? numbers[0] : numbers[0] - 1
                result += old[next..<start]
                next = start
                continue
            }
            if line.hasPrefix(" ") { result.append(old[next]) }
            if line.hasPrefix("+") { result.append(line.dropFirst() + "\n") }
            if !line.hasPrefix("+") { next += 1 }
        }
        return result + old[next...]
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}

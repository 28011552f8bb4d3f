/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A text of scalars that tend to break things.
    mutating func hostileText(maximumLength: Int = 12) -> String {
        let favourites =
            Array("/\\?#&=+%;:@,. \"'<>{}[]|^`~$!*()".unicodeScalars)
            + [
                "\u{0}", "\n", "\r", "\t", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "é", "\u{301}", "😀",
                "a", "Z", "0",
            ]
        var text = ""
        for _ in 0..<Int.random(in: 0...maximumLength, using: &self) {
            let pick = Int.random(in: 0..<favourites.count * 2, using: &self)
            if pick < favourites.count {
                text.unicodeScalars.append(favourites[pick])
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

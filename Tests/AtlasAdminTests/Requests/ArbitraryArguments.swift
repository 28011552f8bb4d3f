import AtlasAdmin

/// Arguments of calls, each remembered as the text that the wire must carry.
final class ArbitraryArguments {
    private(set) var texts: [String: String] = [:]
    private var state: UInt64

    /// - Parameter seed: What the arguments depend on, and nothing else.
    init(seed: UInt64) {
        state = seed
    }

    /// A number below a bound (SplitMix64).
    private func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private static let hostile = [
        "", ".", "..", "/", "a/../b", "%2F", "%", "a b", "a+b&c=d;e#f?g", "\u{0}", "a\r\nX: y", "tab\t", "\u{85}",
        "é", "e\u{301}", "日本", "👩‍🚀", "x\u{FEFF}y", "\u{202E}x", "{groupId}", "}{", "\\", "'\"<>", "~._-", "*:@!$(),",
    ]

    /// A string: most often one of the good ones.
    func string(_ name: String, _ good: String...) -> String {
        let text = next(3) > 0 ? good[next(good.count)] : Self.hostile[next(Self.hostile.count)]
        texts[name] = text
        return text
    }

    /// A string that may be left out.
    func optional(_ name: String, _ good: String...) -> String? {
        guard next(3) > 0 else { return nil }
        let text = next(2) > 0 ? good[next(good.count)] : Self.hostile[next(Self.hostile.count)]
        texts[name] = text
        return text
    }

    /// An integer around a bound that may be left out.
    func integer<Value: FixedWidthInteger>(_ name: String, near bounds: Value...) -> Value? {
        guard next(3) > 0 else { return nil }
        let values = bounds.flatMap { [$0 - 1, $0, $0 + 1] } + [.min, .max, 0]
        let value = values[next(values.count)]
        texts[name] = "\(value)"
        return value
    }

    /// A flag that may be left out.
    func flag(_ name: String) -> Bool? {
        let choice = next(3)
        guard choice > 0 else { return nil }
        texts[name] = choice == 1 ? "true" : "false"
        return choice == 1
    }

    /// The project.
    func group() -> String { string("groupId", "32b6e34b3d91647abb20e7b8", "ffffffffffffffffffffffff", "32B6") }
}

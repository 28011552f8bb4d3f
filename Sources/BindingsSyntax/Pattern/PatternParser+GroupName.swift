extension PatternParser {
    /// Reads a group name and the `>` after it: an identifier, in which Unicode escapes stand for their characters.
    ///
    /// The name is a list of code points in both grammars.
    mutating func groupName() -> [UInt32]? {
        var name: [UInt32] = []
        while !skip(">") {
            guard let value = nameCharacter(), let scalar = Unicode.Scalar(value) else { return nil }
            let isAllowed = name.isEmpty ? Self.canStartName(scalar) : Self.canContinueName(scalar)
            guard isAllowed else { return nil }
            name.append(value)
        }
        return name.isEmpty ? nil : name
    }

    private mutating func nameCharacter() -> UInt32? {
        guard let symbol = symbol(at: position) else { return nil }
        position += 1
        if symbol == UInt32(symbol: "\\") {
            guard skip("u") else { return nil }
            if skip("{") { return bracedCodePoint() }
            guard let unit = hexadecimal(4) else { return nil }
            guard (0xD800..<0xDC00).contains(unit) else { return unit }
            guard skip("\\u"), let trail = hexadecimal(4) else { return nil }
            return Self.codePoint(lead: unit, trail: trail)
        }
        guard (0xD800..<0xDC00).contains(symbol), let trail = self.symbol(at: position) else { return symbol }
        position += 1
        return Self.codePoint(lead: symbol, trail: trail)
    }

    private mutating func bracedCodePoint() -> UInt32? {
        var value: UInt32 = 0
        while let digit = hexadecimalDigit() {
            value = value * 16 + digit
            guard value <= CodePointSet.maximum else { return nil }
        }
        return skip("}") ? value : nil
    }

    private static func codePoint(lead: UInt32, trail: UInt32) -> UInt32? {
        guard (0xDC00..<0xE000).contains(trail) else { return nil }
        return 0x10000 + (lead - 0xD800) * 0x400 + (trail - 0xDC00)
    }

    private static func canStartName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "$" || scalar == "_" || scalar.properties.isIDStart
    }

    private static func canContinueName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "$" || scalar == "\u{200C}" || scalar == "\u{200D}" || scalar.properties.isIDContinue
    }
}

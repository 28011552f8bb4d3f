extension PatternParser {
    /// Reads what follows a backslash outside of a class.
    mutating func escapedAtom(from start: Int) throws(PatternError) -> PatternNode {
        guard let symbol = symbol(at: position) else { throw error("the pattern ends with `\\`", at: start) }
        switch character(symbol) {
        case "1", "2", "3", "4", "5", "6", "7", "8", "9":
            let digits = position
            if let number = decimal(), number <= groupCount {
                note(.backreference, "backreferences are not supported", at: start)
                return .empty
            }
            if grammar == .unicode { throw error("no group has the number of the reference", at: start) }
            position = digits
        case "k" where grammar == .unicode || hasNamedGroups:
            position += 1
            guard skip("<"), let name = groupName() else { throw error("the named reference is not valid", at: start) }
            groupNames.refer(to: name, at: start)
            note(.backreference, "backreferences are not supported", at: start)
            return .empty
        case "c" where grammar == .annexB:
            // A backslash that begins no escape is literal.
            guard let letter = self.symbol(at: position + 1), Self.isLetter(letter) else {
                return try node(for: CodePointSet(UInt32(symbol: "\\")))
            }
        default:
            break
        }
        if let set = try classEscape(from: start) { return try node(for: set) }
        return try node(for: CodePointSet(characterEscape(from: start)))
    }

    /// Reads `d`, `D`, `s`, `S`, `w`, `W`, and `p{…}` and `P{…}` with the `u` flag; reads nothing if it is none of them.
    mutating func classEscape(from start: Int) throws(PatternError) -> CodePointSet? {
        guard let symbol = symbol(at: position) else { return nil }
        let letter = character(symbol)
        let set: CodePointSet
        switch letter {
        case "d", "D": set = .digits
        case "s", "S": set = .whitespace
        case "w", "W": set = .wordCharacters
        case "p" where grammar == .unicode, "P" where grammar == .unicode:
            position += 1
            set = try unicodeProperty(from: start)
            position -= 1
        default: return nil
        }
        position += 1
        return "DSWP".unicodeScalars.contains(letter) ? set.complement(upTo: grammar.maximumSymbol) : set
    }

    /// Reads an escape of one symbol.
    mutating func characterEscape(from start: Int) throws(PatternError) -> UInt32 {
        guard let symbol = symbol(at: position) else { throw error("the pattern ends with `\\`", at: start) }
        position += 1
        switch character(symbol) {
        case "f": return 0x0C
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "v": return 0x0B
        case "c":
            guard let letter = self.symbol(at: position), Self.isLetter(letter) else {
                throw error("the control escape is not valid", at: start)
            }
            position += 1
            return letter % 32
        case "x":
            if let value = hexadecimal(2) { return value }
        case "u":
            if let value = try unicodeEscape(from: start) { return value }
        case "0"..."9":
            if grammar == .annexB { return octal(first: symbol) }
            if symbol == UInt32(symbol: "0"), !nextIsDigit { return 0 }
            throw error("the decimal escape is not valid", at: start)
        default:
            break
        }
        let mayStandForItself =
            switch grammar {
            case .unicode: symbol < 0x80 && "^$\\.*+?()[]{}|/".unicodeScalars.contains { $0.value == symbol }
            case .annexB: symbol != UInt32(symbol: "k") || !hasNamedGroups
            }
        guard mayStandForItself else { throw error("the escape is not valid", at: start) }
        return symbol
    }

    /// Reads the code point after `\u`; reads nothing if there is none and none is required.
    private mutating func unicodeEscape(from start: Int) throws(PatternError) -> UInt32? {
        if grammar == .unicode, skip("{") {
            var value: UInt32 = 0
            let digits = position
            while let digit = hexadecimalDigit() {
                value = value * 16 + digit
                guard value <= CodePointSet.maximum else { break }
            }
            guard position > digits, value <= CodePointSet.maximum, skip("}") else {
                throw error("the Unicode escape is not valid", at: start)
            }
            return value
        }
        guard let unit = hexadecimal(4) else { return nil }
        let next = position
        if grammar == .unicode, (0xD800..<0xDC00).contains(unit), skip("\\u"), let trail = hexadecimal(4),
            (0xDC00..<0xE000).contains(trail)
        {
            return 0x10000 + (unit - 0xD800) * 0x400 + (trail - 0xDC00)
        }
        position = next
        return unit
    }

    /// Reads an octal escape of up to three digits below 256, or takes `8` and `9` for themselves.
    private mutating func octal(first: UInt32) -> UInt32 {
        guard first < UInt32(symbol: "8") else { return first }
        var value = first - UInt32(symbol: "0")
        let start = position
        while position - start < 2, let digit = symbol(at: position),
            (UInt32(symbol: "0")..<UInt32(symbol: "8")).contains(digit), value < 32
        {
            value = value * 8 + (digit - UInt32(symbol: "0"))
            position += 1
        }
        return value
    }

    /// Reads exactly so many hexadecimal digits; reads nothing if there are fewer.
    mutating func hexadecimal(_ count: Int) -> UInt32? {
        let start = position
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = hexadecimalDigit() else {
                position = start
                return nil
            }
            value = value * 16 + digit
        }
        return value
    }

    mutating func hexadecimalDigit() -> UInt32? {
        guard let symbol = symbol(at: position) else { return nil }
        let digit: UInt32
        switch symbol {
        case 0x30...0x39: digit = symbol - 0x30
        case 0x41...0x46: digit = symbol - 0x41 + 10
        case 0x61...0x66: digit = symbol - 0x61 + 10
        default: return nil
        }
        position += 1
        return digit
    }

    private var nextIsDigit: Bool {
        symbol(at: position).map { (0x30...0x39).contains($0) } ?? false
    }

    static func isLetter(_ symbol: UInt32) -> Bool {
        (0x41...0x5A).contains(symbol) || (0x61...0x7A).contains(symbol)
    }
}

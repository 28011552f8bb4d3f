/// Reads the rest of an escape.
struct EscapeReader {
    /// The most digits of a number, leading zeros not included.
    private static let maximumDigits = 8

    let text: [UInt8]
    /// How many encodings lie over the escape itself.
    let layers: Int
    /// The place after the last byte read.
    private(set) var position: Int

    init(text: [UInt8], layers: Int, position: Int) {
        self.text = text
        self.layers = layers
        self.position = position
    }

    /// The next byte of ASCII, not yet passed.
    private func peek() -> (byte: UInt8, end: Int)? {
        guard let next = EscapedCharacter.character(at: position, in: text, layers: layers), next.bytes.count == 1
        else { return nil }
        return (next.bytes[0], next.end)
    }

    private mutating func next() -> UInt8? {
        guard let next = peek() else { return nil }
        position = next.end
        return next.byte
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard let next = peek(), next.byte == byte else { return false }
        position = next.end
        return true
    }

    /// Reads exactly as many hexadecimal digits.
    mutating func number(digits: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = next().flatMap({ Self.value(of: $0, radix: 16) }) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    /// Reads all digits there are.
    private mutating func number(radix: UInt32) -> UInt32? {
        var value: UInt32 = 0
        var count = 0
        var hasDigits = false
        while let next = peek(), let digit = Self.value(of: next.byte, radix: radix) {
            guard count < Self.maximumDigits else { return nil }
            value = value &* radix &+ digit
            if value > 0 { count += 1 }
            hasDigits = true
            position = next.end
        }
        return hasDigits ? value : nil
    }

    private static func value(of byte: UInt8, radix: UInt32) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where radix == 16, 0x61...0x66 where radix == 16: UInt32((byte | 0x20) - 0x57)
        default: nil
        }
    }

    /// The character after the backslash of a string literal: of JSON, of JavaScript and of other languages.
    mutating func backslashed() -> [UInt8]? {
        guard let byte = next() else { return nil }
        switch byte {
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(UInt32(byte - UInt8(ascii: "0")))
        case UInt8(ascii: "x"): return number(digits: 2).flatMap(Self.bytes)
        case UInt8(ascii: "U"): return number(digits: 8).flatMap(Self.bytes)
        case UInt8(ascii: "u"):
            if skip(UInt8(ascii: "{")) {
                guard let value = number(radix: 16), skip(UInt8(ascii: "}")) else { return nil }
                return Self.bytes(of: value)
            }
            return unicode()
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return [byte]
        default: return nil
        }
    }

    /// The byte of `\303`, of which the first digit has been read.
    private mutating func octal(_ first: UInt32) -> [UInt8]? {
        var value = first
        for _ in 0..<2 {
            guard let next = peek(), (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next.byte) else { break }
            value = value << 3 | UInt32(next.byte - UInt8(ascii: "0"))
            position = next.end
        }
        return value < 0x100 ? [UInt8(value)] : nil
    }

    /// The digits of `\u00E9` or, beyond the first 65536 characters, of two of these (RFC 8259 section 7).
    private mutating func unicode() -> [UInt8]? {
        guard let unit = number(digits: 4) else { return nil }
        guard (0xD800...0xDBFF).contains(unit) else { return Self.bytes(of: unit) }
        guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")), let low = number(digits: 4),
            (0xDC00...0xDFFF).contains(low)
        else { return nil }
        return Self.bytes(of: 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    /// The name or number after the ampersand of a character reference; many leave out the semicolon after a number.
    mutating func entity() -> [UInt8]? {
        var bytes: [UInt8]?
        if skip(UInt8(ascii: "#")) {
            let isHexadecimal = skip(UInt8(ascii: "x")) || skip(UInt8(ascii: "X"))
            bytes = number(radix: isHexadecimal ? 16 : 10).flatMap(Self.bytes)
        } else {
            var name = ""
            while name.utf8.count < CharacterEntities.longestName, let next = peek(), Self.isNameByte(next.byte) {
                name.unicodeScalars.append(Unicode.Scalar(next.byte))
                position = next.end
            }
            if peek()?.byte == UInt8(ascii: ";"), let scalar = CharacterEntities.scalars[name] {
                bytes = Array(String(scalar).utf8)
            }
        }
        if bytes != nil { _ = skip(UInt8(ascii: ";")) }
        return bytes
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func bytes(of value: UInt32) -> [UInt8]? {
        Unicode.Scalar(value).map { Array(String($0).utf8) }
    }
}

/// A text that is looked for as it is and in the disguises of URLs, forms and JSON, in any mixture of them.
struct SecretPattern {
    private let bytes: [UInt8]

    /// Creates a pattern of a text that is not empty.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The number of bytes without any disguise, which is the least an occurrence has.
    var count: Int { bytes.count }

    /// The bytes with every occurrence replaced.
    func replace(in text: [UInt8], with replacement: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        var position = 0
        while position + bytes.count <= text.count {
            if let end = end(at: position, in: text) {
                result += text[copied..<position] + replacement
                position = end
                copied = end
            } else {
                position += 1
            }
        }
        return copied == 0 ? text : result + text[copied...]
    }

    /// Where the occurrence ends that begins at a position, if one does.
    private func end(at start: Int, in text: [UInt8]) -> Int? {
        let first = text[start]
        guard first == bytes[0] || Self.isEscape(first) else { return nil }
        if text[start..<start + bytes.count].elementsEqual(bytes) { return start + bytes.count }
        var position = start
        var matched = 0
        while matched < bytes.count {
            guard position < text.count else { return nil }
            let character = Self.character(at: position, in: text)
            // A plus sign is itself or, in forms, a space.
            let isSpace = text[position] == UInt8(ascii: "+") && bytes[matched] == UInt8(ascii: " ")
            guard isSpace || bytes[matched...].starts(with: character.bytes) else { return nil }
            matched += character.bytes.count
            position = character.end
        }
        return position
    }

    private static func isEscape(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "+")
    }

    /// What stands at a position, as the bytes it means.
    private static func character(at position: Int, in text: [UInt8]) -> (bytes: [UInt8], end: Int) {
        let plain = ([text[position]], position + 1)
        switch text[position] {
        case UInt8(ascii: "%"):
            guard let value = number(at: position + 1, digits: 2, in: text) else { return plain }
            return ([UInt8(truncatingIfNeeded: value)], position + 3)
        case UInt8(ascii: "\\"):
            guard position + 1 < text.count else { return plain }
            switch text[position + 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return ([text[position + 1]], position + 2)
            case UInt8(ascii: "u"): return unicode(at: position, in: text) ?? plain
            default: return plain
            }
        default: return plain
        }
    }

    /// The character of `\u00E9` or, beyond the first 65536, of two of these (RFC 8259 section 7).
    private static func unicode(at position: Int, in text: [UInt8]) -> (bytes: [UInt8], end: Int)? {
        guard let unit = number(at: position + 2, digits: 4, in: text) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (Array(String(scalar).utf8), position + 6) }
        guard (0xD800...0xDBFF).contains(unit), text[(position + 6)...].starts(with: Array(#"\u"#.utf8)),
            let low = number(at: position + 8, digits: 4, in: text), (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { return nil }
        return (Array(String(scalar).utf8), position + 12)
    }

    private static func number(at start: Int, digits: Int, in text: [UInt8]) -> UInt32? {
        guard start + digits <= text.count else { return nil }
        var value: UInt32 = 0
        for byte in text[start..<start + digits] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}

/// A character as URLs, forms, string literals and HTML write it, and the character that it means.
struct EscapedCharacter {
    /// The UTF-8 bytes of the character; in URLs it may be one of several bytes.
    var bytes: [UInt8]
    /// The place after its last byte in the text.
    var end: Int

    /// How many encodings may lie over each other: a JSON text in a JSON text in a page.
    private static let maximumLayers = 3

    /// Whether an encoded character may begin with a byte.
    static func isStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x25, 0x26, 0x2B, 0x5C: true  // % & + \
        default: false
        }
    }

    /// The characters that a byte may begin besides itself: with one encoding removed, with two, and so on.
    static func readings(at position: Int, in text: [UInt8]) -> [EscapedCharacter] {
        var readings: [EscapedCharacter] = []
        for layers in 1...maximumLayers {
            guard let reading = character(at: position, in: text, layers: layers) else { break }
            if reading.end != readings.last?.end ?? position + 1 { readings.append(reading) }
        }
        return readings
    }

    /// The character at a position after that many encodings are removed; a character without an encoding is itself.
    static func character(at position: Int, in text: [UInt8], layers: Int) -> EscapedCharacter? {
        guard position < text.count else { return nil }
        guard layers > 0 else { return EscapedCharacter(bytes: [text[position]], end: position + 1) }
        guard let plain = character(at: position, in: text, layers: layers - 1) else { return nil }
        guard plain.bytes.count == 1, isStart(plain.bytes[0]) else { return plain }
        var reader = EscapeReader(text: text, layers: layers - 1, position: plain.end)
        let bytes: [UInt8]? =
            switch plain.bytes[0] {
            case UInt8(ascii: "%"): reader.number(digits: 2).map { [UInt8(truncatingIfNeeded: $0)] }
            case UInt8(ascii: "\\"): reader.backslashed()
            case UInt8(ascii: "&"): reader.entity()
            default: nil
            }
        return bytes.map { EscapedCharacter(bytes: $0, end: reader.position) } ?? plain
    }
}

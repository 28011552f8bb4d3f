/// Percent-encoding (RFC 3986 section 2.1).
enum PercentEncoding {
    /// Encodes every byte of the text's UTF-8 that is not unreserved (RFC 3986 section 2.3).
    static func encode(_ text: String) -> String {
        encode(text, keeping: isUnreserved)
    }

    /// Encodes a query value, keeping what `allowReserved` asks to keep: the reserved characters, and what is encoded
    /// already.
    ///
    /// Still encoded are the reserved characters that may not stand in a query (`#`, `[`, `]`), and those that would end
    /// the value or change it there (`&`, `+`).
    static func encodeReserved(_ text: String) -> String {
        var encoded = ""
        var rest = text.utf8[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), rest.dropFirst().prefix(2).count(where: isHexDigit) == 2 {
                encoded.unicodeScalars.append("%")
            } else {
                append(byte, to: &encoded) { isUnreserved($0) || isKeptReserved($0) }
            }
            rest.removeFirst()
        }
        return encoded
    }

    /// Encodes what may not stand in a path: in the literal parts of a template, where escapes and delimiters are meant.
    static func encodeTemplate(_ text: some StringProtocol) -> String {
        encode(String(text)) { isUnreserved($0) || isKeptReserved($0) && $0 != UInt8(ascii: "?") || isPathOnly($0) }
    }

    private static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        if text.utf8.allSatisfy(isKept) { return text }
        var encoded = ""
        encoded.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 { append(byte, to: &encoded, keeping: isKept) }
        return encoded
    }

    private static func append(_ byte: UInt8, to text: inout String, keeping isKept: (UInt8) -> Bool) {
        if isKept(byte) {
            text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            text.unicodeScalars.append("%")
            text.unicodeScalars.append(Unicode.Scalar(digit(byte >> 4)))
            text.unicodeScalars.append(Unicode.Scalar(digit(byte & 0xF)))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") - 10 + value
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }

    @inline(__always)
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func isKeptReserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "!"),
            UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func isPathOnly(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
            || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    }
}

/// Percent-encoding (RFC 3986 section 2.1).
enum PercentEncoding {
    /// Encodes every byte of the text's UTF-8 that is not unreserved (RFC 3986 section 2.3).
    static func encode(_ text: String) -> String {
        encode(text, keeping: unreserved)
    }

    /// Encodes a query value, keeping what `allowReserved` asks to keep: the reserved characters, and what is encoded
    /// already.
    ///
    /// Still encoded are the reserved characters that may not stand in a query (`#`, `[`, `]`), and those that would end
    /// the value or change it there (`&`, `+`).
    static func encodeReserved(_ text: String) -> String {
        encode(text, keeping: reserved, keepsEscapes: true)
    }

    /// Encodes what may not stand in a path: in the literal parts of a template, where escapes and delimiters are meant.
    static func encodeTemplate(_ text: String) -> String {
        encode(text, keeping: template)
    }

    private static let unreserved = ASCIISet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    private static let reserved = unreserved.union(":/?@!$'()*,;=")
    private static let template = unreserved.union(":/@!$'()*,;=&+%{}")

    private static func encode(_ text: String, keeping kept: ASCIISet, keepsEscapes: Bool = false) -> String {
        var text = text
        let encoded = text.withUTF8 { bytes -> [UInt8]? in
            // Most values need no encoding at all.
            guard let first = bytes.firstIndex(where: { !kept.contains($0) }) else { return nil }
            var encoded = Array(bytes[..<first])
            encoded.reserveCapacity(bytes.count * 3)
            for index in first..<bytes.count {
                let byte = bytes[index]
                if kept.contains(byte) || keepsEscapes && isEscape(bytes[index...]) {
                    encoded.append(byte)
                } else {
                    encoded.append(UInt8(ascii: "%"))
                    encoded.append(digit(byte >> 4))
                    encoded.append(digit(byte & 0xF))
                }
            }
            return encoded
        }
        return encoded.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// Whether the bytes begin with an encoded byte.
    private static func isEscape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.first == UInt8(ascii: "%") && bytes.dropFirst().prefix(2).count(where: isHexDigit) == 2
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
}

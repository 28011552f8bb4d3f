/// Encodes a text as a part of a form (`application/x-www-form-urlencoded`), as RFC 6749 appendix B asks for: a space
/// becomes `+`, everything but letters, digits and `-._*` a percent sign and two digits for each byte of its UTF-8 form.
enum FormText {
    static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
            case 0x20: bytes.append(0x2B)
            default: bytes += Array("%".utf8) + Array([byte].hexadecimal.uppercased().utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

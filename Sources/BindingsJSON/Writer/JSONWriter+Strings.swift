extension JSONWriter {
    mutating func appendQuoted(_ string: String) {
        var string = string
        bytes.append(UInt8(ascii: "\""))
        string.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func appendQuoted(_ string: StaticString) {
        bytes.append(UInt8(ascii: "\""))
        string.withUTF8Buffer { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends text of valid UTF-8, with what must be escaped escaped.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var first = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[first..<index]))
            appendEscape(byte)
            index += 1
            first = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[first...]))
    }

    private mutating func appendEscape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x00..<0x20:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let digit = byte & 0xF
            bytes.append(digit < 10 ? digit + 0x30 : digit - 10 + 0x61)
        default: bytes.append(byte)
        }
    }
}

extension String {
    /// Whether the text has a control character of Unicode (general category Cc).
    var hasControlCharacter: Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            // U+0080...U+009F are the bytes C2 80...C2 9F.
            if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
            previous = byte
        }
        return false
    }
}

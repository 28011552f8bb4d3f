/// The text of a template.
struct MustacheSource: Sendable {
    let name: String
    let bytes: [UInt8]

    /// An error at an offset of the text.
    func error(_ reason: MustacheError.Reason, _ message: String, at offset: Int) -> MustacheError {
        let before = bytes[..<min(offset, bytes.count)]
        let lineBreak = UInt8(ascii: "\n")
        let line = before.lastIndex(of: lineBreak).map { before[($0 + 1)...] } ?? before
        return MustacheError(
            reason: reason,
            template: name,
            line: before.count { $0 == lineBreak } + 1,
            // Bytes that continue a character do not count.
            column: line.count { $0 & 0xC0 != 0x80 } + 1,
            message: message
        )
    }
}

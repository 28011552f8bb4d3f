import BindingsJSON

extension String {
    /// The number of line breaks.
    var lineBreakCount: Int { withBytes(\.lineBreakCount) }

    /// Whether there is a line break.
    var hasLineBreak: Bool {
        // Simple enough to look at many bytes at once.
        withBytes { $0.reduce(0 as UInt8) { $0 | ($1 == UInt8(ascii: "\n") ? 1 : 0) } } != 0
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = self
        return text.withUTF8(body)
    }

    /// The text without the line break that it ends with, if it does.
    var withoutLastLineBreak: String {
        utf8.last == UInt8(ascii: "\n") ? String(self[..<utf8.index(before: endIndex)]) : self
    }

    /// The text, which ends with a line break, moved to the right by one level.
    var indented: String {
        let newline = UInt8(ascii: "\n")
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 4 * lineBreakCount)
        var rest = Array(utf8)[...]
        while let end = rest.firstIndex(of: newline) {
            if end > rest.startIndex { result.append(contentsOf: "    ".utf8) }
            result.append(contentsOf: rest[...end])
            rest = rest[(end + 1)...]
        }
        return String(decoding: result, as: UTF8.self)
    }
}

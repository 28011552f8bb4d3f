extension String {
    /// The number of line breaks.
    var lineBreakCount: Int {
        let newline = UInt8(ascii: "\n")
        // Of contiguous bytes many are looked at at once.
        return utf8.withContiguousStorageIfAvailable { $0.reduce(0) { $0 &+ ($1 == newline ? 1 : 0) } }
            ?? utf8.reduce(0) { $0 + ($1 == newline ? 1 : 0) }
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

/// Prose of a document: Markdown, without characters that are not text or would deceive a reader.
///
/// Works on bytes of UTF-8: a document's descriptions are most of what generating it reads and writes.
enum Prose {
    typealias Bytes = ArraySlice<UInt8>
    static let space = UInt8(ascii: " ")
    static let newline = UInt8(ascii: "\n")

    /// The first sentence, on one line, and the rest.
    static func summary(of text: String) -> (summary: String, rest: String) {
        let text = clean(text)
        var rest = text[...]
        let first = sentence(&rest)
        return (string(first), string(trimmed(rest)))
    }

    /// The first sentences on one line: as many as fit a length, and always the first.
    static func brief(_ text: String, limit: Int = 240) -> String {
        let text = clean(text)
        var rest = text[...]
        var brief = Array(sentence(&rest))
        while brief.count < limit {
            let next = sentence(&rest)
            // What follows a list or a heading makes no sense without it.
            guard !next.isEmpty, brief.count + next.count < limit, !isLineOfItsOwn(next),
                brief.last.map(isTerminator) == true
            else {
                break
            }
            brief.append(space)
            brief += next
        }
        return collapsed(brief[...])
    }

    /// One line of text, for places that have no room for more.
    static func line(_ text: String) -> String {
        collapsed(clean(text)[...])
    }

    // MARK: Sentences

    /// Takes the first sentence of a text: up to the mark that ends it, or the end of its line.
    private static func sentence(_ rest: inout Bytes) -> Bytes {
        rest = rest.drop { $0 == newline || $0 == space }
        let end = rest.firstIndex(of: newline) ?? rest.endIndex
        var next = rest.startIndex
        while let index = rest[next..<end].firstIndex(where: isTerminator) {
            next = index + 1
            let isEnd = index + 1 == end || rest[index + 1] == space
            // "e.g. this" and an ellipsis do not end a sentence.
            guard isEnd, index == rest.startIndex || rest[index - 1] != UInt8(ascii: "."),
                !ends(rest[..<index], with: "e.g"), !ends(rest[..<index], with: "i.e")
            else { continue }
            defer { rest = rest[(index + 1)...] }
            return rest[...index]
        }
        defer { rest = rest[end...] }
        return trimmedEnd(rest[..<end])
    }

    private static func isTerminator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    // MARK: Bytes

    /// Whether a line keeps its own place: an item of a list, a row of a table, a heading or a quotation.
    static func isLineOfItsOwn(_ line: Bytes) -> Bool {
        guard let first = line.first else { return false }
        switch first {
        case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: ">"):
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return line.dropFirst().first == space
        default:
            let rest = line.drop { $0.isASCIIDigit }
            let digits = line.count - rest.count
            return (1...3).contains(digits) && (starts(rest, with: ". ") || starts(rest, with: ") "))
        }
    }

    static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    static func starts(_ bytes: Bytes, with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.starts(with: $0) }
    }

    private static func ends(_ bytes: Bytes, with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
    }

    static func trimmed(_ bytes: Bytes) -> Bytes {
        trimmedEnd(bytes.drop { $0 == space || $0 == newline })
    }

    static func trimmedEnd(_ bytes: Bytes) -> Bytes {
        guard let last = bytes.lastIndex(where: { $0 != space && $0 != newline }) else { return [] }
        return bytes[...last]
    }

    /// The words of a text with one space between them.
    private static func collapsed(_ bytes: Bytes) -> String {
        var words: [UInt8] = []
        collapse(bytes, into: &words)
        return string(trimmedEnd(words[...]))
    }

    /// Appends a text with one space in place of each run of spaces and line breaks, and none at the start of all.
    static func collapse(_ bytes: Bytes, into words: inout [UInt8]) {
        words.reserveCapacity(words.count + bytes.count)
        if isCollapsed(bytes) {
            words.append(contentsOf: bytes)
            return
        }
        for byte in bytes {
            if byte != space, byte != newline {
                words.append(byte)
            } else if let last = words.last, last != space {
                words.append(space)
            }
        }
    }

    /// Whether a text starts with a word and has single spaces between words, as nearly all have.
    private static func isCollapsed(_ bytes: Bytes) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard let first = bytes.first, first != space, first != newline else { return false }
            // Simple enough to look at many bytes at once.
            var others: UInt8 = 0
            for index in 1..<bytes.count {
                let isRepeated = (bytes[index] == space ? 1 : 0) & (bytes[index - 1] == space ? 1 : 0) as UInt8
                others |= isRepeated | (bytes[index] == newline ? 1 : 0)
            }
            return others == 0
        }
    }

    /// The text without characters that are not text, and with one kind of line break.
    static func clean(_ text: String) -> [UInt8] {
        var text = text
        let plain: [UInt8]? = text.withUTF8 { bytes in
            // Simple enough to look at many bytes at once: nearly all texts need no more.
            let others = bytes.reduce(0 as UInt8) { $0 | ($1 &- 0x20 < 0x5F ? 0 : 1) & ($1 == newline ? 0 : 1) }
            return others == 0 ? Array(bytes) : nil
        }
        if let plain { return plain }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if previous != "\r" { result.append(newline) }
            case "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}": result.append(newline)
            case "\t": result.append(contentsOf: "    ".utf8)
            default:
                if scalar.isUnreadable {
                    if scalar.properties.generalCategory == .spaceSeparator { result.append(space) }
                } else {
                    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
            previous = scalar
        }
        return result
    }
}

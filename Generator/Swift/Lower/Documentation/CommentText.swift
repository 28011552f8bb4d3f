/// Text of a document as it may stand in a comment.
///
/// Works on bytes of UTF-8: a document's descriptions are most of what generating it reads and writes.
enum CommentText {
    private typealias Bytes = ArraySlice<UInt8>
    private static let space = UInt8(ascii: " ")
    private static let newline = UInt8(ascii: "\n")

    /// The text in lines that fit the width, with nothing in it that could end the comment or deceive its reader.
    ///
    /// Paragraphs are filled anew; lists, tables, headings and code keep their lines.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var paragraph: [UInt8] = []
        var isCode = false
        func flush() {
            wrap(paragraph[...], width: width, indent: 0, into: &lines)
            paragraph.removeAll(keepingCapacity: true)
        }
        var rest: Bytes? = clean(text)[...]
        while let text = rest {
            let end = text.firstIndex(of: newline)
            rest = end.map { text[($0 + 1)...] }
            let raw = text[..<(end ?? text.endIndex)]
            let line = trimmed(raw)
            if starts(line, with: "```") || starts(line, with: "~~~") {
                flush()
                isCode.toggle()
                lines.append(string(prefix(line, width)))
            } else if isCode {
                lines += broken(trimmedEnd(raw), width: width)
            } else if line.isEmpty {
                flush()
                if lines.last?.isEmpty == false { lines.append("") }
            } else if isLineOfItsOwn(line) {
                flush()
                let isItem = starts(line, with: "- ") || starts(line, with: "* ")
                collapse(line, into: &paragraph)
                wrap(paragraph[...], width: width, indent: isItem ? 2 : 0, into: &lines)
                paragraph.removeAll(keepingCapacity: true)
            } else {
                if !paragraph.isEmpty { paragraph.append(space) }
                collapse(line, into: &paragraph)
            }
        }
        flush()
        // Code that its author forgot to end would swallow what follows the text.
        if isCode { lines.append("```") }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

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

    /// A text as one paragraph in lines.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The longest line, in bytes.
    ///   - indent: What comes before every line but the first, in spaces.
    static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
        var lines: [String] = []
        var words: [UInt8] = []
        collapse(clean(text)[...], into: &words)
        wrap(trimmedEnd(words[...]), width: width, indent: indent, into: &lines)
        return lines
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

    // MARK: Lines

    /// Breaks a text whose words stand one space apart.
    private static func wrap(_ text: Bytes, width: Int, indent: Int, into lines: inout [String]) {
        var rest = text
        // How many spaces come before the words of a line.
        var lead = 0
        while !rest.isEmpty {
            // A line that ends before the indentation does has nothing on it but the mark of a list.
            let first = rest.startIndex + indent - lead + 1
            let limit = max(first, rest.startIndex + width - lead)
            var end = rest.endIndex
            if limit < end {
                end = rest[first...limit].lastIndex(of: space) ?? rest[limit...].firstIndex(of: space) ?? end
            }
            let line = string(rest[..<end])
            lines.append(lead == 0 ? line : String(repeating: " ", count: lead) + line)
            rest = rest[end...].dropFirst()
            lead = indent
        }
    }

    private static func isLineOfItsOwn(_ line: Bytes) -> Bool {
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

    private static func broken(_ line: Bytes, width: Int) -> [String] {
        guard line.count > width else { return [string(line)] }
        var rest = line
        var lines: [String] = []
        while !rest.isEmpty {
            let part = prefix(rest, width)
            lines.append(string(trimmedEnd(part)))
            rest = rest[part.endIndex...]
        }
        return lines
    }

    // MARK: Bytes

    /// As many bytes as fit, without a part of a character at the end.
    private static func prefix(_ bytes: Bytes, _ count: Int) -> Bytes {
        guard bytes.count > count else { return bytes }
        var end = bytes.startIndex + count
        while end > bytes.startIndex + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[..<end]
    }

    private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func starts(_ bytes: Bytes, with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.starts(with: $0) }
    }

    private static func ends(_ bytes: Bytes, with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
    }

    private static func trimmed(_ bytes: Bytes) -> Bytes {
        trimmedEnd(bytes.drop { $0 == space || $0 == newline })
    }

    private static func trimmedEnd(_ bytes: Bytes) -> Bytes {
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
    private static func collapse(_ bytes: Bytes, into words: inout [UInt8]) {
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
    private static func clean(_ text: String) -> [UInt8] {
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
                if SwiftLiteral.mustEscape(scalar) {
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

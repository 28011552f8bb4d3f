/// Breaks prose of a document into the lines of a comment.
enum CommentText {
    private typealias Bytes = Prose.Bytes

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
        var rest: Bytes? = Prose.clean(text)[...]
        while let text = rest {
            let end = text.firstIndex(of: Prose.newline)
            rest = end.map { text[($0 + 1)...] }
            let raw = text[..<(end ?? text.endIndex)]
            let line = Prose.trimmed(raw)
            if Prose.starts(line, with: "```") || Prose.starts(line, with: "~~~") {
                flush()
                isCode.toggle()
                lines.append(Prose.string(prefix(line, width)))
            } else if isCode {
                lines += broken(Prose.trimmedEnd(raw), width: width)
            } else if line.isEmpty {
                flush()
                if lines.last?.isEmpty == false { lines.append("") }
            } else if Prose.isLineOfItsOwn(line) {
                flush()
                let isItem = Prose.starts(line, with: "- ") || Prose.starts(line, with: "* ")
                Prose.collapse(line, into: &paragraph)
                wrap(paragraph[...], width: width, indent: isItem ? 2 : 0, into: &lines)
                paragraph.removeAll(keepingCapacity: true)
            } else {
                if !paragraph.isEmpty { paragraph.append(Prose.space) }
                Prose.collapse(line, into: &paragraph)
            }
        }
        flush()
        // Code that its author forgot to end would swallow what follows the text.
        if isCode { lines.append("```") }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
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
        Prose.collapse(Prose.clean(text)[...], into: &words)
        wrap(Prose.trimmedEnd(words[...]), width: width, indent: indent, into: &lines)
        return lines
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
                end =
                    rest[first...limit].lastIndex(of: Prose.space) ?? rest[limit...].firstIndex(of: Prose.space) ?? end
            }
            let line = Prose.string(rest[..<end])
            lines.append(lead == 0 ? line : String(repeating: " ", count: lead) + line)
            rest = rest[end...].dropFirst()
            lead = indent
        }
    }

    private static func broken(_ line: Bytes, width: Int) -> [String] {
        guard line.count > width else { return [Prose.string(line)] }
        var rest = line
        var lines: [String] = []
        while !rest.isEmpty {
            let part = prefix(rest, width)
            lines.append(Prose.string(Prose.trimmedEnd(part)))
            rest = rest[part.endIndex...]
        }
        return lines
    }

    /// As many bytes as fit, without a part of a character at the end.
    private static func prefix(_ bytes: Bytes, _ count: Int) -> Bytes {
        guard bytes.count > count else { return bytes }
        var end = bytes.startIndex + count
        while end > bytes.startIndex + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[..<end]
    }
}

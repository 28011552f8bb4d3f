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
            if !paragraph.isEmpty { wrap(paragraph[...], width: width, indent: 0, into: &lines) }
            paragraph.removeAll(keepingCapacity: true)
        }
        for raw in clean(text).split(separator: newline, omittingEmptySubsequences: false) {
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
                wrap(line, width: width, indent: isItem ? 2 : 0, into: &lines)
            } else {
                if !paragraph.isEmpty { paragraph.append(space) }
                paragraph += line
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
            guard !next.isEmpty, brief.count + next.count < limit, !isLineOfItsOwn(next), isTerminator(brief.last)
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

    /// A paragraph in lines.
    ///
    /// - Parameters:
    ///   - text: The paragraph, on one line.
    ///   - width: The longest line, in bytes.
    ///   - indent: What comes before every line but the first, in spaces.
    static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
        var lines: [String] = []
        wrap(Array(text.utf8)[...], width: width, indent: indent, into: &lines)
        return lines
    }

    // MARK: Sentences

    /// Takes the first sentence of a text: up to the mark that ends it, or the end of its line.
    private static func sentence(_ rest: inout Bytes) -> Bytes {
        while let first = rest.first, first == newline || first == space { rest.removeFirst() }
        let end = rest.firstIndex(of: newline) ?? rest.endIndex
        for index in rest.startIndex..<end where isTerminator(rest[index]) {
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

    private static func isTerminator(_ byte: UInt8?) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    // MARK: Lines

    private static func wrap(_ text: Bytes, width: Int, indent: Int, into lines: inout [String]) {
        var line: [UInt8] = []
        line.reserveCapacity(width + 1)
        for word in text.split(separator: space) {
            if line.count > indent, line.count + 1 + word.count > width {
                lines.append(string(line[...]))
                line.removeAll(keepingCapacity: true)
                line.append(contentsOf: repeatElement(space, count: indent))
            } else if !line.isEmpty {
                line.append(space)
            }
            line += word
        }
        if !line.isEmpty { lines.append(string(line[...])) }
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
        var bytes = bytes
        while let first = bytes.first, first == space || first == newline { bytes.removeFirst() }
        return trimmedEnd(bytes)
    }

    private static func trimmedEnd(_ bytes: Bytes) -> Bytes {
        var bytes = bytes
        while let last = bytes.last, last == space || last == newline { bytes.removeLast() }
        return bytes
    }

    /// The words of a text with one space between them.
    private static func collapsed(_ bytes: Bytes) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte != space, byte != newline {
                result.append(byte)
            } else if !result.isEmpty, result.last != space {
                result.append(space)
            }
        }
        if result.last == space { result.removeLast() }
        return string(result[...])
    }

    /// The text without characters that are not text, and with one kind of line break.
    private static func clean(_ text: String) -> [UInt8] {
        var text = text
        let plain = text.withUTF8 { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == newline } ? Array(bytes) : nil
        }
        if let plain { return plain }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if previous != "\r" { result.append("\n") }
            case "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}": result.append("\n")
            case "\t": result.append(contentsOf: "    ".unicodeScalars)
            default:
                if scalar.properties.generalCategory == .spaceSeparator {
                    result.append(" ")
                } else if !SwiftLiteral.mustEscape(scalar) {
                    result.append(scalar)
                }
            }
            previous = scalar
        }
        return Array(String(result).utf8)
    }
}

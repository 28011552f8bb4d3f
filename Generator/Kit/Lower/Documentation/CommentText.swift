/// Text of a document as it may stand in a comment.
enum CommentText {
    /// The text in lines that fit the width, with nothing in it that could end the comment or deceive its reader.
    ///
    /// Paragraphs are filled anew; lists, tables, headings and code keep their lines.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var paragraph = ""
        var isCode = false
        func flush() {
            if !paragraph.isEmpty { lines += wrapped(paragraph, width: width, indent: "") }
            paragraph = ""
        }
        for raw in clean(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = trimmed(raw)
            if line.hasPrefix("```") || line.hasPrefix("~~~") {
                flush()
                isCode.toggle()
                lines.append(String(line.prefix(width)))
            } else if isCode {
                lines += broken(trimmedEnd(raw), width: width)
            } else if line.isEmpty {
                flush()
                if lines.last?.isEmpty == false { lines.append("") }
            } else if isLineOfItsOwn(line) {
                flush()
                lines += wrapped(
                    String(line),
                    width: width,
                    indent: line.hasPrefix("- ") || line.hasPrefix("* ") ? "  " : ""
                )
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + line
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
        let blocks = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
        guard let first = blocks.first else { return ("", "") }
        let line = String(trimmed(first))
        let rest = blocks.count > 1 ? String(blocks[1]) : ""
        var previous: Character = " "
        for index in line.indices {
            let next = line.index(after: index)
            let isEnd =
                (line[index] == "." || line[index] == "?" || line[index] == "!")
                && (next == line.endIndex || line[next] == " ")
            // "e.g. this" and "v1. that" do not end a sentence in the middle of a word.
            if isEnd, previous != ".", !line[..<index].hasSuffix("e.g"), !line[..<index].hasSuffix("i.e") {
                let summary = String(line[..<next])
                let more = String(trimmed(line[next...]))
                return (summary, [more, rest].filter { !$0.isEmpty }.joined(separator: "\n"))
            }
            previous = line[index]
        }
        return (line, rest)
    }

    /// The first sentences on one line: as many as fit a length, and always the first.
    static func brief(_ text: String, limit: Int = 240) -> String {
        var (brief, rest) = summary(of: text)
        brief = line(brief)
        while !rest.isEmpty, brief.utf8.count < limit {
            let (next, more) = summary(of: rest)
            let sentence = line(next)
            // What follows a list or a heading makes no sense without it.
            guard !sentence.isEmpty, brief.utf8.count + sentence.utf8.count < limit, !isLineOfItsOwn(sentence[...]),
                let last = brief.last, ".!?".contains(last)
            else { break }
            brief += " " + sentence
            rest = more
        }
        return brief
    }

    /// One line of text, for places that have no room for more.
    static func line(_ text: String) -> String {
        clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text without characters that are not text, and with one kind of line break.
    private static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
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
        return String(result)
    }

    private static func isLineOfItsOwn(_ line: Substring) -> Bool {
        guard let first = line.first else { return false }
        switch first {
        case "|", "#", ">": return true
        case "-", "*", "+": return line.dropFirst().hasPrefix(" ")
        default:
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            return !digits.isEmpty && digits.count < 4
                && (line.dropFirst(digits.count).hasPrefix(". ") || line.dropFirst(digits.count).hasPrefix(") "))
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func trimmedEnd(_ text: Substring) -> Substring {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func broken(_ line: Substring, width: Int) -> [String] {
        guard line.count > width else { return [String(line)] }
        var rest = line
        var lines: [String] = []
        while !rest.isEmpty {
            lines.append(String(trimmedEnd(rest.prefix(width))))
            rest = rest.dropFirst(width)
        }
        return lines
    }

    /// A paragraph in lines.
    static func wrapped(_ text: String, width: Int, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.split(separator: " ") {
            let count = word.utf8.count
            if length > 0, length + 1 + count > width {
                lines.append(line)
                line = indent
                length = indent.utf8.count
            } else if length > 0 {
                line += " "
                length += 1
            }
            line += word
            length += count
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}

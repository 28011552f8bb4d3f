/// Literals of Swift for any values, with everything escaped that needs it.
enum SwiftLiteral {
    /// The literal of a value of the document.
    static func expression(_ literal: Literal) -> String {
        switch literal {
        case .string(let text): string(text)
        case .integer(let number): integer(number)
        case .number(let number): double(number) ?? ".nan"
        case .bool(let value): value ? "true" : "false"
        }
    }

    /// A string literal on one line.
    static func string(_ text: String) -> String {
        // Nearly all texts of a document are names.
        if text.utf8.allSatisfy(isPlain) { return "\"" + text + "\"" }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case "\0": literal += "\\0"
            default:
                if scalar.isUnreadable {
                    literal += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                } else {
                    literal.unicodeScalars.append(scalar)
                }
            }
        }
        return literal + "\""
    }

    /// Whether a literal has the byte unescaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// A string literal in lines that fit a width, for an argument that starts a line: on one line if it fits, else in
    /// lines that end after a slash or a space where they can.
    ///
    /// - Parameters:
    ///   - label: The text before the literal.
    ///   - width: How long a line may be.
    static func lines(_ text: String, label: String, width: Int) -> [String] {
        let line = label + string(text)
        if line.utf8.count <= width { return [line] }
        var lines: [String] = [label + "\"\"\""]
        // Lines of the text stand below the start of the line that opens the literal, or below the literal itself.
        let indent = label.isEmpty ? "" : "    "
        var rest = Array(text.unicodeScalars)[...]
        while !rest.isEmpty {
            var content = indent
            var end = (content: content, rest: rest)
            while let scalar = rest.first {
                let piece = string(String(scalar)).dropFirst().dropLast()
                // A backslash joins the lines.
                if content.utf8.count + piece.utf8.count + 1 > width {
                    if end.content.utf8.count > width / 2 { (content, rest) = end }
                    break
                }
                content += piece
                rest.removeFirst()
                if scalar == "/" || scalar == " " { end = (content, rest) }
            }
            lines.append(content + (rest.isEmpty ? "" : "\\"))
        }
        return lines + [indent + "\"\"\""]
    }

    /// A string literal whose content reads as it is, between number signs if it has backslashes or quotation marks.
    static func rawString(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }),
            !text.unicodeScalars.contains(where: {
                $0.isUnreadable || $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == "\0"
            })
        else { return string(text) }
        var signs = "#"
        while text.contains("\"" + signs) || text.contains("\\" + signs) { signs += "#" }
        return signs + "\"" + text + "\"" + signs
    }

    /// An integer literal, in groups of three digits if it is long.
    static func integer(_ number: Int64) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + (digits.utf8.count < 5 ? digits : grouped(digits))
    }

    /// A floating-point literal of a JSON number; `nil` if it is out of the range of `Double`.
    static func double(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        if let integer = Int64(exactly: number), abs(integer) < 1 << 53 { return self.integer(integer) }
        let text = number.description
        // Long runs of digits are grouped like those of integers.
        guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return text }
        let whole = text[..<point]
        let sign = whole.hasPrefix("-") ? "-" : ""
        let digits = String(whole.drop { $0 == "-" })
        return sign + (digits.utf8.count < 5 ? digits : grouped(digits)) + text[point...]
    }

    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "_" }
            text.append(digit)
        }
        return text
    }
}

extension JSONPathParser {
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        place + distance < scalars.count ? scalars[place + distance] : nil
    }

    mutating func take(_ text: String) -> Bool {
        guard scalars[place...].starts(with: text.unicodeScalars) else { return false }
        place += text.unicodeScalars.count
        return true
    }

    mutating func skipSpace() {
        while let scalar = peek(), scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { place += 1 }
    }

    func error(_ message: String, at offset: Int? = nil) -> JSONPathError {
        JSONPathError(message: message, offset: offset ?? place)
    }

    /// The character at the place, for messages.
    var nextText: String { peek().map { "`\($0)`" } ?? "the end" }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar.value >= 0x80
    }

    /// A string in single or double quotation marks.
    mutating func string() throws(JSONPathError) -> String {
        guard let quote = peek() else { throw error("a string is missing") }
        let start = place
        place += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek() {
            place += 1
            switch scalar {
            case quote: return String(text)
            case "\\": text.append(try escaped(quote: quote))
            case "\0"..."\u{1F}": throw error("a control character in a string must be escaped", at: place - 1)
            default: text.append(scalar)
            }
        }
        throw error("the string is not closed", at: start)
    }

    private mutating func escaped(quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
        let start = place - 1
        guard let scalar = peek() else { throw error("the string is not closed", at: start) }
        place += 1
        switch scalar {
        case quote, "\\", "/": return scalar
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            let high = try hexadecimal(start)
            if let scalar = Unicode.Scalar(high) { return scalar }
            guard (0xD800...0xDBFF).contains(high), take("\\u") else {
                throw error("a surrogate must be one of a pair", at: start)
            }
            let low = try hexadecimal(start)
            guard (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            else { throw error("a surrogate must be one of a pair", at: start) }
            return scalar
        default: throw error("unknown escape `\\\(scalar)`", at: start)
        }
    }

    private mutating func hexadecimal(_ start: Int) throws(JSONPathError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let scalar = peek(), scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw error("`\\u` needs four hexadecimal digits", at: start)
            }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }
}

import BindingsSyntax

/// The beginning of a text body as one short line, to be shown where the body cannot be understood.
struct BodyExcerpt {
    /// The line, without markup and control characters.
    let text: String

    private static let maximumLength = 200
    /// How much of a body is looked at.
    private static let window = 4096

    /// Makes an excerpt, or nothing if the body is no text.
    init?(_ body: [UInt8], mediaType: MediaType? = nil) {
        let beginning = body.prefix(Self.window)
        guard !beginning.isEmpty, !beginning.contains(0), !beginning.starts(with: [0x1F, 0x8B]) else { return nil }
        let decoded = String(decoding: beginning, as: UTF8.self)
        let isMarkup = mediaType?.subtype.contains("html") ?? false || decoded.drop(while: \.isWhitespace).first == "<"
        let line = Self.line(of: isMarkup ? Self.withoutMarkup(decoded) : decoded)
        guard !line.isEmpty else { return nil }
        text = line
    }

    /// The text between the tags; that of the title suffices if there is one.
    private static func withoutMarkup(_ page: String) -> String {
        var words = ""
        var title = ""
        var tag: String?
        var isTitle = false
        for character in page {
            if character == "<" {
                tag = ""
            } else if character == ">", let name = tag?.lowercased() {
                isTitle = name.hasPrefix("title")
                tag = nil
                words += " "
            } else if tag != nil {
                tag?.append(character)
            } else {
                words.append(character)
                if isTitle { title.append(character) }
            }
        }
        return title.allSatisfy(\.isWhitespace) ? words : title
    }

    /// The text with every run of space and control characters as one space, cut to length.
    private static func line(of text: String) -> String {
        var line = ""
        var length = 0
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if isSpace && (line.isEmpty || line.unicodeScalars.last == " ") { continue }
            if length == maximumLength { return line + "…" }
            line.unicodeScalars.append(isSpace ? " " : scalar)
            length += 1
        }
        return line.unicodeScalars.last == " " ? String(line.dropLast()) : line
    }
}

import BindingsSyntax

/// The beginning of a text body as one short line, to be shown where the body cannot be understood.
struct BodyExcerpt {
    /// The line, without markup and control characters.
    let text: String

    private static let maximumLength = 200
    /// How much of a body is looked at.
    private static let window = 4096

    /// Makes an excerpt; `nil` if the body is not text.
    init?(_ body: [UInt8], mediaType: MediaType? = nil) {
        let beginning = body.prefix(Self.window)
        guard !beginning.isEmpty, !beginning.contains(0), !beginning.starts(with: [0x1F, 0x8B]) else { return nil }
        let decoded = String(decoding: beginning, as: UTF8.self)
        let isMarkup = mediaType?.subtype.contains("html") ?? false || decoded.drop(while: \.isWhitespace).first == "<"
        let line = (isMarkup ? Self.withoutMarkup(decoded) : decoded).line(upTo: Self.maximumLength)
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
}

import BindingsJSON

extension JSONNode {
    /// The value as it is written, short enough for a sentence.
    var excerpt: String {
        let text = string ?? text
        return "`" + (text.count > 60 ? String(text.prefix(57)) + "…" : text) + "`"
    }
}

extension Optional<String> {
    /// The text in a sentence, or "none".
    var quoted: String { map { "`\($0)`" } ?? "none" }
}

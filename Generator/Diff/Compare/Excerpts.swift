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

extension [String] {
    /// The texts as code in a sentence: "`a`", "`a` and `b`", "`a`, `b` and 3 more".
    var quotedList: String {
        let quoted = map { "`\($0)`" }
        switch quoted.count {
        case 0: return "nothing"
        case 1: return quoted[0]
        case 2...8: return quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
        default: return quoted.prefix(6).joined(separator: ", ") + " and \(quoted.count - 6) more"
        }
    }
}

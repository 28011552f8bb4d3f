import BindingsJSON

extension JSONNode {
    /// The value as it is written, short enough for a sentence.
    var excerpt: String {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
        let text = string ?? lines.joined(separator: " ")
        return "`" + (text.count > 60 ? String(text.prefix(57)) + "…" : text) + "`"
    }
}

extension JSONNode {
    /// The place of an element in its list, from one.
    var position: Int? {
        guard case .index(let index)? = path.components.last else { return nil }
        return index + 1
    }
}

extension Optional<String> {
    /// The text in a sentence, or "none".
    var quoted: String { map { "`\($0)`" } ?? "none" }
}

extension [String] {
    /// The texts as code in a sentence: "`a`", "`a` and `b`", "`a`, `b` and 3 more".
    var quotedList: String { map { "`\($0)`" }.list() }

    /// The texts as code with their noun and a verb: "the value `a` was", "the values `a` and `b` were".
    func named(_ noun: String, _ verb: (one: String, many: String)) -> String {
        "\(noun)\(count == 1 ? "" : "s") \(quotedList) \(count == 1 ? verb.one : verb.many)"
    }

    /// The texts in a sentence: "a", "a and b", "a, b and 3 more".
    func list(joinedBy word: String = "and") -> String {
        switch count {
        case 0: "nothing"
        case 1: self[0]
        case 2...8: dropLast().joined(separator: ", ") + " \(word) " + self[count - 1]
        default: prefix(6).joined(separator: ", ") + " \(word) \(count - 6) more"
        }
    }
}

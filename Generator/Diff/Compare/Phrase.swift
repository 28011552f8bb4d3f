/// Pieces of the sentences of findings.
enum Phrase {
    /// "`a`", "`a` and `b`", "`a`, `b` and 3 more".
    static func list(_ items: [String]) -> String {
        let quoted = items.map { "`\($0)`" }
        switch quoted.count {
        case 0: return "nothing"
        case 1: return quoted[0]
        case 2...8: return quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
        default: return quoted.prefix(6).joined(separator: ", ") + " and \(quoted.count - 6) more"
        }
    }
}

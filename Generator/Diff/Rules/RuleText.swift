/// The texts of a rule about the changes that it finds.
struct RuleText {
    var level: ChangeLevel
    /// The change, in one sentence.
    var meaning: String
    /// Why clients break, or why they do not, in one sentence.
    var reason: String

    init(_ level: ChangeLevel, _ meaning: String, _ reason: String) {
        self.level = level
        self.meaning = meaning
        self.reason = reason
    }
}

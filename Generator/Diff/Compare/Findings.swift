import BindingsJSON

/// What the comparison of a pair found, and the pairs whose comparison is part of it.
struct Findings {
    private(set) var list: [Finding] = []
    private(set) var parts: [ComparedPair] = []

    /// Adds a finding.
    ///
    /// - Parameters:
    ///   - rule: The rule that was met.
    ///   - level: How much it matters, if that is not the rule's own level.
    ///   - base: The value of the base, or the nearest one that holds what is new.
    ///   - revision: The value of the revision, or the nearest one that held what is gone.
    ///   - message: What changed, in a sentence without a full stop.
    mutating func report(
        _ rule: Rule,
        _ level: ChangeLevel? = nil,
        base: JSONNode?,
        revision: JSONNode?,
        _ message: String
    ) {
        list.append(Finding(rule: rule, level: level, message: message, base: base, revision: revision))
    }

    /// Has a pair compared that belongs to the compared one.
    mutating func include(_ part: ComparedPair) { parts.append(part) }

    static func += (lhs: inout Findings, rhs: Findings) {
        lhs.list += rhs.list
        lhs.parts += rhs.parts
    }
}

/// One change as it was found, before policy and presentation.
struct Finding {
    var rule: Rule
    /// The level, if it is not the rule's own.
    var level: ChangeLevel?
    /// The change, in one sentence without a full stop.
    var message: String
    /// The value of the base, or the nearest one that holds what is new.
    var base: JSONNode?
    /// The value of the revision, or the nearest one that held what is gone.
    var revision: JSONNode?
}

/// Steps that may be taken, and those that were: what preparing a pattern costs is counted, so that it has an end
/// whatever the pattern is.
///
/// A step is a piece of work that has an end of its own: a character of the text is read, a range joins a class, a state
/// is made, a word of a set is worked through.
struct PatternBudget {
    private let limit: Int

    /// The steps that were taken; never more than the limit.
    private(set) var steps = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// A budget of a part of the work: so many steps, or what is left if that is less. ``take(_:)`` takes what was used.
    func allowance(_ count: Int) -> PatternBudget {
        PatternBudget(limit: min(count, limit - steps))
    }

    /// Takes so many steps; `false`, and none are taken, if fewer are left.
    mutating func take(_ count: Int) -> Bool {
        guard count <= limit - steps else { return false }
        steps += count
        return true
    }

    /// Takes so many steps.
    ///
    /// - Throws: ``PatternError`` of the reason `tooComplex` if fewer are left.
    mutating func spend(_ count: Int) throws(PatternError) {
        guard take(count) else { throw PatternError(reason: .tooComplex, offset: 0, message: messageOfEnd) }
    }

    /// The message of the error when no step is left.
    var messageOfEnd: String { "the pattern takes more than \(limit) steps to prepare" }
}

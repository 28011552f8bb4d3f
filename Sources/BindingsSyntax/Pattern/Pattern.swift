/// A pattern as JSON Schema has it: a regular expression of ECMA-262 that is searched for in a text.
///
/// The text of a pattern is read as with the `u` flag and, if that is a syntax error, without it by Annex B; matching is by
/// code point in the first case and by UTF-16 code unit in the second. No other flag is set: `$` holds at the very end
/// only, `.` matches no line terminator, `\d`, `\w` and `\b` know ASCII only. Groups, classes, properties, quantifiers and
/// lookaheads mean exactly what they mean in ECMA-262.
///
/// Preparing a pattern takes ``stepLimit`` steps at most. Matching takes time in proportion to the length of the text,
/// whatever the pattern and the text are: ``stateLimit`` steps at most for a character, and a few for most patterns. It
/// takes memory that does not depend on the text. Backreferences and lookbehind cannot be had at that price or are not supported; they are
/// errors of a reason of their own.
///
/// A string literal is a pattern too, for code that was generated from a pattern already known to be good. A literal cannot
/// fail, so one that is not a pattern constrains nothing: it matches every text, and its ``error`` tells why. Text that is not known when the
/// code is written goes through ``init(_:)-(String)``, which throws.
public struct Pattern: Sendable {
    /// How many states the automaton of a pattern may have. A counted repetition has the states of its content as many
    /// times as it may be repeated.
    public static let stateLimit = 100_000

    /// How many steps it may take to prepare a pattern for matching; a hundredth of a second, more or less.
    ///
    /// A step is a character read, a range of a class, a state made, a symbol looked at for a state. The memory that is
    /// needed meanwhile, and kept afterwards, has an end for the same reason.
    public static let stepLimit = 5_000_000

    /// The text of the pattern.
    public let source: String

    /// Why the pattern constrains nothing; `nil` unless it was made of a literal that is not a pattern.
    public let error: PatternError?

    private let matcher: PatternMatcher?

    /// Reads a pattern and prepares it for matching.
    ///
    /// - Parameter source: The text, without slashes or flags.
    /// - Throws: ``PatternError`` if the text is not a pattern, needs something that is not supported, nests deeper than 60
    ///   levels, has more than ``stateLimit`` states or takes more than ``stepLimit`` steps to prepare.
    public init(_ source: String) throws(PatternError) {
        var steps = 0
        try self.init(source, countingSteps: &steps)
    }

    /// Reads a pattern and prepares it for matching, and tells how many steps that took, be it in vain.
    package init(_ source: String, countingSteps steps: inout Int) throws(PatternError) {
        var budget = PatternBudget(limit: Self.stepLimit)
        defer { steps = budget.steps }
        self.source = source
        matcher = try PatternMatcher(source, budget: &budget)
        error = nil
    }

    /// Whether the pattern matches somewhere in a text.
    public func matches(_ text: String) -> Bool {
        matcher?.matches(text) ?? true
    }

    /// Whether the pattern matches somewhere in a text, and how many states were visited to find out.
    package func matchesCountingSteps(_ text: String) -> (isMatch: Bool, steps: Int) {
        matcher?.matchesCountingSteps(text) ?? (true, 0)
    }
}

extension Pattern: ExpressibleByStringLiteral {
    /// Makes a pattern of a literal; see the type for what a literal that is not a pattern means.
    public init(stringLiteral value: String) {
        source = value
        var budget = PatternBudget(limit: Self.stepLimit)
        do {
            matcher = try PatternMatcher(value, budget: &budget)
            error = nil
        } catch {
            matcher = nil
            self.error = error
        }
    }
}

extension Pattern: Hashable {
    /// Whether two patterns have the same text.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.source.utf8.elementsEqual(rhs.source.utf8)
    }

    /// Feeds the text of the pattern into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
    }
}

extension Pattern: CustomStringConvertible {
    /// The text of the pattern.
    public var description: String { source }
}

/// What a change makes of the public declarations of generated Swift.
public struct SwiftChange: Sendable, Hashable {
    /// Whether the code of callers still compiles.
    public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
        /// No public declaration changes.
        case none
        /// Declarations change, but calls and member accesses still compile.
        case compatible
        /// Some call or member access no longer compiles.
        case breaking

        /// Whether `lhs` is less bad than `rhs`.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .compatible: 1
            case .breaking: 2
            }
        }
    }

    /// Whether the code of callers still compiles.
    public var verdict: Verdict

    /// The declarations before, one a line; empty if they are new.
    public var before: String

    /// The declarations after, one a line; empty if they are gone.
    public var after: String

    /// Makes a verdict.
    public init(verdict: Verdict, before: String = "", after: String = "") {
        self.verdict = verdict
        self.before = before
        self.after = after
    }

    /// Nothing changes.
    public static let none = SwiftChange(verdict: .none)
}

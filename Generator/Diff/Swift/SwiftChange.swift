/// The effect of a change on the public declarations of generated Swift.
package struct SwiftChange: Sendable, Hashable {
    /// Whether the code of callers still compiles.
    package enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
        /// No public declaration changes.
        case none
        /// Declarations change, but calls and member accesses still compile.
        case compatible
        /// Some call or member access no longer compiles.
        case breaking

        /// Whether `lhs` is less bad than `rhs`.
        package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .compatible: 1
            case .breaking: 2
            }
        }
    }

    /// Whether the code of callers still compiles.
    package var verdict: Verdict

    /// The declarations before, one a line; empty if they are new.
    package var before: String

    /// The declarations after, one a line; empty if they are gone.
    package var after: String

    /// Makes a verdict.
    package init(verdict: Verdict, before: String = "", after: String = "") {
        self.verdict = verdict
        self.before = before
        self.after = after
    }

    /// Nothing changes.
    package static let none = SwiftChange(verdict: .none)
}

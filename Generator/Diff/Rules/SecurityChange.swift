/// The changes of the ways to authenticate.
package enum SecurityChange: String, Sendable, Hashable, CaseIterable {
    case added
    case removed
    case scopeAdded = "scope-added"
    case scopeRemoved = "scope-removed"

    /// Whom a requirement to authenticate concerns.
    package enum Scope: String, Sendable, Hashable, CaseIterable {
        /// All operations without requirements of their own.
        case global = "api-global-security"
        case operation = "api-security"

        /// What is protected, in a sentence.
        var noun: String {
            switch self {
            case .global: "all operations without their own"
            case .operation: "an operation"
            }
        }
    }

    func text(in scope: Scope) -> RuleText {
        switch self {
        case .added:
            RuleText(
                .info,
                "A way to authenticate was added to \(scope.noun).",
                "Clients may still authenticate as before; where they did not have to before, the change is an error."
            )
        case .removed:
            RuleText(
                .info,
                "A way to authenticate was removed from \(scope.noun).",
                "Clients may still authenticate as before; where another way does not do, the change is an error."
            )
        case .scopeAdded:
            RuleText(
                .warning,
                "A way to authenticate with \(scope.noun) needs another scope now.",
                "Tokens of clients without the scope are rejected."
            )
        case .scopeRemoved:
            RuleText(
                .info,
                "A way to authenticate with \(scope.noun) no longer needs a scope.",
                "Tokens of clients with the scope still work."
            )
        }
    }
}

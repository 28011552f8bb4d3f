/// What a check does not let through.
package enum FailureThreshold: String, Sendable, Hashable, CaseIterable {
    /// Errors.
    case breaking
    /// Errors, and changes after which callers' code does not compile.
    case sourceBreaking = "source-breaking"
    /// All of these, and warnings.
    case warning
    /// Any change.
    case any
    /// Nothing.
    case never
}

/// Which number of a semantic version a change asks to be raised.
package enum SemanticChange: String, Sendable, Hashable, CaseIterable {
    /// Clients or callers break.
    case major
    /// Public declarations are added or deprecated.
    case minor
    /// Generated files differ, but nothing that is declared.
    case patch
    /// Generated files are the same.
    case none
}

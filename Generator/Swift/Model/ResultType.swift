/// What a call of an operation returns.
package enum ResultType: Sendable, Hashable {
    /// A value decoded from JSON.
    case json(SwiftType)
    /// Nothing.
    case none
    /// A gzip file.
    case gzip
    /// Text.
    case text
    /// Bytes of some other kind.
    case bytes
}

/// A text that must not be seen: a private key, a client secret, a token.
///
/// Neither a description nor a mirror nor a dump of the secret, or of anything that holds it, shows the text: it lives in
/// a closure, which reflection cannot look into.
public struct Secret: Sendable {
    private let text: @Sendable () -> String

    /// Hides a text.
    public init(_ text: String) {
        self.text = { text }
    }

    /// The text.
    public func reveal() -> String { text() }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says that there is a secret.
    public var description: String { "<secret>" }
    /// Says that there is a secret.
    public var debugDescription: String { "<secret>" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

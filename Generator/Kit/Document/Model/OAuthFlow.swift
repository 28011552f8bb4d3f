public import BindingsJSON

/// A flow of OAuth 2.0.
public struct OAuthFlow: Extensible {
    /// The kinds of flows.
    public enum Grant: String, Sendable, Hashable, CaseIterable {
        /// Implicit.
        case implicit
        /// Resource owner password credentials.
        case password
        /// Client credentials.
        case clientCredentials
        /// Authorization code.
        case authorizationCode
    }

    /// The value in the document.
    public let node: JSONNode

    /// The kind.
    public let grant: Grant

    /// Where a token is got.
    public let tokenURL: String?

    /// Where a user gives consent.
    public let authorizationURL: String?

    /// Where a token is renewed.
    public let refreshURL: String?

    /// The names and meanings of the scopes, in the order of the document.
    public let scopes: [(name: String, description: String)]
}

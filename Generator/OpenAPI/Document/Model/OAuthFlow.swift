package import BindingsJSON

/// A flow of OAuth 2.0.
package struct OAuthFlow: Extensible {
    /// The kinds of flows.
    package enum Grant: String, Sendable, Hashable, CaseIterable {
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
    package let node: JSONNode

    /// The kind.
    package let grant: Grant

    /// Where a token is got.
    package let tokenURL: String?

    /// Where a user gives consent.
    package let authorizationURL: String?

    /// Where a token is renewed.
    package let refreshURL: String?

    /// The names and meanings of the scopes, in the order of the document.
    package let scopes: [(name: String, description: String)]
}

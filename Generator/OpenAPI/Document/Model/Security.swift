package import BindingsJSON

/// Security schemes that must all be satisfied; of several requirements, one suffices.
package struct SecurityRequirement: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The schemes with the scopes they need; empty if anonymous access is allowed.
    package let schemes: [(name: String, scopes: [String])]
}

/// A way to authenticate.
package struct SecurityScheme: Extensible {
    package enum Kind: Sendable {
        /// A key in a query parameter, a header field or a cookie.
        case apiKey(name: String, location: Parameter.Location)
        /// An HTTP authentication scheme, in lower case, such as `basic`, `bearer` or `digest`.
        case http(scheme: String, bearerFormat: String?)
        /// A client certificate.
        case mutualTLS
        /// OAuth 2.0.
        case oauth2(flows: [OAuthFlow])
        /// OpenID Connect Discovery.
        case openIDConnect(url: String)
    }

    /// The value in the document.
    package let node: JSONNode

    /// The name by which security requirements call it.
    package let name: String

    package let kind: Kind
}

/// A flow of OAuth 2.0.
package struct OAuthFlow: Extensible {
    /// The kinds of flows.
    package enum Grant: String, Sendable, Hashable, CaseIterable {
        case implicit
        /// Resource owner password credentials.
        case password
        case clientCredentials
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

    /// The names and meanings of the scopes, in the order of the document.
    package let scopes: [(name: String, description: String)]
}

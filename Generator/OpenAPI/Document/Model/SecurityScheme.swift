package import BindingsJSON

/// A way to authenticate.
package struct SecurityScheme: Extensible {
    /// What kind of way it is.
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

    /// What kind of way it is.
    package let kind: Kind

    /// `description`.
    package var description: String? { text("description") }
}

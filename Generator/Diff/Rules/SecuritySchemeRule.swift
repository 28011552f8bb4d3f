/// The changes of a security scheme in the components.
package enum SecuritySchemeRule: String, Sendable, Hashable, CaseIterable {
    case added = "api-security-component-added"
    case removed = "api-security-component-removed"
    case typeChanged = "api-security-component-type-changed"
    case schemeChanged = "api-security-component-scheme-changed"
    case authorizationURLChanged = "api-security-component-oauth-url-changed"
    case tokenURLChanged = "api-security-component-oauth-token-url-changed"
    case scopeAdded = "api-security-component-oauth-scope-added"
    case scopeRemoved = "api-security-component-oauth-scope-removed"
    case scopeChanged = "api-security-component-oauth-scope-changed"

    var text: RuleText {
        switch self {
        case .added:
            RuleText(.info, "A security scheme was added.", "Only operations that require the scheme are affected.")
        case .removed:
            RuleText(
                .info,
                "A security scheme was removed.",
                "Only operations that required the scheme are affected, and each is reported by itself."
            )
        case .typeChanged:
            RuleText(
                .info,
                "The type of a security scheme changed.",
                "Clients must be set up anew; if an operation requires the scheme and its credentials differ, it is a warning."
            )
        case .schemeChanged:
            RuleText(
                .error,
                "A security scheme has another HTTP scheme, name, location or OpenID URL than before.",
                "Requests with the former credentials are rejected; tokens from the former OpenID URL may still be accepted."
            )
        case .authorizationURLChanged:
            RuleText(
                .info,
                "The authorization URL of an OAuth flow changed.",
                "The server of the former URL may go on to grant access, and the URL belongs to a client's settings."
            )
        case .tokenURLChanged:
            RuleText(
                .info,
                "The token URL of an OAuth flow changed.",
                "The server of the former URL may go on to issue tokens, and the URL belongs to a client's settings."
            )
        case .scopeAdded:
            RuleText(.info, "An OAuth flow got a scope.", "Clients that do not ask for the scope are not affected.")
        case .scopeRemoved:
            RuleText(
                .info,
                "An OAuth flow lost a scope.",
                "Only operations that required the scope are affected, and each is reported by itself."
            )
        case .scopeChanged:
            RuleText(.info, "A scope is described differently.", "The scope's name, which clients send, is the same.")
        }
    }
}

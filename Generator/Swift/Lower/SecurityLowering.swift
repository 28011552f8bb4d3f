import BindgenOpenAPI
import BindingsJSON

/// Sees whether callers can have credentials for what operations demand.
struct SecurityLowering {
    let document: Document

    /// Says of each scheme that operations use and no credentials of the runtime are for that it is left to callers.
    func check(_ operations: [Operation], into account: inout KeywordAccount) {
        var used: Set<String> = []
        for operation in operations {
            for requirement in operation.security ?? document.security {
                used.formUnion(requirement.schemes.map(\.name))
            }
        }
        for scheme in document.components.securitySchemes where used.contains(scheme.name) {
            guard let name = Self.unsupportedKind(of: scheme) else { continue }
            account.decline(
                scheme.node,
                because: "the runtime has no credentials for \(name); add them in a middleware"
            )
        }
    }

    /// What messages call a kind of credentials that the runtime does not have.
    private static func unsupportedKind(of scheme: SecurityScheme) -> String? {
        switch scheme.kind {
        case .oauth2, .openIDConnect, .http(scheme: "bearer", _), .http(scheme: "digest", _): nil
        case .apiKey: "an API key"
        case .http(let scheme, _): "HTTP authentication with `\(scheme)`"
        case .mutualTLS: "a client certificate"
        }
    }
}

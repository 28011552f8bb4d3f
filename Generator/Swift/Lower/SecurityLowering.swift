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
            if let name = Self.unsupportedKind(of: scheme) {
                account.decline(
                    scheme.node,
                    because: "the runtime has no credentials for \(name); add them in a middleware"
                )
            }
            reportUnsupportedFlows(of: scheme, into: &account)
        }
    }

    /// Reports the flows for which the runtime cannot request a token.
    private func reportUnsupportedFlows(of scheme: SecurityScheme, into account: inout KeywordAccount) {
        let reason = "the runtime cannot request a token in this way; callers must pass a token"
        account.decline(Keyword.openIdConnectUrl.name, of: scheme.node, because: reason)
        guard let flows = scheme.node[Keyword.flows.name], flows.kind == .object else { return }
        for keyword in [Keyword.implicit, .password, .authorizationCode] {
            account.decline(keyword.name, of: flows, because: reason)
        }
    }

    /// The name in messages of a kind of credentials that the runtime does not have.
    private static func unsupportedKind(of scheme: SecurityScheme) -> String? {
        switch scheme.kind {
        case .oauth2, .openIDConnect, .http(scheme: "bearer", _), .http(scheme: "digest", _): nil
        case .apiKey: "an API key"
        case .http(let scheme, _): "HTTP authentication with `\(scheme)`"
        case .mutualTLS: "a client certificate"
        }
    }
}

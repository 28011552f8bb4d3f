import BindingsJSON

extension DocumentParser {
    func security(_ node: JSONNode) -> [SecurityRequirement] {
        list(node, "`security`").compactMap { requirement in
            guard expect(requirement, .object, "a security requirement") else { return nil }
            let schemes = requirement.members.map { name, scopes in
                requiredSchemes.append((name, scopes))
                return (name: name, scopes: strings(scopes, "the scopes of `\(name)`"))
            }
            return SecurityRequirement(node: requirement, schemes: schemes)
        }
    }

    func securityScheme(_ use: JSONNode, name: String) -> SecurityScheme? {
        guard let (node, _) = follow(use, .securityScheme) else { return nil }
        var texts: [Keyword: String] = [:]
        var flows: [OAuthFlow]?
        fields(of: node, .securityScheme) { keyword, value in
            if keyword == .flows {
                flows = extensibleMap(value, "`flows`").compactMap { flow($0.value, name: $0.name) }
            } else {
                texts[keyword] = value.string
            }
        }
        guard node[.type] != nil else {
            missing(.type, of: "the security scheme `\(name)`", at: node)
            return nil
        }
        guard let kind = kind(of: node, texts, flows) else { return nil }
        return SecurityScheme(node: node, name: name, kind: kind)
    }

    private func kind(of node: JSONNode, _ texts: [Keyword: String], _ flows: [OAuthFlow]?) -> SecurityScheme.Kind? {
        func required(_ keyword: Keyword) -> String? {
            if node[keyword] == nil { missing(keyword, of: "the security scheme", at: node) }
            return texts[keyword]
        }
        guard let type = texts[.type] else { return nil }
        switch type {
        case "apiKey":
            guard let name = required(.name), let text = required(.in) else { return nil }
            guard let location = Parameter.Location(rawValue: text), location != .path else {
                diagnostics.error(
                    .invalidValue,
                    "an API key must be in `query`, `header` or `cookie`, not in `\(text)`",
                    at: node[.in] ?? node
                )
                return nil
            }
            return .apiKey(name: name, location: location)
        case "http":
            guard let scheme = required(.scheme) else { return nil }
            return .http(scheme: scheme.lowercased(), bearerFormat: texts[.bearerFormat])
        case "mutualTLS": return .mutualTLS
        case "oauth2":
            if node[.flows] == nil { missing(.flows, of: "the security scheme", at: node) }
            return flows.map(SecurityScheme.Kind.oauth2)
        case "openIdConnect":
            guard let url = required(.openIdConnectUrl) else { return nil }
            return .openIDConnect(url: url)
        default:
            let known = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
            diagnostics.error(
                .invalidValue,
                "`\(type)` is not a valid type of a security scheme" + Suggestion.text(for: type, among: known),
                at: node[.type] ?? node
            )
            return nil
        }
    }

    private func flow(_ node: JSONNode, name: String) -> OAuthFlow? {
        guard let grant = OAuthFlow.Grant(rawValue: name) else {
            let known = OAuthFlow.Grant.allCases.map(\.rawValue)
            diagnostics.error(
                .invalidValue,
                "`\(name)` is not a valid flow of OAuth 2.0" + Suggestion.text(for: name, among: known),
                at: node
            )
            return nil
        }
        var urls: [Keyword: String] = [:]
        var scopes: [(name: String, description: String)] = []
        fields(of: node, .oauthFlow) { keyword, value in
            if keyword == .scopes {
                scopes = map(value, "`scopes`").map { ($0.name, string($0.value, "the meaning of a scope") ?? "") }
            } else {
                urls[keyword] = value.string
            }
        }
        return OAuthFlow(
            node: node,
            grant: grant,
            tokenURL: urls[.tokenUrl],
            authorizationURL: urls[.authorizationUrl],
            scopes: scopes
        )
    }
}

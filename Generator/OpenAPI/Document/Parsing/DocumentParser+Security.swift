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
        guard let (node, _) = follow(use, .securityScheme, "a security scheme") else { return nil }
        guard let type = node["type"] else {
            missing("type", of: "the security scheme `\(name)`", at: node)
            return nil
        }
        guard let text = string(type, "`type`"), let kind = kind(text, of: node, at: type) else { return nil }
        return SecurityScheme(node: node, name: name, kind: kind)
    }

    private func kind(_ type: String, of node: JSONNode, at typeNode: JSONNode) -> SecurityScheme.Kind? {
        switch type {
        case "apiKey":
            guard let name = required("name", of: node), let text = required("in", of: node) else { return nil }
            guard let location = Parameter.Location(rawValue: text), location != .path else {
                diagnostics.error(
                    .invalidValue,
                    "an API key is sent in `query`, `header` or `cookie`, not in `\(text)`",
                    at: node["in"] ?? node
                )
                return nil
            }
            return .apiKey(name: name, location: location)
        case "http":
            guard let scheme = required("scheme", of: node) else { return nil }
            let format = node["bearerFormat"].flatMap { string($0, "`bearerFormat`") }
            return .http(scheme: scheme.lowercased(), bearerFormat: format)
        case "mutualTLS": return .mutualTLS
        case "oauth2":
            guard let flows = node["flows"] else {
                missing("flows", of: "the security scheme", at: node)
                return nil
            }
            return .oauth2(flows: extensibleMap(flows, "`flows`").compactMap { flow($0.value, name: $0.name) })
        case "openIdConnect":
            guard let url = required("openIdConnectUrl", of: node) else { return nil }
            return .openIDConnect(url: url)
        default:
            let known = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
            diagnostics.error(
                .invalidValue,
                "`\(type)` is no type of a security scheme" + Suggestion.text(for: type, among: known),
                at: typeNode
            )
            return nil
        }
    }

    private func required(_ name: String, of node: JSONNode) -> String? {
        guard let value = node[name] else {
            missing(name, of: "the security scheme", at: node)
            return nil
        }
        return string(value, "`\(name)`")
    }

    private func flow(_ node: JSONNode, name: String) -> OAuthFlow? {
        guard let grant = OAuthFlow.Grant(rawValue: name) else {
            let known = OAuthFlow.Grant.allCases.map(\.rawValue)
            diagnostics.error(
                .invalidValue,
                "`\(name)` is no flow of OAuth 2.0" + Suggestion.text(for: name, among: known),
                at: node
            )
            return nil
        }
        var urls: [String: String] = [:]
        var scopes: [(name: String, description: String)] = []
        fields(of: node, "a flow") { member, value in
            switch member {
            case "authorizationUrl", "tokenUrl", "refreshUrl": urls[member] = string(value, "`\(member)`")
            case "scopes":
                scopes = map(value, "`scopes`").map { ($0.name, string($0.value, "the meaning of a scope") ?? "") }
            default: return false
            }
            return true
        }
        return OAuthFlow(
            node: node,
            grant: grant,
            tokenURL: urls["tokenUrl"],
            authorizationURL: urls["authorizationUrl"],
            refreshURL: urls["refreshUrl"],
            scopes: scopes
        )
    }
}

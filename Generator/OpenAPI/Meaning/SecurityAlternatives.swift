package import BindingsJSON

/// The ways in which a client may authenticate: any one of the alternatives, each of which may take several schemes.
package struct SecurityAlternatives: Equatable, Sendable {
    /// One alternative: the scopes that each of its schemes needs.
    package struct Alternative: Sendable {
        /// The scopes by the names of schemes.
        package let scopes: [String: Set<String>]

        /// The value in the document.
        package let node: JSONNode

        /// The names of the schemes, which identify an alternative.
        package var name: String { scopes.keys.sorted().joined(separator: " + ") }

        /// Whether whoever satisfies the other alternative's schemes satisfies this one's.
        func isSatisfied(by other: Alternative) -> Bool { scopes.keys.allSatisfy { other.scopes[$0] != nil } }
    }

    /// The alternatives in order.
    package let alternatives: [Alternative]

    /// Reads requirements.
    package init(_ requirements: [SecurityRequirement]) {
        alternatives = requirements.map { requirement in
            Alternative(
                scopes: Dictionary(requirement.schemes.map { ($0.name, Set($0.scopes)) }) { $0.union($1) },
                node: requirement.node
            )
        }
    }

    /// Whether no authentication is needed.
    package var isOpen: Bool { alternatives.isEmpty || alternatives.contains { $0.scopes.isEmpty } }

    /// Whether a client that authenticates in this way is let in.
    package func admits(_ client: Alternative) -> Bool {
        isOpen || alternatives.contains { $0.isSatisfied(by: client) }
    }

    /// Whether both say the same, in whatever order.
    package static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.alternatives.count == rhs.alternatives.count
            && Set(lhs.alternatives.map(\.scopes)) == Set(rhs.alternatives.map(\.scopes))
    }
}

extension SecurityScheme.Kind {
    /// The values that decide, besides the type and the flows, how a client authenticates; two of the same meaning
    /// differ in their writing only.
    package var traits: [(keyword: Keyword, value: String, meaning: String)] {
        switch self {
        case .apiKey(let name, let location):
            [
                (.name, name, location == .header ? name.lowercased() : name),
                (.in, location.rawValue, location.rawValue),
            ]
        case .http(let scheme, _): [(.scheme, scheme, scheme)]
        case .mutualTLS, .oauth2: []
        case .openIDConnect(let url): [(.openIdConnectUrl, url, url)]
        }
    }

    /// The name of the credentials that requests carry: tokens of OAuth 2.0 and of OpenID Connect are bearer tokens.
    package var credentials: String {
        switch self {
        case .apiKey: "key"
        case .http(let scheme, _): scheme
        case .oauth2, .openIDConnect: "bearer"
        case .mutualTLS: "certificate"
        }
    }

    /// The flows of OAuth 2.0.
    package var flows: [OAuthFlow] { if case .oauth2(let flows) = self { flows } else { [] } }
}

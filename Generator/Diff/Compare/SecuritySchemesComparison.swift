import BindgenOpenAPI
import BindingsJSON

/// Compares the security schemes that documents declare.
struct SecuritySchemesComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The changes of the security schemes.
    func findings() -> Findings {
        var findings = Findings()
        let schemes = context.documents.map(\.document.components.securitySchemes)
        let holders = context.documents.map {
            $0.document.components.node.map { $0["securitySchemes"] ?? $0 } ?? $0.document.node
        }
        for match in NamedMatches(schemes.base, schemes.revision, by: \.name).matches {
            switch match {
            case .removed(let scheme, let name):
                findings.report(
                    .securityScheme(.removed),
                    base: scheme.node,
                    revision: holders.revision,
                    "the security scheme `\(name)` was removed"
                )
            case .added(let scheme, let name):
                findings.report(
                    .securityScheme(.added),
                    base: holders.base,
                    revision: scheme.node,
                    "the security scheme `\(name)` was added"
                )
            // What scopes mean is prose to everything else, so that no fingerprint tells it apart.
            case .kept(let schemes, _): findings += self.findings(of: schemes)
            }
        }
        return findings
    }

    private func findings(of schemes: Pair<SecurityScheme>) -> Findings {
        var findings = Findings()
        let name = schemes.base.name
        let types = schemes.map { $0.node["type"]?.string }
        guard !types.differs else {
            let nodes = schemes.map { $0.node["type"] ?? $0.node }
            let forms = schemes.map(\.kind.credentials)
            findings.report(
                .securityScheme(.typeChanged),
                forms.differs && isRequired(name) ? .warning : nil,
                base: nodes.base,
                revision: nodes.revision,
                "the type of the security scheme `\(name)` changed from \(types.base.quoted) to \(types.revision.quoted)"
            )
            return findings
        }
        let traits = schemes.map(\.kind.traits)
        for case .kept(let values, _) in NamedMatches(traits.base, traits.revision, by: \.keyword.name).matches
        where values.base.meaning != values.revision.meaning {
            let keyword = values.base.keyword
            let nodes = schemes.map { $0.node[keyword] ?? $0.node }
            findings.report(
                .securityScheme(.schemeChanged),
                isRequired(name) ? keyword == .openIdConnectUrl ? .warning : nil : .info,
                base: nodes.base,
                revision: nodes.revision,
                "`\(keyword.name)` of the security scheme `\(name)` changed from `\(values.base.value)` to `\(values.revision.value)`"
            )
        }
        return findings + flows(of: schemes)
            + KeywordAccount(context).findings(
                of: .securityScheme,
                comparedBefore: Self.comparedKeywords,
                schemes.map(\.node),
                subject: "the security scheme `\(name)`"
            )
    }

    private static let comparedKeywords: KeywordSet = [.type, .name, .in, .scheme, .openIdConnectUrl, .flows]

    /// Whether clients of the base authenticate by a scheme.
    private func isRequired(_ name: String) -> Bool {
        let document = context.base.document
        let requirements = document.security + document.operations.flatMap { $0.security ?? [] }
        return requirements.contains { $0.schemes.contains { $0.name == name } }
    }

    // MARK: OAuth 2.0

    private func flows(of schemes: Pair<SecurityScheme>) -> Findings {
        var findings = Findings()
        let flows = schemes.map(\.kind.flows)
        var compared: KeywordSet = []
        for case .kept(let flows, let grant) in NamedMatches(flows.base, flows.revision, by: \.grant.rawValue).matches {
            findings += self.findings(of: flows, "the flow `\(grant)` of the security scheme `\(schemes.base.name)`")
            if let keyword = Vocabulary.keyword(named: grant) { compared.insert(keyword) }
        }
        guard let base = schemes.base.node["flows"], let revision = schemes.revision.node["flows"] else {
            return findings
        }
        return findings
            + KeywordAccount(context).findings(
                of: .oauthFlows,
                comparedBefore: compared,
                Pair(base, revision),
                subject: "the security scheme `\(schemes.base.name)`"
            )
    }

    private func findings(of flows: Pair<OAuthFlow>, _ subject: String) -> Findings {
        var findings = Findings()
        for (keyword, rule, urls) in [
            (Keyword.authorizationUrl, SecuritySchemeRule.authorizationURLChanged, flows.map(\.authorizationURL)),
            (.tokenUrl, .tokenURLChanged, flows.map(\.tokenURL)),
        ] where urls.differs {
            let nodes = flows.map { $0.node[keyword.name] ?? $0.node }
            findings.report(
                .securityScheme(rule),
                base: nodes.base,
                revision: nodes.revision,
                "`\(keyword.name)` of \(subject) changed from \(urls.base.quoted) to \(urls.revision.quoted)"
            )
        }
        return findings + scopes(of: flows, subject)
            + KeywordAccount(context).findings(
                of: .oauthFlow,
                comparedBefore: [.authorizationUrl, .tokenUrl, .scopes],
                flows.map(\.node),
                subject: subject
            )
    }

    private func scopes(of flows: Pair<OAuthFlow>, _ subject: String) -> Findings {
        var findings = Findings()
        let nodes = flows.map { $0.node["scopes"] ?? $0.node }
        for match in NamedMatches(flows.base.scopes, flows.revision.scopes, by: \.name).matches {
            switch match {
            case .removed(_, let scope):
                findings.report(
                    .securityScheme(.scopeRemoved),
                    base: nodes.base[scope],
                    revision: nodes.revision,
                    "\(subject) lost the scope `\(scope)`"
                )
            case .added(_, let scope):
                findings.report(
                    .securityScheme(.scopeAdded),
                    base: nodes.base,
                    revision: nodes.revision[scope],
                    "\(subject) got the scope `\(scope)`"
                )
            case .kept(let scopes, let scope):
                guard scopes.base.description != scopes.revision.description else { continue }
                findings.report(
                    .securityScheme(.scopeChanged),
                    base: nodes.base[scope],
                    revision: nodes.revision[scope],
                    "the scope `\(scope)` of \(subject) is described differently"
                )
            }
        }
        return findings
    }
}

import BindgenOpenAPI
import BindingsJSON

/// Compares what concerns documents as a whole.
struct DocumentsComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// What differs, without what is inside of operations.
    func findings() -> Findings {
        var findings = Findings()
        findings.include(.globalSecurity)
        findings += PathsComparison(context).findings()
        guard context.options.operations.isEmpty else { return findings }
        return findings + version() + ServersComparison(context).globalFindings() + schemas()
            + SecuritySchemesComparison(context).findings() + WebhookComparison(context).findings()
            + FaultComparison(context).findings()
            + KeywordAccount(context).findings(
                of: .document,
                comparedBefore: [.servers, .webhooks, .security],
                context.documents.map(\.document.node)
            )
    }

    private func version() -> Findings {
        var findings = Findings()
        let texts = context.documents.map(\.document.info.version)
        guard let old = SemanticVersion(texts.base), let new = SemanticVersion(texts.revision), new < old else {
            return findings
        }
        findings.report(
            .document(.versionDecreased),
            base: context.base.document.info.node["version"],
            revision: context.revision.document.info.node["version"],
            "the version of the API went down from `\(texts.base)` to `\(texts.revision)`"
        )
        return findings
    }

    private func schemas() -> Findings {
        var findings = Findings()
        let components = context.documents.map(\.document.components)
        let holder = components.revision.node.map { $0["schemas"] ?? $0 } ?? context.revision.document.node
        let schemas = components.map(\.schemas)
        for case .removed(let schema, let name) in NamedMatches(schemas.base, schemas.revision, by: \.name).matches {
            findings.report(
                .document(.schemaRemoved),
                base: schema.value.node,
                revision: holder,
                "the schema `\(name)` was removed from the components"
            )
        }
        return findings
    }
}

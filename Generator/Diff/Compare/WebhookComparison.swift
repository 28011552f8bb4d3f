import BindgenOpenAPI
import BindingsJSON

/// Compares what the API calls its clients with.
struct WebhookComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The webhooks that came, went or may have changed.
    func findings() -> Findings {
        var findings = Findings()
        let webhooks = context.documents.map(\.document.webhooks)
        let holders = context.documents.map { $0.document.node["webhooks"] }
        for match in NamedMatches(webhooks.base, webhooks.revision, by: \.path).matches {
            switch match {
            case .removed(let item, let name):
                findings.report(
                    .operation(.webhookRemoved),
                    base: item.site,
                    revision: holders.revision,
                    "the webhook `\(name)` was removed"
                )
            case .added(let item, let name):
                findings.report(
                    .operation(.webhookAdded),
                    base: holders.base,
                    revision: item.site,
                    "the webhook `\(name)` was added"
                )
            case .kept(let items, _): findings += methods(of: items)
            }
        }
        return findings
    }

    private func methods(of items: Pair<PathItem>) -> Findings {
        var findings = Findings()
        guard !context.isUnchanged(items) else { return findings }
        let name = items.base.path
        for method in OperationMethod.allCases {
            let operations = items.map { item in item.operations.first { $0.method == method } }
            switch (operations.base, operations.revision) {
            case (nil, nil): break
            case (let operation?, nil):
                findings.report(
                    .operation(.webhookRemoved),
                    base: operation.node,
                    revision: items.revision.node,
                    "the webhook `\(name)` no longer comes as \(method.httpName)"
                )
            case (nil, let operation?):
                findings.report(
                    .operation(.webhookAdded),
                    base: items.base.node,
                    revision: operation.node,
                    "the webhook `\(name)` comes as \(method.httpName) now"
                )
            case (let base?, let revision?):
                findings.include(
                    .operation(
                        OperationPair(
                            label: "\(method.httpName) webhook \(name)",
                            base: base,
                            revision: revision,
                            holders: items.map(\.node),
                            isWebhook: true
                        )
                    )
                )
            }
        }
        return findings
            + KeywordAccount(context).findings(
                of: .pathItem,
                comparedBefore: PathsComparison.comparedKeywords.subtracting([.servers, .parameters]),
                items.map(\.node)
            )
    }

    /// The differences between two webhooks; what they carry, the client receives.
    func findings(of operations: Pair<Operation>) -> Findings {
        guard !context.isUnchanged(operations) else { return Findings() }
        let lifecycle = LifecycleComparison(context)
        var findings = lifecycle.stability(of: operations)
        guard !operations.revision.isExperimental else { return findings }
        findings += lifecycle.deprecation(of: operations)
        findings += OperationComparison(context).names(of: operations)
        findings += body(of: operations)
        findings += KeywordAccount(context).findings(
            of: .operation,
            comparedBefore: Self.comparedKeywords,
            operations.map(\.node)
        )
        return findings
    }

    private static let comparedKeywords: KeywordSet = [
        .tags, .operationId, .operationIDOverride, .deprecated, .sunset, .stability, .requestBody,
    ]

    /// The differences between what two webhooks carry: clients read it, as they read responses.
    private func body(of operations: Pair<Operation>) -> Findings {
        let circumstances = ComparedPair.Circumstances(isExperimental: operations.base.isExperimental)
        let bodies = operations.map { $0.requestBody?.value }
        let holders = operations.map { $0.requestBody?.value.node ?? $0.node }
        let content = bodies.map { $0?.content ?? [] }
        let findings = ContentComparison(context).content(content, of: holders, .responseBody, circumstances)
        guard bodies.base != nil, bodies.revision != nil else { return findings }
        return findings + KeywordAccount(context).findings(of: .requestBody, comparedBefore: [.content], holders)
    }
}

extension PathItem {
    /// The node at the place where the item is used.
    fileprivate var site: JSONNode { reference?.owner ?? node }
}

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
        guard !context.isUnchanged(items) else { return Findings() }
        let name = items.base.path
        return methods(
            of: items,
            subject: "webhook `\(name)`",
            Rules(added: .webhookAdded, removed: .webhookRemoved)
        ) { operations, method in
            var findings = Findings()
            findings.include(
                .operation(
                    OperationPair(
                        label: "\(method.httpName) webhook \(name)",
                        base: operations.base,
                        revision: operations.revision,
                        holders: items.map(\.node),
                        isWebhook: true
                    )
                )
            )
            return findings
        }
    }

    /// The rules for requests of the API that come or go.
    struct Rules {
        var added: OperationRule
        var removed: OperationRule
    }

    /// The differences between the requests that the API makes to one address.
    func methods(
        of items: Pair<PathItem>,
        subject: String,
        _ rules: Rules,
        kept: (Pair<Operation>, OperationMethod) -> Findings
    ) -> Findings {
        var findings = Findings()
        for method in OperationMethod.allCases {
            let operations = items.map { item in item.operations.first { $0.method == method } }
            switch (operations.base, operations.revision) {
            case (nil, nil): break
            case (let operation?, nil):
                findings.report(
                    .operation(rules.removed),
                    base: operation.node,
                    revision: items.revision.node,
                    "the \(subject) no longer comes as \(method.httpName)"
                )
            case (nil, let operation?):
                findings.report(
                    .operation(rules.added),
                    base: items.base.node,
                    revision: operation.node,
                    "the \(subject) comes as \(method.httpName) now"
                )
            case (let base?, let revision?): findings += kept(Pair(base, revision), method)
            }
        }
        return findings
            + KeywordAccount(context).findings(
                of: .pathItem,
                comparedBefore: PathsComparison.comparedKeywords.subtracting([.servers]),
                items.map(\.node)
            )
    }

    /// The differences between two webhooks; what they carry, the client receives.
    func findings(of operations: Pair<Operation>) -> Findings {
        let lifecycle = LifecycleComparison(context)
        var findings = lifecycle.stability(of: operations)
        guard !operations.revision.isExperimental else { return findings }
        findings += WebhookPartsComparison(context).parameters(of: operations)
        guard !context.isUnchanged(operations) else { return findings }
        let deprecation = lifecycle.deprecation(of: operations)
        findings += deprecation
        findings += OperationComparison(context).names(of: operations)
        findings += body(of: operations)
        findings += WebhookPartsComparison(context).responses(of: operations)
        findings += CallbackComparison(context).findings(of: operations)
        findings += KeywordAccount(context).findings(
            of: .operation,
            comparedBefore: deprecation.list.isEmpty
                ? Self.comparedKeywords.subtracting([.sunset]) : Self.comparedKeywords,
            operations.map(\.node)
        )
        return findings
    }

    private static let comparedKeywords: KeywordSet = [
        .tags, .operationId, .operationIDOverride, .deprecated, .sunset, .stability, .parameters, .requestBody,
        .responses, .callbacks,
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

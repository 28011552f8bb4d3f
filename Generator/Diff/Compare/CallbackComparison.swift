import BindgenOpenAPI
import BindingsJSON

/// Compares the requests that the API makes in answer to an operation.
struct CallbackComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The callbacks of an operation that came, went or changed.
    func findings(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let nodes = operations.map { $0.node["callbacks"] }
        let members = nodes.map { $0.map { $0.members.map { (name: $0.name, value: $0.value) } } ?? [] }
        for match in NamedMatches(members.base, members.revision, by: \.name).matches {
            switch match {
            case .kept(let callbacks, let name):
                let callbacks = callbacks.map(\.value)
                if !context.isUnchanged(callbacks.base, callbacks.revision) {
                    findings += requests(of: callbacks, name)
                }
            case .removed(let callback, let name):
                findings.report(
                    .operation(.callbackRemoved),
                    base: callback.value,
                    revision: nodes.revision ?? operations.revision.node,
                    "the callback `\(name)` was removed"
                )
            case .added(let callback, let name):
                findings.report(
                    .operation(.callbackAdded),
                    base: nodes.base ?? operations.base.node,
                    revision: callback.value,
                    "the callback `\(name)` was added"
                )
            }
        }
        return findings
    }

    /// Compares the requests of a callback by the expressions that say where they are sent.
    private func requests(of callbacks: Pair<JSONNode>, _ name: String) -> Findings {
        var findings = Findings()
        let items = Pair(
            context.base.document.callback(at: callbacks.base),
            context.revision.document.callback(at: callbacks.revision)
        )
        for match in NamedMatches(items.base, items.revision, by: \.path).matches {
            switch match {
            case .kept(let items, _): findings += methods(of: items, name)
            case .removed(let item, let expression):
                findings.report(
                    .operation(.callbackRemoved),
                    base: item.node,
                    revision: callbacks.revision,
                    "the callback `\(name)` is no longer sent to `\(expression)`"
                )
            case .added(let item, let expression):
                findings.report(
                    .operation(.callbackAdded),
                    base: callbacks.base,
                    revision: item.node,
                    "the callback `\(name)` is sent to `\(expression)` now"
                )
            }
        }
        return findings
    }

    private func methods(of items: Pair<PathItem>, _ name: String) -> Findings {
        guard !context.isUnchanged(items) else { return Findings() }
        return WebhookComparison(context).methods(
            of: items,
            subject: "callback `\(name)`",
            WebhookComparison.Rules(added: .callbackAdded, removed: .callbackRemoved)
        ) { operations, method in
            var findings = Findings()
            // Not compared at once, as a callback may lead back to itself.
            findings.include(
                .operation(
                    OperationPair(
                        label: "\(method.httpName) callback \(name)",
                        base: operations.base,
                        revision: operations.revision,
                        holders: items.map(\.node),
                        isWebhook: true,
                        isNamedInReports: false
                    )
                )
            )
            return findings
        }
    }
}

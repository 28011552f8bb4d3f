import BindgenOpenAPI
import BindingsJSON

/// Compares an operation: what it is called, whether it should still be used, and what is sent and received.
struct OperationComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The keywords that are compared with an operation.
    static let comparedKeywords: KeywordSet = [
        .tags, .operationId, .operationIDOverride, .parameters, .requestBody, .responses, .callbacks, .deprecated,
        .security, .servers, .sunset, .stability, .dependentParameters,
    ]

    /// The change of an operation.
    func findings(of pair: OperationPair) -> Findings {
        switch (pair.base, pair.revision) {
        case (nil, nil): return Findings()
        case (let operation?, nil): return LifecycleComparison(context).removal(of: operation, pair)
        case (nil, let operation?):
            var findings = Findings()
            findings.report(
                .operation(.added),
                base: pair.holders.base,
                revision: operation.node,
                "`\(pair.label)` was added"
            )
            return findings
        case (let base?, let revision?):
            let operations = Pair(base, revision)
            return pair.isWebhook
                ? WebhookComparison(context).findings(of: operations) : findings(of: operations, pair.holders)
        }
    }

    private func findings(of operations: Pair<Operation>, _ items: Pair<JSONNode?>) -> Findings {
        var findings = SecurityComparison(context).findings(of: operations)
        guard !isUnchanged(operations, items) else { return findings }
        let lifecycle = LifecycleComparison(context)
        findings += lifecycle.stability(of: operations)
        // What is a draft now promises nothing, and that it became one has been said.
        guard !operations.revision.isExperimental else { return findings }
        let circumstances = ComparedPair.Circumstances(isExperimental: operations.base.isExperimental)
        let deprecation = lifecycle.deprecation(of: operations)
        findings += deprecation
        findings += names(of: operations)
        findings += ServersComparison(context).findings(of: operations, items)
        findings += ParametersComparison(context).findings(of: operations, items, circumstances)
        findings += requestBody(of: operations, circumstances)
        findings += ResponsesComparison(context).findings(of: operations, circumstances)
        findings += dependentParameters(of: operations)
        findings += CallbackComparison(context).findings(of: operations)
        findings += KeywordAccount(context).findings(
            of: .operation,
            // A sunset of which no rule for deprecations speaks is still an announcement.
            comparedBefore: deprecation.list.isEmpty
                ? Self.comparedKeywords.subtracting([.sunset]) : Self.comparedKeywords,
            operations.map(\.node)
        )
        return findings
    }

    /// Whether operations look the same, also what they have from their path.
    private func isUnchanged(_ operations: Pair<Operation>, _ items: Pair<JSONNode?>) -> Bool {
        guard context.isUnchangedContainer(operations),
            operations.base.path == operations.revision.path || operations.base.parameters.isEmpty
        else { return false }
        return ["parameters", "servers"].allSatisfy { name in
            context.isUnchanged(items.base?[name], items.revision?[name])
        }
    }

    // MARK: Names

    /// Compares ids and tags.
    func names(of operations: Pair<Operation>) -> Findings {
        id(of: operations) + shortID(of: operations) + tags(of: operations)
    }

    private func id(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let ids = operations.map { $0.id ?? "" }
        guard ids.differs else { return findings }
        let nodes = operations.map { $0.node["operationId"] ?? $0.node }
        let rule: OperationRule
        let words: String
        switch (ids.base, ids.revision) {
        case ("", let name): (rule, words) = (.idAdded, "the operation got the id `\(name)`")
        case (let name, ""): (rule, words) = (.idRemoved, "the operation id `\(name)` was removed")
        case (let name, let other):
            (rule, words) = (.idRemoved, "the operation id `\(name)` was replaced with `\(other)`")
        }
        findings.report(.operation(rule), base: nodes.base, revision: nodes.revision, words)
        return findings
    }

    /// Compares the publisher's own short names, which generators prefer.
    private func shortID(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let names = operations.map(\.shortID)
        guard names.differs else { return findings }
        let nodes = operations.map { $0.node[Keyword.operationIDOverride.name] ?? $0.node }
        findings.report(
            .operation(.idOverrideChanged),
            base: nodes.base,
            revision: nodes.revision,
            "the name that overrides the operation id changed from \(names.base.quoted) to \(names.revision.quoted)"
        )
        return findings
    }

    private func tags(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let tags = operations.map(\.tags)
        let nodes = operations.map { $0.node["tags"] ?? $0.node }
        let removed = tags.base.filter { !tags.revision.contains($0) }
        let added = tags.revision.filter { !tags.base.contains($0) }
        for (rule, names, verb) in [(OperationRule.tagRemoved, removed, "lost"), (.tagAdded, added, "got")]
        where !names.isEmpty {
            findings.report(
                .operation(rule),
                base: nodes.base,
                revision: nodes.revision,
                "the operation \(verb) the tag\(names.count == 1 ? "" : "s") \(names.quotedList)"
            )
        }
        return findings
    }

    // MARK: Parameters and bodies

    /// Compares which parameters require others.
    private func dependentParameters(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let nodes = operations.map { $0.node[.dependentParameters] }
        guard !context.isUnchanged(nodes.base, nodes.revision) else { return findings }
        for match in NamedNodes(nodes, holders: operations.map(\.node)).matches {
            let names = match.nodes.map { $0?.elements.compactMap(\.string) ?? [] }
            guard Set(names.base) != Set(names.revision) else { continue }
            let before = names.base.isEmpty ? "" : "; it required \(names.base.quotedList)"
            findings.report(
                .document(.keywordChanged),
                base: match.nodes.base ?? match.holders.base,
                revision: match.nodes.revision ?? match.holders.revision,
                names.revision.isEmpty
                    ? "the parameter `\(match.name)` no longer requires \(names.base.quotedList)"
                    : "the parameter `\(match.name)` requires \(names.revision.quotedList) now\(before)"
            )
        }
        return findings
    }

    private func requestBody(of operations: Pair<Operation>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        switch (operations.base.requestBody, operations.revision.requestBody) {
        case (nil, nil): break
        case (let body?, nil):
            findings.report(
                .requestBody(.removed),
                base: body.site,
                revision: operations.revision.node,
                "the request body was removed"
            )
        case (nil, let body?):
            let isRequired = body.value.isRequired
            findings.report(
                .requestBody(isRequired ? .addedRequired : .addedOptional),
                base: operations.base.node,
                revision: body.site,
                "\(isRequired ? "a required" : "an optional") request body was added"
            )
        case (let base?, let revision?):
            let bodies = Pair(base.value, revision.value)
            if !context.isUnchangedContainer(bodies) { findings.include(.requestBody(bodies, circumstances)) }
        }
        return findings
    }
}

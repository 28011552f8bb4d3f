import BindgenOpenAPI
import BindingsJSON

/// Compares which operations documents have.
struct PathsComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The operations that came, went or may have changed.
    func findings() -> Findings {
        var findings = Findings()
        let items = context.documents.map { $0.document.paths.filter { $0.path.hasPrefix("/") } }
        let holders = context.documents.map { $0.document.node["paths"] }
        var removed: [PathItem] = []
        var added: [PathItem] = []
        var kept: [Pair<PathItem>] = []
        for match in NamedMatches(items.base, items.revision, by: \.path).matches {
            switch match {
            case .kept(let items, _): kept.append(items)
            case .removed(let item, _): removed.append(item)
            case .added(let item, _): added.append(item)
            }
        }
        // Paths that differ in the names of their placeholders only are the same path.
        var places = Dictionary(grouping: added.indices.reversed()) { added[$0].shape }
        var matched: Set<Int> = []
        for item in removed {
            if let place = places[item.shape]?.popLast() {
                matched.insert(place)
                kept.append(Pair(item, added[place]))
            } else {
                findings += removal(of: item, from: holders.revision)
            }
        }
        for items in kept { findings += operations(of: items) }
        for (place, item) in added.enumerated() where !matched.contains(place) {
            findings += addition(of: item, to: holders.base)
        }
        return findings
    }

    private func removal(of item: PathItem, from holder: JSONNode?) -> Findings {
        var findings = Findings()
        for operation in item.operations where isVisible(Pair(operation, nil), as: operation.methodAndPath).base {
            findings.include(
                .operation(
                    OperationPair(
                        label: operation.methodAndPath,
                        base: operation,
                        holders: Pair(item.node, holder),
                        isPath: true
                    )
                )
            )
        }
        return findings
    }

    private func addition(of item: PathItem, to holder: JSONNode?) -> Findings {
        var findings = Findings()
        for operation in item.operations where isVisible(Pair(nil, operation), as: operation.methodAndPath).revision {
            findings.include(
                .operation(
                    OperationPair(
                        label: operation.methodAndPath,
                        revision: operation,
                        holders: Pair(holder, item.node),
                        isPath: true
                    )
                )
            )
        }
        return findings
    }

    private func operations(of items: Pair<PathItem>) -> Findings {
        var findings = Findings()
        let isUnchanged = items.base.path == items.revision.path && context.isUnchangedContainer(items)
        // What operations inherit from the document is compared once, and reaches them all.
        if isUnchanged, !SecurityComparison(context).hasGlobalChange { return findings }
        for method in OperationMethod.allCases {
            let operations = items.map { item in item.operations.first { $0.method == method } }
            let path = operations.base == nil ? items.revision.path : items.base.path
            let label = method.httpName + " " + path
            let isVisible = isVisible(operations, as: label)
            let pair = OperationPair(
                label: label,
                base: isVisible.base ? operations.base : nil,
                revision: isVisible.revision ? operations.revision : nil,
                holders: items.map(\.node)
            )
            if pair.base != nil || pair.revision != nil { findings.include(.operation(pair)) }
        }
        if !isUnchanged {
            findings += KeywordAccount(context).findings(
                of: .pathItem,
                comparedBefore: Self.comparedKeywords,
                items.map(\.node)
            )
        }
        return findings
    }

    /// The keywords of path items, all of which are compared with the operations.
    static let comparedKeywords: KeywordSet = [
        .reference, .get, .put, .post, .delete, .options, .head, .patch, .trace, .servers, .parameters,
    ]

    /// Whether the clients see an operation, and it is to be compared.
    private func isVisible(_ operations: Pair<Operation?>, as label: String) -> Pair<Bool> {
        let options = context.options
        let names = [operations.base, operations.revision].compactMap(\.self).flatMap { [$0.id, $0.shortID] }
        guard
            options.operations.isEmpty || options.operations.contains(label)
                || names.contains(where: { $0.map(options.operations.contains) ?? false })
        else { return Pair(false, false) }
        return Pair(
            operations.base.map { $0.exists(in: options.baseVersion) } ?? false,
            operations.revision.map { $0.exists(in: options.revisionVersion) } ?? false
        )
    }
}

extension PathItem {
    /// The path without the names of its placeholders.
    fileprivate var shape: String { PathTemplate(path)?.shape ?? path }
}

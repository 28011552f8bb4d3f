import BindgenOpenAPI
import BindingsJSON

/// Compares where requests are sent.
struct ServersComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The differences between the servers of operations that have no others.
    func globalFindings() -> Findings {
        let servers = context.documents.map(\.document.servers)
        guard !servers.base.isEmpty || !servers.revision.isEmpty else { return Findings() }
        return findings(
            of: servers,
            holders: context.documents.map { $0.document.node["servers"] ?? $0.document.node },
            // Operations that have servers of their own in one document are compared by those of each of them.
            isInUse: !context.areOperationsMoved(inheriting: \.servers.isEmpty)
        )
    }

    /// The differences between the servers of two operations, of which one at least has other servers than its document.
    func findings(of operations: Pair<Operation>, _ items: Pair<JSONNode?>) -> Findings {
        let servers = operations.map(\.servers)
        guard !servers.base.isEmpty || !servers.revision.isEmpty else { return Findings() }
        let isOfPath = [operations.base, operations.revision].allSatisfy { $0.node["servers"] == nil }
        func holder(_ operation: Operation, _ item: JSONNode?) -> JSONNode {
            operation.node["servers"] ?? item?["servers"] ?? (isOfPath ? item ?? operation.node : operation.node)
        }
        return findings(
            of: Pair(
                servers.base.isEmpty ? context.base.document.servers : servers.base,
                servers.revision.isEmpty ? context.revision.document.servers : servers.revision
            ),
            holders: Pair(holder(operations.base, items.base), holder(operations.revision, items.revision))
        )
    }

    private func findings(
        of servers: Pair<[Server]>,
        holders: Pair<JSONNode>,
        isInUse: Bool = true
    ) -> Findings {
        var findings = Findings()
        let urls = servers.map { $0.map(\.url) }
        // Without servers there is one, of the URL `/`.
        guard urls != Pair([], ["/"]), urls != Pair(["/"], []) else { return findings }
        for match in NamedMatches(servers.base, servers.revision, by: \.url).matches {
            switch match {
            case .removed(let server, let url):
                findings.report(
                    .document(.serverRemoved),
                    isInUse ? nil : .info,
                    base: server.node,
                    revision: holders.revision,
                    "the server `\(url)` was removed"
                )
            case .added(let server, let url):
                findings.report(
                    .document(.serverAdded),
                    base: holders.base,
                    revision: server.node,
                    "the server `\(url)` was added"
                )
            case .kept(let servers, _):
                guard !context.isUnchanged(servers) else { continue }
                findings += variables(of: servers)
                findings += KeywordAccount(context).findings(
                    of: .server,
                    comparedBefore: [.url, .variables],
                    servers.map(\.node),
                    subject: "the server `\(servers.base.url)`"
                )
            }
        }
        return findings
    }

    private func variables(of servers: Pair<Server>) -> Findings {
        var findings = Findings()
        for match in NamedNodes(servers.map { $0.node["variables"] }, holders: servers.map(\.node)).matches {
            let subject = "the variable `\(match.name)` of the server `\(servers.base.url)`"
            findings += KeywordAccount(context).findings(of: match, subject) { variables in
                KeywordAccount(context).findings(
                    of: .serverVariable,
                    comparedBefore: [],
                    variables,
                    subject: subject
                )
            }
        }
        return findings
    }
}

import BindgenOpenAPI
import BindingsJSON

/// Compares how clients must authenticate.
struct SecurityComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    private var global: Pair<SecurityAlternatives> {
        context.documents.map { SecurityAlternatives($0.document.security) }
    }

    /// Whether the requirements differ that operations without their own have.
    var hasGlobalChange: Bool { global.differs }

    /// The differences between the requirements that operations without their own have.
    func globalFindings() -> Findings {
        guard hasGlobalChange else { return Findings() }
        return requirements(
            global,
            .global,
            holders: context.documents.map { $0.document.node["security"] ?? $0.document.node },
            // Operations that have requirements of their own in one document are compared by what each of them needs.
            isInUse: !context.areOperationsMoved { $0.security == nil }
        )
    }

    /// The differences between the requirements of two operations.
    func findings(of operations: Pair<Operation>) -> Findings {
        guard operations.base.security != nil || operations.revision.security != nil else {
            var findings = Findings()
            if hasGlobalChange { findings.include(.globalSecurity) }
            return findings
        }
        let global = global
        return requirements(
            Pair(
                operations.base.security.map(SecurityAlternatives.init) ?? global.base,
                operations.revision.security.map(SecurityAlternatives.init) ?? global.revision
            ),
            .operation,
            holders: Pair(
                operations.base.node["security"] ?? context.base.document.node["security"] ?? operations.base.node,
                operations.revision.node["security"] ?? context.revision.document.node["security"]
                    ?? operations.revision.node
            )
        )
    }

    private func requirements(
        _ requirements: Pair<SecurityAlternatives>,
        _ scope: SecurityChange.Scope,
        holders: Pair<JSONNode>,
        isInUse: Bool = true
    ) -> Findings {
        var findings = Findings()
        guard requirements.differs else { return findings }
        let (old, new) = (requirements.base, requirements.revision)
        for match in NamedMatches(old.alternatives, new.alternatives, by: \.name).matches {
            switch match {
            case .kept(let alternatives, _): findings += scopes(of: alternatives, scope, isInUse: isInUse)
            case .removed(let alternative, let name):
                findings.report(
                    .security(.removed, scope),
                    new.admits(alternative) || !isInUse ? nil : .error,
                    base: alternative.node,
                    revision: holders.revision,
                    alternative.scopes.isEmpty
                        ? "access without authentication was removed" : "authentication with `\(name)` was removed"
                )
            case .added(let alternative, let name):
                findings.report(
                    .security(.added, scope),
                    old.alternatives.isEmpty && !new.isOpen && isInUse ? .error : nil,
                    base: holders.base,
                    revision: alternative.node,
                    alternative.scopes.isEmpty
                        ? "access without authentication was added" : "authentication with `\(name)` was added"
                )
            }
        }
        return findings
    }

    private func scopes(
        of alternatives: Pair<SecurityAlternatives.Alternative>,
        _ scope: SecurityChange.Scope,
        isInUse: Bool
    ) -> Findings {
        var findings = Findings()
        for (scheme, scopes) in alternatives.revision.scopes.sorted(by: { $0.key < $1.key }) {
            let before = alternatives.base.scopes[scheme] ?? []
            let added = scopes.subtracting(before).sorted()
            let removed = before.subtracting(scopes).sorted()
            for (change, names, words) in [
                (SecurityChange.scopeAdded, added, "now needs"), (.scopeRemoved, removed, "no longer needs"),
            ] where !names.isEmpty {
                findings.report(
                    .security(change, scope),
                    isInUse ? nil : .info,
                    base: alternatives.base.node,
                    revision: alternatives.revision.node,
                    "authentication with `\(scheme)` \(words) the scope\(names.count == 1 ? "" : "s") \(names.quotedList)"
                )
            }
        }
        return findings
    }
}

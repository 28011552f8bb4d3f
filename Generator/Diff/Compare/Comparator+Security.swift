extension Comparator {
    /// Whether the requirements differ that operations without their own have.
    var hasGlobalSecurityChange: Bool {
        SecurityRequirements(base.member(.security, of: 0), in: base)
            != SecurityRequirements(revision.member(.security, of: 0), in: revision)
    }

    mutating func compareGlobalSecurity() {
        let old = base.member(.security, of: 0)
        let new = revision.member(.security, of: 0)
        compareRequirements(old, new, .global, baseHolder: 0, revisionHolder: 0)
    }

    mutating func compareSecurity(of pair: OperationPair) {
        let old = base.member(.security, of: pair.base)
        let new = revision.member(.security, of: pair.revision)
        if old == nil, new == nil {
            if hasGlobalSecurityChange { enqueue(Unit(kind: .globalSecurity, base: 0, revision: 0)) }
            return
        }
        compareRequirements(
            old ?? base.member(.security, of: 0),
            new ?? revision.member(.security, of: 0),
            .operation,
            baseHolder: pair.base,
            revisionHolder: pair.revision
        )
    }

    private mutating func compareRequirements(
        _ oldIndex: Int?,
        _ newIndex: Int?,
        _ scope: SecurityScope,
        baseHolder: Int,
        revisionHolder: Int
    ) {
        let old = SecurityRequirements(oldIndex, in: base)
        let new = SecurityRequirements(newIndex, in: revision)
        guard old != new else { return }
        let oldByName = Dictionary(old.alternatives.map { ($0.name, $0) }) { first, _ in first }
        let newByName = Dictionary(new.alternatives.map { ($0.name, $0) }) { first, _ in first }
        for alternative in old.alternatives where newByName[alternative.name] == nil {
            report(
                .security(.removed, scope),
                new.admits(alternative) ? nil : .error,
                base: alternative.index,
                revision: newIndex ?? revisionHolder,
                alternative.scopes.isEmpty
                    ? "access without authentication was removed"
                    : "authentication with `\(alternative.name)` was removed"
            )
        }
        for alternative in new.alternatives {
            guard let before = oldByName[alternative.name] else {
                report(
                    .security(.added, scope),
                    old.alternatives.isEmpty && !new.isOpen ? .error : nil,
                    base: oldIndex ?? baseHolder,
                    revision: alternative.index,
                    alternative.scopes.isEmpty
                        ? "access without authentication was added"
                        : "authentication with `\(alternative.name)` was added"
                )
                continue
            }
            compareScopes(before, alternative, scope)
        }
    }

    private mutating func compareScopes(
        _ old: SecurityRequirements.Alternative,
        _ new: SecurityRequirements.Alternative,
        _ scope: SecurityScope
    ) {
        for (scheme, scopes) in new.scopes.sorted(by: { $0.key < $1.key }) {
            let before = old.scopes[scheme] ?? []
            let added = scopes.subtracting(before).sorted()
            let removed = before.subtracting(scopes).sorted()
            if !added.isEmpty {
                report(
                    .security(.scopeAdded, scope),
                    base: old.index,
                    revision: new.index,
                    "`\(scheme)` now needs the scope \(added.quotedList)"
                )
            }
            if !removed.isEmpty {
                report(
                    .security(.scopeRemoved, scope),
                    base: old.index,
                    revision: new.index,
                    "`\(scheme)` no longer needs the scope \(removed.quotedList)"
                )
            }
        }
    }

    // MARK: Schemes

    mutating func compareSecuritySchemes(_ old: Int?, _ new: Int?) {
        for pair in pairs(old, new) {
            switch pair {
            case .removed(let index, let name):
                report(
                    .securityScheme(.removed),
                    base: index,
                    revision: new ?? revision.member(.components, of: 0),
                    "the security scheme `\(name)` was removed"
                )
            case .added(let index, let name):
                report(
                    .securityScheme(.added),
                    base: old ?? base.member(.components, of: 0),
                    revision: index,
                    "the security scheme `\(name)` was added"
                )
            case .kept(let before, let after, let name):
                guard !isUnchanged(before, after) else { continue }
                compareSecurityScheme(name, base.resolved(before), revision.resolved(after))
            }
        }
    }

    private mutating func compareSecurityScheme(_ name: String, _ old: Int, _ new: Int) {
        let kinds = (base.string(base.member(.type, of: old)), revision.string(revision.member(.type, of: new)))
        if kinds.0 != kinds.1 {
            report(
                .securityScheme(.typeChanged),
                base: base.member(.type, of: old) ?? old,
                revision: revision.member(.type, of: new) ?? new,
                "the type of the security scheme `\(name)` changed from \(Self.quoted(kinds.0)) to \(Self.quoted(kinds.1))"
            )
            return
        }
        for keyword in [KnownName.scheme, .name, .in, .openIdConnectUrl] {
            let values = (base.member(keyword, of: old), revision.member(keyword, of: new))
            let texts = (base.string(values.0), revision.string(values.1))
            guard texts.0 != texts.1 else { continue }
            report(
                .securityScheme(.schemeChanged),
                base: values.0 ?? old,
                revision: values.1 ?? new,
                "`\(keyword.name)` of the security scheme `\(name)` changed from \(Self.quoted(texts.0)) to \(Self.quoted(texts.1))"
            )
        }
        for pair in pairs(base.member(.flows, of: old), revision.member(.flows, of: new)) {
            guard case .kept(let before, let after, let flow) = pair else { continue }
            compareFlow("\(name)` flow `\(flow)", before, after)
        }
    }

    private mutating func compareFlow(_ name: String, _ old: Int, _ new: Int) {
        let rules = [
            (KnownName.authorizationUrl, SecuritySchemeRule.authorizationURLChanged),
            (KnownName.tokenUrl, .tokenURLChanged),
        ]
        for (keyword, rule) in rules {
            let values = (base.member(keyword, of: old), revision.member(keyword, of: new))
            let texts = (base.string(values.0), revision.string(values.1))
            guard texts.0 != texts.1 else { continue }
            report(
                .securityScheme(rule),
                base: values.0 ?? old,
                revision: values.1 ?? new,
                "`\(keyword.name)` of the security scheme `\(name)` changed from \(Self.quoted(texts.0)) to \(Self.quoted(texts.1))"
            )
        }
        let scopes = (base.member(.scopes, of: old), revision.member(.scopes, of: new))
        for pair in pairs(scopes.0, scopes.1) {
            switch pair {
            case .removed(let index, let scope):
                report(
                    .securityScheme(.scopeRemoved),
                    base: index,
                    revision: scopes.1 ?? new,
                    "the security scheme `\(name)` lost the scope `\(scope)`"
                )
            case .added(let index, let scope):
                report(
                    .securityScheme(.scopeAdded),
                    base: scopes.0 ?? old,
                    revision: index,
                    "the security scheme `\(name)` got the scope `\(scope)`"
                )
            case .kept(let before, let after, let scope):
                guard base.string(before) != revision.string(after) else { continue }
                report(
                    .securityScheme(.scopeChanged),
                    base: before,
                    revision: after,
                    "the scope `\(scope)` of the security scheme `\(name)` is described differently"
                )
            }
        }
    }

    static func quoted(_ text: String?) -> String { text.map { "`\($0)`" } ?? "none" }
}

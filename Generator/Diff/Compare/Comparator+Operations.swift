extension Comparator {
    mutating func compareOperations(_ pair: OperationPair) {
        compareSecurity(of: pair)
        if pair.baseNames == pair.revisionNames, isUnchangedContainer(pair.base, pair.revision),
            !hasChangedParameters(pair)
        {
            return
        }
        compareStability(of: pair)
        // What is a draft now promises nothing, and that it became one has been said.
        guard !isExperimental(pair.revision, in: revision) else { return }
        isInExperimentalOperation = isExperimental(pair.base, in: base)
        compareLifecycles(of: pair)
        compareIdentifiers(of: pair)
        compareTags(of: pair)
        compareServers(pair.base, pair.revision)
        compareParameters(of: pair)
        compareRequestBodies(of: pair)
        compareResponses(of: pair)
        compareCallbacks(of: pair)
    }

    private func hasChangedParameters(_ pair: OperationPair) -> Bool {
        switch (base.member(.parameters, of: pair.baseItem), revision.member(.parameters, of: pair.revisionItem)) {
        case (nil, nil): false
        case (let old?, let new?): !isUnchanged(old, new)
        default: true
        }
    }

    mutating func compareIdentifiers(of pair: OperationPair) {
        let old = base.member(.operationId, of: pair.base)
        let new = revision.member(.operationId, of: pair.revision)
        switch (base.string(old) ?? "", revision.string(new) ?? "") {
        case (let name, let other) where name == other: break
        case ("", let name):
            report(.operation(.idAdded), base: pair.base, revision: new, "the operation got the id `\(name)`")
        case (let name, ""):
            report(
                .operation(.idRemoved),
                base: old,
                revision: pair.revision,
                "the operation id `\(name)` was removed"
            )
        case (let name, let other):
            report(
                .operation(.idRemoved),
                base: old,
                revision: new,
                "the operation id `\(name)` was replaced with `\(other)`"
            )
        }
        compareIdentifierOverrides(of: pair)
    }

    /// The publisher's own short name of an operation, which generators prefer.
    private mutating func compareIdentifierOverrides(of pair: OperationPair) {
        let old = base.member(.operationIDOverride, of: pair.base)
        let new = revision.member(.operationIDOverride, of: pair.revision)
        guard base.string(old) != revision.string(new) else { return }
        let names = [base.string(old), revision.string(new)].map { $0.map { "`\($0)`" } ?? "none" }
        report(
            .operation(.idOverrideChanged),
            base: old ?? pair.base,
            revision: new ?? pair.revision,
            "the name that overrides the operation id changed from \(names[0]) to \(names[1])"
        )
    }

    mutating func compareTags(of pair: OperationPair) {
        let oldTags = base.member(.tags, of: pair.base)
        let newTags = revision.member(.tags, of: pair.revision)
        let old = base.strings(oldTags)
        let new = revision.strings(newTags)
        let removed = old.filter { !new.contains($0) }
        let added = new.filter { !old.contains($0) }
        if !removed.isEmpty {
            report(
                .operation(.tagRemoved),
                base: oldTags,
                revision: newTags ?? pair.revision,
                "the operation lost the tag \(removed.quotedList)"
            )
        }
        if !added.isEmpty {
            report(
                .operation(.tagAdded),
                base: oldTags ?? pair.base,
                revision: newTags,
                "the operation got the tag \(added.quotedList)"
            )
        }
    }

    private mutating func compareCallbacks(of pair: OperationPair) {
        let old = base.member(.callbacks, of: pair.base)
        let new = revision.member(.callbacks, of: pair.revision)
        for change in pairs(old, new) {
            switch change {
            case .kept: break
            case .removed(let index, let name):
                report(
                    .operation(.callbackRemoved),
                    base: index,
                    revision: new ?? pair.revision,
                    "the callback `\(name)` was removed"
                )
            case .added(let index, let name):
                report(
                    .operation(.callbackAdded),
                    base: old ?? pair.base,
                    revision: index,
                    "the callback `\(name)` was added"
                )
            }
        }
    }
}

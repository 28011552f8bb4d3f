extension Comparator {
    mutating func compareResponses(of pair: OperationPair) {
        let old = base.member(.responses, of: pair.base)
        let new = revision.member(.responses, of: pair.revision)
        for change in pairs(old, new) {
            switch change {
            case .removed(let index, let status) where !status.hasPrefix("x-"):
                report(
                    .response(Self.isSuccess(status) ? .successRemoved : .failureRemoved),
                    base: index,
                    revision: new ?? pair.revision,
                    "the response with the status `\(status)` was removed"
                )
            case .added(let index, let status) where !status.hasPrefix("x-"):
                report(
                    .response(Self.isSuccess(status) ? .successAdded : .failureAdded),
                    base: old ?? pair.base,
                    revision: index,
                    "a response with the status `\(status)` was added"
                )
            case .kept(let before, let after, let status) where !status.hasPrefix("x-"):
                guard !isUnchangedContainer(before, after) else { continue }
                let targets = (base.resolved(before), revision.resolved(after))
                if targets == (before, after) {
                    compareResponses(before, after)
                } else {
                    enqueue(Unit(kind: .response, base: targets.0, revision: targets.1))
                }
            default: break
            }
        }
    }

    /// Whether a status, or each status of a range such as `2XX`, means success.
    private static func isSuccess(_ status: String) -> Bool { status.hasPrefix("2") && status.utf8.count == 3 }

    mutating func compareResponses(_ old: Int, _ new: Int) {
        compareHeaderLists(old, new)
        compareContents(old, new, .responseBody)
    }

    // MARK: Headers

    private mutating func compareHeaderLists(_ old: Int, _ new: Int) {
        let oldList = base.member(.headers, of: old)
        let newList = revision.member(.headers, of: new)
        var added = Self.headers(newList, in: revision)
        for (key, header) in Self.headers(oldList, in: base) {
            if let place = added.firstIndex(where: { $0.key == key }) {
                compareHeader(header, added.remove(at: place).index)
                continue
            }
            let isRequired = base.bool(base.member(.required, of: base.resolved(header)))
            report(
                .response(isRequired ? .requiredHeaderRemoved : .optionalHeaderRemoved),
                base: header,
                revision: newList ?? new,
                "the \(isRequired ? "required" : "optional") header `\(base.name(of: header))` was removed"
            )
        }
        for (_, header) in added {
            report(
                .response(.headerAdded),
                base: oldList ?? old,
                revision: header,
                "the header `\(revision.name(of: header))` was added"
            )
        }
    }

    private static func headers(_ list: Int?, in tree: DocumentTree) -> [(key: String, index: Int)] {
        guard let list, tree.isObject(list) else { return [] }
        return tree.children(of: list).map { (tree.name(of: $0).lowercased(), $0) }.filter { $0.0 != "content-type" }
    }

    private mutating func compareHeader(_ old: Int, _ new: Int) {
        guard !isUnchanged(old, new) else { return }
        let targets = (base.resolved(old), revision.resolved(new))
        if targets == (old, new) {
            compareHeaders(old, new)
        } else {
            enqueue(Unit(kind: .header, base: targets.0, revision: targets.1))
        }
    }

    mutating func compareHeaders(_ old: Int, _ new: Int) {
        let name = base.name(of: old)
        let wasRequired = base.bool(base.member(.required, of: old))
        let isRequired = revision.bool(revision.member(.required, of: new))
        if wasRequired != isRequired {
            report(
                .response(isRequired ? .headerBecameRequired : .headerBecameOptional),
                base: base.member(.required, of: old) ?? old,
                revision: revision.member(.required, of: new) ?? new,
                "the header `\(name)` became \(isRequired ? "required" : "optional")"
            )
        }
        guard let oldSchema = Self.schema(of: old, in: base), let newSchema = Self.schema(of: new, in: revision) else {
            return
        }
        compareSchemas(oldSchema.index, newSchema.index, .responseHeader, isJSON: newSchema.isJSON)
    }
}

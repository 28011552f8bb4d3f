extension Comparator {
    // MARK: Members without a name

    private enum Additional: Equatable {
        case open
        case closed
        case schema(Int)

        init(_ index: Int?, in tree: DocumentTree) {
            guard let index else {
                self = .open
                return
            }
            if tree.isObject(index), tree.count(of: index) > 0 {
                self = .schema(index)
            } else {
                self = tree.isObject(index) || tree.bool(index) ? .open : .closed
            }
        }
    }

    mutating func compareAdditionalProperties(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        let before = base.member(.additionalProperties, of: old)
        let after = revision.member(.additionalProperties, of: new)
        let oldTypes = base.strings(base.member(.type, of: old))
        let newTypes = revision.strings(revision.member(.type, of: new))
        guard oldTypes.isEmpty || newTypes.isEmpty || oldTypes.contains("object") == newTypes.contains("object") else {
            return
        }
        let change: String
        let words: String
        switch (Additional(before, in: base), Additional(after, in: revision)) {
        case (.schema(let before), .schema(let after)):
            compareSchemas(before, after, usage.nested, isJSON: isJSON)
            return
        case (.open, .open), (.closed, .closed): return
        case (_, .closed): (change, words) = ("forbidden", "properties that are not listed are no longer allowed")
        case (.closed, _): (change, words) = ("allowed", "properties that are not listed are allowed now")
        case (.open, .schema): (change, words) = ("schema-added", "properties that are not listed have a schema now")
        case (.schema, .open):
            (change, words) = ("schema-removed", "properties that are not listed may be anything now")
        }
        report(
            "\(usage.prefix)-additional-properties-\(change)",
            base: before ?? old,
            revision: after ?? new,
            words
        )
    }

    // MARK: Items and other subschemas

    mutating func compareItems(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        // Items of a schema that says nothing are items without one.
        let before = base.member(.items, of: old).flatMap { base.isObject($0) && base.count(of: $0) == 0 ? nil : $0 }
        let after = revision.member(.items, of: new)
            .flatMap { revision.isObject($0) && revision.count(of: $0) == 0 ? nil : $0 }
        if let before, let after {
            compareSchemas(before, after, usage.ofItems, isJSON: isJSON)
        } else if before != nil || after != nil, isArray(old, base), isArray(new, revision) {
            report(
                "\(usage.prefix)-items-schema-\(before == nil ? "added" : "removed")",
                base: before ?? old,
                revision: after ?? new,
                before == nil ? "the items have a schema now" : "the items may be anything now"
            )
        }
    }

    private func isArray(_ index: Int, _ tree: DocumentTree) -> Bool {
        tree.strings(tree.member(.type, of: index)).contains("array")
    }

    /// Compares the keywords that came with OpenAPI 3.1.
    mutating func compareConditions(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        for (keyword, word) in Self.subschemas {
            let before = base.member(keyword, of: old)
            let after = revision.member(keyword, of: new)
            switch (before, after) {
            case (nil, nil): break
            case (let before?, let after?) where keyword == .not:
                guard !isUnchanged(before, after) else { continue }
                report(
                    "\(usage.prefix)-not-changed",
                    base: before,
                    revision: after,
                    "other values are excluded by `not`"
                )
            case (let before?, let after?):
                compareSchemas(before, after, usage.nested, isJSON: isJSON)
            case (nil, let after?):
                report("\(usage.prefix)-\(word)-added", base: old, revision: after, "`\(keyword.name)` was added")
            case (let before?, nil):
                report("\(usage.prefix)-\(word)-removed", base: before, revision: new, "`\(keyword.name)` was removed")
            }
        }
        for (keyword, word) in [
            (KnownName.patternProperties, "pattern-property"), (.dependentSchemas, "dependent-schema"),
        ] {
            compareSchemaMaps(
                base.member(keyword, of: old),
                revision.member(keyword, of: new),
                word,
                usage,
                old,
                new,
                isJSON
            )
        }
        comparePrefixItems(old, new, usage, isJSON: isJSON)
        compareDependentRequired(old, new, usage)
    }

    private static let subschemas: [(KnownName, String)] = [
        (.contains, "contains"), (.contentSchema, "content-schema"), (.if, "if"), (.then, "then"), (.else, "else"),
        (.propertyNames, "property-names"), (.unevaluatedItems, "unevaluated-items"),
        (.unevaluatedProperties, "unevaluated-properties"), (.not, "not"),
    ]

    private mutating func compareSchemaMaps(
        _ oldMap: Int?,
        _ newMap: Int?,
        _ word: String,
        _ usage: Usage,
        _ old: Int,
        _ new: Int,
        _ isJSON: Bool
    ) {
        for pair in pairs(oldMap, newMap) {
            switch pair {
            case .kept(let before, let after, _): compareSchemas(before, after, usage.nested, isJSON: isJSON)
            case .added(let index, let name):
                report(
                    "\(usage.prefix)-\(word)-added",
                    base: oldMap ?? old,
                    revision: index,
                    "a schema for `\(name)` was added"
                )
            case .removed(let index, let name):
                report(
                    "\(usage.prefix)-\(word)-removed",
                    base: index,
                    revision: newMap ?? new,
                    "the schema for `\(name)` was removed"
                )
            }
        }
    }

    private mutating func comparePrefixItems(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        let oldList = base.member(.prefixItems, of: old)
        let newList = revision.member(.prefixItems, of: new)
        let before = oldList.map { Array(base.children(of: $0)) } ?? []
        let after = newList.map { Array(revision.children(of: $0)) } ?? []
        for (before, after) in zip(before, after) { compareSchemas(before, after, usage.nested, isJSON: isJSON) }
        guard before.count != after.count else { return }
        let isGrowth = after.count > before.count
        report(
            "\(usage.prefix)-prefix-items-\(isGrowth ? "added" : "removed")",
            base: isGrowth ? oldList ?? old : before[after.count],
            revision: isGrowth ? after[before.count] : newList ?? new,
            "the number of items with schemas of their own changed from \(before.count) to \(after.count)"
        )
    }

    private mutating func compareDependentRequired(_ old: Int, _ new: Int, _ usage: Usage) {
        let oldMap = base.member(.dependentRequired, of: old)
        let newMap = revision.member(.dependentRequired, of: new)
        let prefix = "\(usage.prefix)-dependent-required"
        for pair in pairs(oldMap, newMap) {
            switch pair {
            case .added(let index, let name):
                report(
                    "\(prefix)-added",
                    base: oldMap ?? old,
                    revision: index,
                    "`\(name)` now requires other properties"
                )
            case .removed(let index, let name):
                report(
                    "\(prefix)-removed",
                    base: index,
                    revision: newMap ?? new,
                    "`\(name)` no longer requires other properties"
                )
            case .kept(let before, let after, let name):
                guard Set(base.strings(before)) != Set(revision.strings(after)) else { continue }
                report(
                    "\(prefix)-changed",
                    base: before,
                    revision: after,
                    "`\(name)` requires other properties than before"
                )
            }
        }
    }
}

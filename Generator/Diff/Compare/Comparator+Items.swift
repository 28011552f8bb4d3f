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

    mutating func compareAdditionalProperties(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        let before = base.member(.additionalProperties, of: old)
        let after = revision.member(.additionalProperties, of: new)
        let oldTypes = base.strings(base.member(.type, of: old))
        let newTypes = revision.strings(revision.member(.type, of: new))
        guard oldTypes.isEmpty || newTypes.isEmpty || oldTypes.contains("object") == newTypes.contains("object") else {
            return
        }
        let change: SchemaChange
        let words: String
        switch (Additional(before, in: base), Additional(after, in: revision)) {
        case (.schema(let before), .schema(let after)):
            compareSchemas(before, after, role.nested, isJSON: isJSON)
            return
        case (.open, .open), (.closed, .closed): return
        case (_, .closed):
            (change, words) = (
                .value(.additionalPropertiesForbidden), "properties that are not listed are no longer allowed"
            )
        case (.closed, _):
            (change, words) = (.value(.additionalPropertiesAllowed), "properties that are not listed are allowed now")
        case (.open, .schema):
            (change, words) = (
                .subschema(.additionalProperties, .added), "properties that are not listed have a schema now"
            )
        case (.schema, .open):
            (change, words) = (
                .subschema(.additionalProperties, .removed), "properties that are not listed may be anything now"
            )
        }
        report(
            role.rule(change),
            base: before ?? old,
            revision: after ?? new,
            words
        )
    }

    // MARK: Items and other subschemas

    mutating func compareItems(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        // Items of a schema that says nothing are items without one.
        let before = base.member(.items, of: old).flatMap { base.isObject($0) && base.count(of: $0) == 0 ? nil : $0 }
        let after = revision.member(.items, of: new)
            .flatMap { revision.isObject($0) && revision.count(of: $0) == 0 ? nil : $0 }
        if let before, let after {
            compareSchemas(before, after, role.ofItems, isJSON: isJSON)
        } else if before != nil || after != nil, isArray(old, base), isArray(new, revision) {
            report(
                role.rule(.subschema(.items, before == nil ? .added : .removed)),
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
    mutating func compareConditions(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        for (keyword, subschema) in Self.subschemas {
            let before = base.member(keyword, of: old)
            let after = revision.member(keyword, of: new)
            switch (before, after) {
            case (nil, nil): break
            case (let before?, let after?) where keyword == .not:
                guard !isUnchanged(before, after) else { continue }
                report(
                    role.rule(.value(.notChanged)),
                    base: before,
                    revision: after,
                    "other values are excluded by `not`"
                )
            case (let before?, let after?):
                compareSchemas(before, after, role.nested, isJSON: isJSON)
            case (nil, let after?):
                report(
                    role.rule(.subschema(subschema, .added)),
                    base: old,
                    revision: after,
                    "`\(keyword.name)` was added"
                )
            case (let before?, nil):
                report(
                    role.rule(.subschema(subschema, .removed)),
                    base: before,
                    revision: new,
                    "`\(keyword.name)` was removed"
                )
            }
        }
        for (keyword, subschema) in [
            (KnownName.patternProperties, SubschemaKeyword.patternProperties), (.dependentSchemas, .dependentSchemas),
        ] {
            compareSchemaMaps(
                base.member(keyword, of: old),
                revision.member(keyword, of: new),
                subschema,
                role,
                old,
                new,
                isJSON
            )
        }
        comparePrefixItems(old, new, role, isJSON: isJSON)
        compareDependentRequired(old, new, role)
    }

    private static let subschemas: [(KnownName, SubschemaKeyword)] = [
        (.contains, .contains), (.contentSchema, .contentSchema), (.if, .if), (.then, .then), (.else, .else),
        (.propertyNames, .propertyNames), (.unevaluatedItems, .unevaluatedItems),
        (.unevaluatedProperties, .unevaluatedProperties), (.not, .not),
    ]

    private mutating func compareSchemaMaps(
        _ oldMap: Int?,
        _ newMap: Int?,
        _ subschema: SubschemaKeyword,
        _ role: SchemaRole,
        _ old: Int,
        _ new: Int,
        _ isJSON: Bool
    ) {
        for pair in pairs(oldMap, newMap) {
            switch pair {
            case .kept(let before, let after, _): compareSchemas(before, after, role.nested, isJSON: isJSON)
            case .added(let index, let name):
                report(
                    role.rule(.subschema(subschema, .added)),
                    base: oldMap ?? old,
                    revision: index,
                    "a schema for `\(name)` was added"
                )
            case .removed(let index, let name):
                report(
                    role.rule(.subschema(subschema, .removed)),
                    base: index,
                    revision: newMap ?? new,
                    "the schema for `\(name)` was removed"
                )
            }
        }
    }

    private mutating func comparePrefixItems(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        let oldList = base.member(.prefixItems, of: old)
        let newList = revision.member(.prefixItems, of: new)
        let before = oldList.map { Array(base.children(of: $0)) } ?? []
        let after = newList.map { Array(revision.children(of: $0)) } ?? []
        for (before, after) in zip(before, after) { compareSchemas(before, after, role.nested, isJSON: isJSON) }
        guard before.count != after.count else { return }
        let isGrowth = after.count > before.count
        report(
            role.rule(.value(isGrowth ? .prefixItemsAdded : .prefixItemsRemoved)),
            base: isGrowth ? oldList ?? old : before[after.count],
            revision: isGrowth ? after[before.count] : newList ?? new,
            "the number of items with schemas of their own changed from \(before.count) to \(after.count)"
        )
    }

    private mutating func compareDependentRequired(_ old: Int, _ new: Int, _ role: SchemaRole) {
        let oldMap = base.member(.dependentRequired, of: old)
        let newMap = revision.member(.dependentRequired, of: new)
        for pair in pairs(oldMap, newMap) {
            switch pair {
            case .added(let index, let name):
                report(
                    role.rule(.subschema(.dependentRequired, .added)),
                    base: oldMap ?? old,
                    revision: index,
                    "`\(name)` now requires other properties"
                )
            case .removed(let index, let name):
                report(
                    role.rule(.subschema(.dependentRequired, .removed)),
                    base: index,
                    revision: newMap ?? new,
                    "`\(name)` no longer requires other properties"
                )
            case .kept(let before, let after, let name):
                guard Set(base.strings(before)) != Set(revision.strings(after)) else { continue }
                report(
                    role.rule(.value(.dependentRequiredChanged)),
                    base: before,
                    revision: after,
                    "`\(name)` requires other properties than before"
                )
            }
        }
    }
}

import BindingsJSON

extension Comparator {
    /// Compares two schemas, wherever they stand.
    mutating func compareSchemas(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        guard !isUnchanged(old, new) else { return }
        var oldView = SchemaView(old, in: base)
        var newView = SchemaView(new, in: revision)
        // An `allOf` that grew or shrank keeps its branches apart.
        let oldHasBranches = base.member(.allOf, of: oldView.core) != nil
        let newHasBranches = revision.member(.allOf, of: newView.core) != nil
        if oldHasBranches, !newHasBranches, newView.isUnwrapped {
            newView = SchemaView(new, in: revision, unwrapping: false)
        }
        if newHasBranches, !oldHasBranches, oldView.isUnwrapped {
            oldView = SchemaView(old, in: base, unwrapping: false)
        }

        let isElsewhere = oldView.isReferenced || newView.isReferenced
        if isElsewhere, oldView.layers.count == 1, newView.layers.count == 1 {
            guard !isUnchanged(oldView.core, newView.core) else { return }
            enqueue(Unit(kind: .schema(role, isJSON: isJSON), base: oldView.core, revision: newView.core))
            return
        }
        let pair = SchemaPair(oldView, newView, role, isJSON: isJSON, base: base, revision: revision)
        guard compareKeywords(pair) else { return }
        if isElsewhere {
            enqueue(Unit(kind: .structure(role, isJSON: isJSON), base: oldView.core, revision: newView.core))
        } else {
            compareStructures(oldView.core, newView.core, role, isJSON: isJSON)
        }
    }

    /// Compares two schemas that stand elsewhere.
    mutating func compareComponents(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        guard !isUnchanged(old, new) else { return }
        enqueue(Unit(kind: .schema(role, isJSON: isJSON), base: old, revision: new))
    }

    /// Compares what schemas say about a value itself.
    ///
    /// - Returns: Whether what is inside the schemas still has to be compared.
    private mutating func compareKeywords(_ pair: SchemaPair) -> Bool {
        compareNullability(pair)
        if compareTypeLists(pair) || compareWrapping(pair) { return false }
        compareTypes(pair)
        compareEnums(pair)
        compareConstants(pair)
        compareBounds(pair)
        comparePatterns(pair)
        compareContentKeywords(pair)
        compareSchemaDefaults(pair)
        return true
    }

    /// Compares what is inside schemas.
    mutating func compareStructures(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        guard base.isObject(old), revision.isObject(new), !isUnchanged(old, new) else { return }
        compareDiscriminators(old, new, role, isJSON: isJSON)
        compareCompositions(old, new, role, isJSON: isJSON)
        compareProperties(old, new, role, isJSON: isJSON)
        compareAdditionalProperties(old, new, role, isJSON: isJSON)
        compareItems(old, new, role, isJSON: isJSON)
        compareConditions(old, new, role, isJSON: isJSON)
    }

    // MARK: Null and defaults

    private mutating func compareNullability(_ pair: SchemaPair) {
        let wasNullable = pair.old.isNullable(in: base)
        let isNullable = pair.new.isNullable(in: revision)
        guard wasNullable != isNullable else { return }
        let keywords: [KnownName] = [.nullable, .type, .oneOf, .anyOf]
        let oldPlace = keywords.compactMap { pair.old.value($0, in: base) }.first
        let newPlace = keywords.compactMap { pair.new.value($0, in: revision) }.first
        report(
            pair.rule(.value(isNullable ? .becameNullable : .becameNotNullable)),
            pair.isSilent ? .info : nil,
            base: oldPlace ?? pair.old.core,
            revision: newPlace ?? pair.new.core,
            isNullable ? "the value may be null now" : "the value may no longer be null"
        )
    }

    /// Parameters' defaults are compared with the parameter, where it is known whether it is required.
    private mutating func compareSchemaDefaults(_ pair: SchemaPair) {
        switch pair.role {
        case .parameter, .explodedParameter, .headerParameter, .responseHeader: return
        default: break
        }
        let before = pair.old.value(.default, in: base)
        let after = pair.new.value(.default, in: revision)
        switch (before, after) {
        case (nil, nil): break
        case (nil, let value?):
            report(
                pair.rule(.value(.defaultValueAdded)),
                base: pair.old.core,
                revision: value,
                "the default \(revision.quotedText(value)) was added"
            )
        case (let value?, nil):
            report(
                pair.rule(.value(.defaultValueRemoved)),
                base: value,
                revision: pair.new.core,
                "the default \(base.quotedText(value)) was removed"
            )
        case (let before?, let after?):
            guard !base.nodes[before].isEqual(to: revision.nodes[after]) else { return }
            report(
                pair.rule(.value(.defaultValueChanged)),
                base: before,
                revision: after,
                "the default changed from \(base.quotedText(before)) to \(revision.quotedText(after))"
            )
        }
    }
}

import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    // MARK: Null

    static let nullKeywords: KeywordSet = [.nullable]

    /// Compares whether null is valid for the values of two schemas, in all spellings.
    func nullability(_ pair: SchemaPair, of schemas: Pair<Schema>) -> Findings {
        var findings = Findings()
        guard pair.base.isNullable != pair.revision.isNullable else { return findings }
        let (nullable, other) = pair.base.isNullable ? (pair.base, pair.revision) : (pair.revision, pair.base)
        // Where nothing is said of types, null is valid without being named.
        guard !other.isUntyped || nullable.flag(.nullable) else { return findings }
        let isNullable = pair.revision.isNullable
        findings.report(
            pair.rule(isNullable ? .becameNullable : .becameNotNullable),
            pair.silence,
            base: pair.base.null ?? schemas.base.value(.type) ?? schemas.base.node,
            revision: pair.revision.null ?? schemas.revision.value(.type) ?? schemas.revision.node,
            isNullable ? "the value may be null now" : "the value may no longer be null"
        )
        return findings
    }

    // MARK: Enumerations and constants

    static let valueKeywords: KeywordSet = [.enum, .const, .default, .extensibleEnum]

    /// Compares the values that are listed. A constant is an enumeration of one.
    func enumerations(_ pair: SchemaPair) -> Findings {
        let findings = extensibleEnumerations(pair)
        let constants = pair.values(of: .const)
        let lists = Pair(pair.base.enumeration, pair.revision.enumeration)
        if constants.base != nil || constants.revision != nil,
            constants.base != nil || lists.base == nil, constants.revision != nil || lists.revision == nil
        {
            let changed = findings + self.constants(pair, constants)
            // A list beside a constant says more only if it lacks the constant.
            return constants.base != nil && constants.revision != nil
                ? changed + KeywordAccount(context).findings(of: [.enum], pair) : changed
        }
        let keywords = Pair(
            pair.values(of: .enum).base ?? constants.base,
            pair.values(of: .enum).revision ?? constants.revision
        )
        return findings + listedValues(lists, pair.places(keywords), pair)
    }

    /// The differences between two lists of values; without one, any value is allowed.
    func listedValues(_ lists: Pair<[JSONNode]?>, _ places: Pair<JSONNode>, _ pair: SchemaPair) -> Findings {
        var findings = Findings()
        switch (lists.base, lists.revision) {
        case (nil, nil): break
        case (nil, let values?):
            findings.report(
                pair.rule(.becameEnum),
                pair.silence,
                base: places.base,
                revision: places.revision,
                "the value must be \(values.map { "`\($0.plainText)`" }.list(joinedBy: "or")) now"
            )
        case (let old?, let new):
            let known = Set(old.map { context.base.meaning(of: $0) })
            let kept = Set((new ?? []).map { context.revision.meaning(of: $0) })
            let removed = old.filter { !kept.contains(context.base.meaning(of: $0)) }.map(\.plainText)
            let added = (new ?? []).filter { !known.contains(context.revision.meaning(of: $0)) }.map(\.plainText)
            if !removed.isEmpty || new == nil {
                // Without a list, a response may hold values that no client knows.
                let isUnlisted = new == nil && !pair.isRequest && pair.silence == nil
                findings.report(
                    pair.rule(.enumValueRemoved),
                    isUnlisted ? .warning : nil,
                    base: places.base,
                    revision: places.revision,
                    new == nil
                        ? "the values are no longer listed; they were \(removed.quotedList)"
                        : removed.named("the value", ("was", "were")) + " removed"
                )
            }
            if !added.isEmpty {
                findings.report(
                    pair.rule(.enumValueAdded),
                    base: places.base,
                    revision: places.revision,
                    added.named("the value", ("was", "were")) + " added"
                )
            }
        }
        return findings
    }

    private func extensibleEnumerations(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let lists = pair.values(of: .extensibleEnum)
        guard pair.isRequest, let old = lists.base, let new = lists.revision else { return findings }
        let kept = Set(new.elements.map { context.revision.meaning(of: $0) })
        let removed = old.elements.filter { !kept.contains(context.base.meaning(of: $0)) }.map(\.plainText)
        guard !removed.isEmpty else { return findings }
        findings.report(
            .schema(
                .value(.extensibleEnumValueRemoved),
                pair.use.role.place == .parameter ? .parameter : .requestProperty
            ),
            base: old,
            revision: new,
            removed.named("the value", ("was", "were")) + " removed from the extensible enumeration"
        )
        return findings
    }

    private func constants(_ pair: SchemaPair, _ constants: Pair<JSONNode?>) -> Findings {
        var findings = Findings()
        let change: SchemaValueChange
        let words: String
        switch (constants.base, constants.revision) {
        case (nil, nil): return findings
        case (nil, let value?): (change, words) = (.constAdded, "the value is now always \(value.excerpt)")
        case (let value?, nil): (change, words) = (.constRemoved, "the value is no longer always \(value.excerpt)")
        case (let old?, let new?):
            guard !old.isEqual(to: new) else { return findings }
            (change, words) = (.constChanged, "the only value changed from \(old.excerpt) to \(new.excerpt)")
        }
        let places = pair.places(constants)
        findings.report(pair.rule(change), pair.silence, base: places.base, revision: places.revision, words)
        return findings
    }

    // MARK: Defaults

    /// Compares defaults; those of parameters are compared with the parameter, where it is known whether it is required.
    func defaults(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        switch pair.use.role {
        case .parameter, .explodedParameter, .headerParameter, .responseHeader: return findings
        default: break
        }
        let values = pair.values(of: .default)
        let change: SchemaValueChange
        let words: String
        switch (values.base, values.revision) {
        case (nil, nil): return findings
        case (nil, let value?): (change, words) = (.defaultValueAdded, "the default \(value.excerpt) was added")
        case (let value?, nil): (change, words) = (.defaultValueRemoved, "the default \(value.excerpt) was removed")
        case (let old?, let new?):
            guard !old.isEqual(to: new) else { return findings }
            (change, words) = (.defaultValueChanged, "the default changed from \(old.excerpt) to \(new.excerpt)")
        }
        let places = pair.places(values)
        findings.report(pair.rule(change), base: places.base, revision: places.revision, words)
        return findings
    }
}

extension JSONNode {
    /// The text of a string, or the value as it is written.
    fileprivate var plainText: String { string ?? text }
}

import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let itemKeywords: KeywordSet = [.items, .prefixItems, .contains, .unevaluatedItems]

    /// Compares the schemas of the elements of arrays.
    func items(_ pair: SchemaPair) -> Findings {
        var findings = prefixItems(pair)
        let items = Pair(pair.base, pair.revision).map { schema in
            // Items of a schema that says nothing are items without one.
            schema.layers.lazy.compactMap(\.items).first.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let old = items.base, let new = items.revision {
            findings.include(Pair(old, new), pair.use.ofItems, unless: context)
        } else if items.base != nil || items.revision != nil, pair.base.admitsArrays, pair.revision.admitsArrays {
            let isAdded = items.base == nil
            let places = pair.places(items.map { $0?.node })
            // Only an empty array has no items.
            let forbids = (items.base ?? items.revision)?.boolean == false
            findings.report(
                pair.rule(.subschema(.items, isAdded ? .added : .removed)),
                forbids ? (isAdded ? SchemaEffect.narrows : .widens).level(in: pair.use.role.direction) : nil,
                base: places.base,
                revision: places.revision,
                isAdded ? "the items have a schema now" : "the items may be anything now"
            )
        }
        return findings
    }

    private func prefixItems(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let items = Pair(pair.base, pair.revision).map { schema in
            schema.layers.lazy.map { $0.prefixItems }.first { !$0.isEmpty } ?? []
        }
        for (old, new) in zip(items.base, items.revision) {
            findings.include(Pair(old, new), pair.use.nested, unless: context)
        }
        let counts = items.map(\.count)
        guard counts.differs else { return findings }
        let isGrowth = counts.revision > counts.base
        let places = pair.places(of: .prefixItems)
        findings.report(
            pair.rule(isGrowth ? .prefixItemsAdded : .prefixItemsRemoved),
            levelOfPrefix(isGrowth: isGrowth, pair),
            base: isGrowth ? places.base : items.base[counts.revision].node,
            revision: isGrowth ? items.revision[counts.base].node : places.revision,
            "the number of first items that have schemas of their own changed from \(counts.base) to \(counts.revision)"
        )
        return findings
    }

    /// The level where more or fewer items have schemas of their own, and the others may be anything.
    private func levelOfPrefix(isGrowth: Bool, _ pair: SchemaPair) -> ChangeLevel? {
        let isOpen = [pair.base, pair.revision].allSatisfy { schema in
            schema.value(.items) == nil && schema.value(.unevaluatedItems) == nil
        }
        guard isOpen else { return nil }
        return (isGrowth ? SchemaEffect.narrows : .widens).level(in: pair.use.role.direction)
    }
}

import BindingsJSON

extension Comparator {
    /// The keywords of bounds that have no exclusive form.
    private static let bounds: [(SchemaBound, KnownName)] = [
        (.maxLength, .maxLength), (.minLength, .minLength), (.maxItems, .maxItems), (.minItems, .minItems),
        (.maxProperties, .maxProperties), (.minProperties, .minProperties), (.maxContains, .maxContains),
        (.minContains, .minContains),
    ]

    /// A bound of a value with the keyword that sets it.
    private struct Limit {
        var value: JSONNumber
        var index: Int
    }

    mutating func compareBounds(_ pair: SchemaPair) {
        for (bound, keyword) in Self.bounds {
            let old = Self.limit(keyword, of: pair.old, in: base)
            let new = Self.limit(keyword, of: pair.new, in: revision)
            compareBound(pair, bound, old, new)
        }
        for (bound, exclusiveBound, keyword, exclusive) in [
            (SchemaBound.max, SchemaBound.exclusiveMax, KnownName.maximum, KnownName.exclusiveMaximum),
            (.min, .exclusiveMin, .minimum, .exclusiveMinimum),
        ] {
            let old = Self.limits(keyword, exclusive, of: pair.old, in: base)
            let new = Self.limits(keyword, exclusive, of: pair.new, in: revision)
            compareBound(pair, bound, old.inclusive, new.inclusive)
            compareBound(pair, exclusiveBound, old.exclusive, new.exclusive)
        }
        compareMultiples(pair)
        compareUniqueness(pair)
    }

    private static func limit(_ keyword: KnownName, of view: SchemaView, in tree: DocumentTree) -> Limit? {
        guard let index = view.value(keyword, in: tree), let number = tree.nodes[index].number,
            number.double != leastValue(of: keyword)
        else { return nil }
        return Limit(value: number, index: index)
    }

    /// The value of a keyword that says no more than if it were left out.
    private static func leastValue(of keyword: KnownName) -> Double? {
        switch keyword {
        case .minLength, .minItems, .minProperties: 0
        case .minContains: 1
        default: nil
        }
    }

    /// Before OpenAPI 3.1, `exclusiveMaximum: true` makes `maximum` exclusive; since then it is a bound of its own.
    private static func limits(
        _ keyword: KnownName,
        _ exclusiveKeyword: KnownName,
        of view: SchemaView,
        in tree: DocumentTree
    ) -> (inclusive: Limit?, exclusive: Limit?) {
        let limit = limit(keyword, of: view, in: tree)
        if view.flag(exclusiveKeyword, in: tree) { return (nil, limit) }
        return (limit, Self.limit(exclusiveKeyword, of: view, in: tree))
    }

    private mutating func compareBound(_ pair: SchemaPair, _ bound: SchemaBound, _ old: Limit?, _ new: Limit?) {
        let change: SchemaBound.Change
        let words: String
        switch (old, new) {
        case (nil, nil): return
        // Any text has at least no characters.
        case (nil, let new?) where bound == .minLength:
            (change, words) = (.increased, "changed from 0 to \(new.value)")
        case (let old?, nil) where bound == .minLength:
            (change, words) = (.decreased, "of \(old.value) was removed")
        case (nil, let new?): (change, words) = (.set, "was set to \(new.value)")
        case (let old?, nil): (change, words) = (.unset, "of \(old.value) was removed")
        case (let old?, let new?):
            guard old.value != new.value else { return }
            let isIncrease = old.value.double < new.value.double
            (change, words) = (isIncrease ? .increased : .decreased, "changed from \(old.value) to \(new.value)")
        }
        report(
            pair.rule(.bound(bound, change)),
            pair.isSilent || pair.isEchoed ? .info : isIdle(bound, pair) ? .warning : nil,
            base: old?.index ?? pair.old.core,
            revision: new?.index ?? pair.new.core,
            "the \(bound.noun) \(words)"
        )
    }

    /// Whether a bound of a path's parameter bounds nothing, as the number of items of a string.
    private func isIdle(_ bound: SchemaBound, _ pair: SchemaPair) -> Bool {
        guard isInPathParameter else { return false }
        let types = pair.new.types(in: revision)
        guard !types.isEmpty else { return false }
        return switch bound {
        case .maxItems, .minItems, .maxContains, .minContains: !types.contains("array")
        case .maxProperties, .minProperties: !types.contains("object")
        case .maxLength, .minLength: !types.contains("string")
        case .max, .exclusiveMax, .min, .exclusiveMin: types.isDisjoint(with: ["integer", "number"])
        }
    }

    private mutating func compareMultiples(_ pair: SchemaPair) {
        let old = Self.limit(.multipleOf, of: pair.old, in: base)
        let new = Self.limit(.multipleOf, of: pair.new, in: revision)
        let change: SchemaValueChange
        switch (old, new) {
        case (nil, nil): return
        case (nil, _?): change = .multipleOfSet
        case (_?, nil): change = .multipleOfUnset
        case (let old?, let new?):
            guard old.value != new.value else { return }
            change = .multipleOfChanged
        }
        report(
            pair.rule(.value(change)),
            pair.isSilent ? .info : nil,
            base: old?.index ?? pair.old.core,
            revision: new?.index ?? pair.new.core,
            "`multipleOf` changed from \(Self.quoted(old?.value.text)) to \(Self.quoted(new?.value.text))"
        )
    }

    private mutating func compareUniqueness(_ pair: SchemaPair) {
        let wasUnique = pair.old.flag(.uniqueItems, in: base)
        let isUnique = pair.new.flag(.uniqueItems, in: revision)
        guard wasUnique != isUnique else { return }
        report(
            pair.rule(.value(isUnique ? .uniqueItemsSet : .uniqueItemsUnset)),
            pair.isSilent ? .info : nil,
            base: pair.old.value(.uniqueItems, in: base) ?? pair.old.core,
            revision: pair.new.value(.uniqueItems, in: revision) ?? pair.new.core,
            isUnique ? "items must be unique now" : "items need no longer be unique"
        )
    }
}

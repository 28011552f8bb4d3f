import BindingsJSON

extension Comparator {
    /// A keyword that bounds something.
    private struct Bound {
        var name: String
        var keyword: KnownName
        var isUpper: Bool

        static let all = [
            Bound(name: "max-length", keyword: .maxLength, isUpper: true),
            Bound(name: "min-length", keyword: .minLength, isUpper: false),
            Bound(name: "max-items", keyword: .maxItems, isUpper: true),
            Bound(name: "min-items", keyword: .minItems, isUpper: false),
            Bound(name: "max-properties", keyword: .maxProperties, isUpper: true),
            Bound(name: "min-properties", keyword: .minProperties, isUpper: false),
            Bound(name: "max-contains", keyword: .maxContains, isUpper: true),
            Bound(name: "min-contains", keyword: .minContains, isUpper: false),
        ]
    }

    /// A bound of a value with the keyword that sets it.
    private struct Limit {
        var value: JSONNumber
        var index: Int
    }

    mutating func compareBounds(_ pair: SchemaPair) {
        for bound in Bound.all {
            let old = Self.limit(bound.keyword, of: pair.old, in: base)
            let new = Self.limit(bound.keyword, of: pair.new, in: revision)
            compareBound(pair, bound.name, old, new, isUpper: bound.isUpper)
        }
        for (name, keyword, exclusive, isUpper) in [
            ("max", KnownName.maximum, KnownName.exclusiveMaximum, true), ("min", .minimum, .exclusiveMinimum, false),
        ] {
            let old = Self.limits(keyword, exclusive, of: pair.old, in: base)
            let new = Self.limits(keyword, exclusive, of: pair.new, in: revision)
            compareBound(pair, name, old.inclusive, new.inclusive, isUpper: isUpper)
            compareBound(pair, "exclusive-" + name, old.exclusive, new.exclusive, isUpper: isUpper)
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

    private mutating func compareBound(_ pair: SchemaPair, _ name: String, _ old: Limit?, _ new: Limit?, isUpper: Bool)
    {
        let change: String
        let words: String
        switch (old, new) {
        case (nil, nil): return
        // Any text has at least no characters.
        case (nil, let new?) where name == "min-length":
            (change, words) = ("increased", "changed from 0 to \(new.value)")
        case (let old?, nil) where name == "min-length":
            (change, words) = ("decreased", "of \(old.value) was removed")
        case (nil, let new?): (change, words) = ("set", "was set to \(new.value)")
        case (let old?, nil): (change, words) = ("unset", "of \(old.value) was removed")
        case (let old?, let new?):
            guard old.value != new.value else { return }
            let isIncrease = old.value.double < new.value.double
            (change, words) = (isIncrease ? "increased" : "decreased", "changed from \(old.value) to \(new.value)")
        }
        let tightens = change == (isUpper ? "decreased" : "increased")
        let isReadOnlyRule =
            pair.usage == .requestProperty && pair.isReadOnly && tightens && Self.readOnlyBounds.contains(name)
        report(
            isReadOnlyRule ? "request-read-only-property-\(name)-\(change)" : pair.rule("\(name)-\(change)"),
            pair.isSilent || pair.isEchoed ? .info : isIdle(name, pair) ? .warning : nil,
            base: old?.index ?? pair.old.core,
            revision: new?.index ?? pair.new.core,
            "the \(Self.words(forBound: name)) \(words)"
        )
    }

    /// Whether a bound of a path's parameter bounds nothing, as the number of items of a string.
    private func isIdle(_ name: String, _ pair: SchemaPair) -> Bool {
        guard isInPathParameter else { return false }
        let types = pair.new.types(in: revision)
        guard !types.isEmpty else { return false }
        if name.hasSuffix("items") || name.hasSuffix("contains") { return !types.contains("array") }
        if name.hasSuffix("properties") { return !types.contains("object") }
        if name.hasSuffix("length") { return !types.contains("string") }
        return types.isDisjoint(with: ["integer", "number"])
    }

    private static let readOnlyBounds: Set<String> = ["max", "min", "exclusive-max", "exclusive-min", "max-length"]

    private static func words(forBound name: String) -> String {
        switch name {
        case "max": "maximum"
        case "min": "minimum"
        case "exclusive-max": "exclusive maximum"
        case "exclusive-min": "exclusive minimum"
        default:
            name.replacing("max-", with: "maximum number of ").replacing("min-", with: "minimum number of ")
                .replacing("length", with: "characters").replacing("contains", with: "matching items")
        }
    }

    private mutating func compareMultiples(_ pair: SchemaPair) {
        let old = Self.limit(.multipleOf, of: pair.old, in: base)
        let new = Self.limit(.multipleOf, of: pair.new, in: revision)
        let change: String
        switch (old, new) {
        case (nil, nil): return
        case (nil, _?): change = "set"
        case (_?, nil): change = "unset"
        case (let old?, let new?):
            guard old.value != new.value else { return }
            change = "changed"
        }
        report(
            pair.rule("multiple-of-\(change)"),
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
            pair.rule(isUnique ? "unique-items-set" : "unique-items-unset"),
            pair.isSilent ? .info : nil,
            base: pair.old.value(.uniqueItems, in: base) ?? pair.old.core,
            revision: pair.new.value(.uniqueItems, in: revision) ?? pair.new.core,
            isUnique ? "items must be unique now" : "items need no longer be unique"
        )
    }
}

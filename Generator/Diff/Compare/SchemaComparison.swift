import BindgenOpenAPI
import BindingsJSON

/// Compares schemas.
struct SchemaComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The keywords that the functions of this comparison look at.
    static let comparedKeywords = KeywordSet([.reference, .allOf])
        .union(nullKeywords).union(typeKeywords).union(valueKeywords).union(boundKeywords).union(textKeywords)
        .union(unionKeywords).union(discriminatorKeywords).union(propertyKeywords).union(itemKeywords)
        .union(conditionKeywords)

    /// The differences between two schemas, wherever they stand.
    func findings(of schemas: Pair<Schema>, _ use: SchemaUse) -> Findings {
        var findings = Findings()
        guard !context.isUnchanged(schemas) else { return findings }
        if let parts = changedParts(of: schemas, use) { return parts }
        let pair = pair(of: schemas, use)
        let cores = Pair(pair.base.core, pair.revision.core)
        if pair.base.layers.count == 1, pair.revision.layers.count == 1, cores != schemas {
            // The schemas say no more than those that they lead to, which are compared once.
            findings.include(cores, use, unless: context)
            return findings
        }
        let allOf = AllOfMatches(pair, in: context)
        let merged = allOf.merged
        if let findings = impossibility(merged) ?? onlyNull(merged) { return findings }
        findings += nullability(merged, of: schemas)
        if let constants = constantUnions(merged) { return findings + constants }
        if let types = typeLists(merged) { return findings + types }
        if let wrapping = wrapping(merged) { return findings + wrapping }
        findings += keywords(merged)
        if cores != schemas, !merged.hasStructureInWrappers {
            findings.include(.structure(cores, use))
        } else {
            findings += structure(merged, allOf)
        }
        return findings
    }

    /// The differences inside two schemas whose own keywords are compared where they are used.
    func structureFindings(of schemas: Pair<Schema>, _ use: SchemaUse) -> Findings {
        guard !context.isUnchanged(schemas) else { return Findings() }
        let pair = SchemaPair(
            context.base.effective(schemas.base, leaving: [.allOf, .union]),
            context.revision.effective(schemas.revision, leaving: [.allOf, .union]),
            use
        )
        let allOf = AllOfMatches(pair, in: context)
        return structure(allOf.merged, allOf)
    }

    /// The differences between schemas that are written alike, whose properties and items alone may refer to what differs.
    ///
    /// - Returns: `nil` for other schemas.
    private func changedParts(of schemas: Pair<Schema>, _ use: SchemaUse) -> Findings? {
        guard context.isWrittenAlike(schemas.base.node, schemas.revision.node), !use.isPart,
            schemas.base.keywords.isDisjoint(with: Self.involvedKeywords)
        else { return nil }
        var findings = Findings()
        let properties = schemas.map(\.properties)
        for case .kept(let pair, let name) in NamedMatches(properties.base, properties.revision, by: \.name).matches {
            let pair = pair.map(\.schema)
            guard !context.isUnchanged(pair) else { continue }
            findings.include(.schema(pair, use.nested))
            let isRequired = schemas.base.required.contains(name)
            findings += property(name, pair, isRequired: Pair(isRequired, isRequired), use.nested)
        }
        if let old = schemas.base.items, let new = schemas.revision.items {
            findings.include(Pair(old, new), use.ofItems, unless: context)
        }
        if case .schema(let old)? = schemas.base.additionalProperties,
            case .schema(let new)? = schemas.revision.additionalProperties
        {
            findings.include(Pair(old, new), use.nested, unless: context)
        }
        return findings
    }

    /// The keywords that say more about a value, or about its inside, than the schemas of properties and items.
    private static let involvedKeywords = KeywordSet([.reference, .allOf, .prefixItems])
        .union(unionKeywords).union(discriminatorKeywords).union(conditionKeywords)

    /// The schemas with what they refer to and wrap. A composition that grew or shrank keeps its branches apart.
    private func pair(of schemas: Pair<Schema>, _ use: SchemaUse) -> SchemaPair {
        var base = context.base.effective(schemas.base)
        var revision = context.revision.effective(schemas.revision)
        let closed = Pair(base.core.compositions, revision.core.compositions)
        // Where both are wrapped, the wrappers are alike, and what grew or shrank is inside of them.
        let left = Pair(
            base.opened.intersection(closed.revision).subtracting(revision.opened),
            revision.opened.intersection(closed.base).subtracting(base.opened)
        )
        if !left.base.isEmpty { base = context.base.effective(schemas.base, leaving: left.base) }
        if !left.revision.isEmpty { revision = context.revision.effective(schemas.revision, leaving: left.revision) }
        return SchemaPair(base, revision, use)
    }

    /// Compares what schemas say about a value itself.
    private func keywords(_ pair: SchemaPair) -> Findings {
        types(pair) + enumerations(pair) + bounds(pair) + texts(pair) + defaults(pair) + hidden(pair)
            + rest(pair)
    }

    /// Compares what is inside schemas.
    private func structure(_ pair: SchemaPair, _ allOf: AllOfMatches) -> Findings {
        discriminators(pair) + allOf.findings(pair) + unions(pair) + properties(pair, allOf)
            + additionalProperties(pair) + items(pair) + conditions(pair)
    }
}

extension SchemaPair {
    /// Whether schemas on the way to the cores say something about the inside of values.
    fileprivate var hasStructureInWrappers: Bool {
        [base, revision].contains { schema in
            schema.layers.contains { layer in
                layer !== schema.core && SchemaComparison.structureKeywords.contains { layer.value($0) != nil }
            }
        }
    }
}

extension SchemaComparison {
    /// The keywords about the inside of values that can stand in a schema on the way to another one.
    fileprivate static let structureKeywords = propertyKeywords.union(itemKeywords).union(conditionKeywords)
        .union(discriminatorKeywords).keywords
}

extension Schema {
    /// The compositions that the schema is made by.
    fileprivate var compositions: ReducedSchema.Compositions {
        var compositions: ReducedSchema.Compositions = []
        if !allOf.isEmpty { compositions.insert(.allOf) }
        if !oneOf.isEmpty || !anyOf.isEmpty { compositions.insert(.union) }
        return compositions
    }
}

extension Findings {
    /// Has two schemas compared, unless they mean the same.
    mutating func include(_ pair: Pair<Schema>, _ use: SchemaUse, unless context: ComparisonContext) {
        if !context.isUnchanged(pair) { include(.schema(pair, use)) }
    }

    static func + (lhs: Findings, rhs: Findings) -> Findings {
        var sum = lhs
        sum += rhs
        return sum
    }
}

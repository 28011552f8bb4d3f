import BindgenOpenAPI
import BindingsJSON

/// The parts of the `allOf` of two schemas: which are the same part, which came and went, and which only hold what is
/// elsewhere in the other schema.
struct AllOfMatches {
    /// The schemas with the parts that only hold keywords found elsewhere in the other one.
    private(set) var merged: SchemaPair
    private let context: ComparisonContext
    private(set) var kept: [Pair<Schema>] = []
    private(set) var removed: [Schema] = []
    private(set) var added: [Schema] = []

    init(_ pair: SchemaPair, in context: ComparisonContext) {
        merged = pair
        self.context = context
        let base = Self.parts(of: pair.base.core, in: context.base)
        let revision = Self.parts(of: pair.revision.core, in: context.revision)
        guard !base.isEmpty || !revision.isEmpty else { return }
        let matches = BranchMatches(all: base, revision, in: context)
        kept = matches.kept
        (removed, added) = (matches.removed, matches.added)
        guard !removed.isEmpty || !added.isEmpty else { return }
        let whole = Pair(
            Content(pair.base, removed, in: context.base),
            Content(pair.revision, added, in: context.revision)
        )
        removed.removeAll { part in
            Self.merge(part, in: context.base, into: &merged.base, of: whole.base, like: whole.revision)
        }
        added.removeAll { part in
            Self.merge(part, in: context.revision, into: &merged.revision, of: whole.revision, like: whole.base)
        }
        let types = Pair(merged.base.types.isEmpty, merged.revision.types.isEmpty)
        if types.differs {
            let layers = kept.map { pair in
                Pair(Self.layers(of: pair.base, in: context.base), Self.layers(of: pair.revision, in: context.revision))
            }
            let unmatched = unmatchedLayers
            if types.base { merged.base.inheritTypes(from: layers.flatMap(\.base) + unmatched.base) }
            if types.revision { merged.revision.inheritTypes(from: layers.flatMap(\.revision) + unmatched.revision) }
        }
    }

    /// The parts of a schema: the schemas of `allOf`, and the target of its reference if it has other keywords.
    static func parts(of schema: Schema, in document: ComparedDocument) -> [Schema] {
        guard let reference = schema.reference, let target = document.document.target(of: reference) else {
            return schema.allOf
        }
        return [target] + schema.allOf
    }

    /// The schemas that a part is made up of.
    private static func layers(of part: Schema, in document: ComparedDocument) -> [Schema] {
        var layers: [Schema] = []
        var open = [part]
        var seen: Set<Schema> = []
        while let next = open.popLast(), seen.count < 256 {
            let reduced = document.reducer.reduce(next)
            guard seen.insert(reduced.schema).inserted else { continue }
            layers += EffectiveSchema(reduced).layers
            open += parts(of: reduced.schema, in: document).reversed()
        }
        return layers
    }

    // MARK: Parts that only moved

    /// What a schema says with those of its parts that have no match.
    private struct Content {
        var members: Set<String> = []
        /// The members that other schemas hold than those of the parts.
        var membersElsewhere: Set<String> = []
        var keywords: KeywordSet

        init(_ schema: EffectiveSchema, _ parts: [Schema], in document: ComparedDocument) {
            let inner = Set(parts.flatMap { AllOfMatches.layers(of: $0, in: document) })
            let all = ObjectMembers(of: schema.core, reducer: document.reducer, includesAlternatives: false)
            for member in all.members {
                members.insert(member.name)
                if member.schemas.contains(where: { !inner.contains($0.holder) }) {
                    membersElsewhere.insert(member.name)
                }
            }
            keywords = inner.union(schema.layers).reduce(into: KeywordSet()) { $0.formUnion($1.tellingKeywords) }
        }
    }

    /// Merges a part whose members the other schema has elsewhere, or which says nothing that the other does not.
    ///
    /// - Returns: Whether the part is one.
    private static func merge(
        _ part: Schema,
        in document: ComparedDocument,
        into schema: inout EffectiveSchema,
        of whole: Content,
        like other: Content
    ) -> Bool {
        let layers = layers(of: part, in: document)
        let keywords = layers.reduce(into: KeywordSet()) { $0.formUnion($1.tellingKeywords) }
        guard !keywords.isEmpty else { return false }
        let members = layers.flatMap { $0.properties.map(\.name) }
        let hasMoved = members.contains { other.members.contains($0) && !whole.membersElsewhere.contains($0) }
        guard hasMoved || (members.isEmpty && keywords.subtracting(other.keywords).isEmpty) else { return false }
        var result = schema
        for layer in layers {
            // Of these, only one of two can be compared.
            for keyword in layer.tellingKeywords.subtracting(additive).keywords {
                guard let known = result.value(keyword), let value = layer.value(keyword) else { continue }
                if document.meaning(of: known) != document.meaning(of: value) { return false }
            }
            result.merge([layer])
        }
        schema = result
        return true
    }

    /// Keywords of which several can be taken as one.
    private static let additive: KeywordSet = [
        .properties, .required, .allOf, .reference, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum,
        .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties, .minContains, .maxContains,
    ]

    // MARK: Findings

    /// Compares the parts that are the same, and reports those that came and went.
    func findings(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        for part in kept { findings.include(part, pair.use.ofParts, unless: context) }
        let nodes = Pair(pair.base.branches(of: .allOf)?.node, pair.revision.branches(of: .allOf)?.node)
        let places = pair.places(nodes)
        for (parts, rule, silentRule, words, document) in [
            (
                removed, SchemaValueChange.allOfRemoved, SchemaValueChange.allOfRemovedAnnotationOnly, "left",
                context.base
            ),
            (added, .allOfAdded, .allOfAddedAnnotationOnly, "joined", context.revision),
        ] {
            let silent = parts.filter(\.admitsEverything)
            let loud = parts.filter { !$0.admitsEverything }
            for (group, rule) in [(loud, rule), (silent, silentRule)] where !group.isEmpty {
                let names = group.map { BranchMatches.phrase(for: $0, in: document) }
                findings.report(
                    pair.rule(rule),
                    base: places.base,
                    revision: places.revision,
                    "\(names.list()) \(words) the `allOf`"
                )
            }
        }
        return findings
    }

    /// The schemas of each document that hold the members of a part without a match.
    var unmatchedLayers: Pair<Set<Schema>> {
        Pair(
            Set(removed.flatMap { Self.layers(of: $0, in: context.base) }),
            Set(added.flatMap { Self.layers(of: $0, in: context.revision) })
        )
    }

    /// The schemas of each document that take the place of those of the other, of the schemas and their parts.
    func counterparts() -> (inBase: [Schema: Schema], inRevision: [Schema: Schema]) {
        var inBase: [Schema: Schema] = [:]
        var inRevision: [Schema: Schema] = [:]
        var open = [Pair(merged.base.core, merged.revision.core)]
        while let pair = open.popLast(), inBase.count < 256 {
            let base = context.base.effective(pair.base).core
            let revision = context.revision.effective(pair.revision).core
            guard inBase.updateValue(base, forKey: revision) == nil else { continue }
            inRevision[base] = revision
            open +=
                BranchMatches(
                    all: Self.parts(of: base, in: context.base),
                    Self.parts(of: revision, in: context.revision),
                    in: context
                ).kept
        }
        return (inBase, inRevision)
    }
}

extension Schema {
    /// Whether every value obeys the schema.
    fileprivate var admitsEverything: Bool { boolean ?? (tellingKeywords.isEmpty && reference == nil) }
}

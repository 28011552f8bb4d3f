import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let unionKeywords: KeywordSet = [.oneOf, .anyOf]

    private static let unions: [(keyword: Keyword, added: SchemaValueChange, removed: SchemaValueChange)] = [
        (.oneOf, .oneOfAdded, .oneOfRemoved), (.anyOf, .anyOfAdded, .anyOfRemoved),
    ]

    /// Compares the branches of `oneOf` and `anyOf`.
    func unions(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        for (keyword, added, removed) in Self.unions {
            let lists = Pair(pair.base.branches(of: keyword), pair.revision.branches(of: keyword))
            guard lists.base != nil || lists.revision != nil else { continue }
            let matches = BranchMatches(lists.base?.schemas ?? [], lists.revision?.schemas ?? [], in: context)
            for branch in matches.kept { findings.include(branch, pair.use.nested, unless: context) }
            let places = pair.places(lists.map { $0?.node })
            for (branches, change, words, document) in [
                (matches.removed, removed, "left", context.base), (matches.added, added, "joined", context.revision),
            ] where !branches.isEmpty {
                let names = branches.map { BranchMatches.phrase(for: $0, in: document) }
                findings.report(
                    pair.rule(change),
                    levelOfWhole(lists.map { $0 != nil }, pair),
                    base: places.base,
                    revision: places.revision,
                    "\(names.list()) \(words) the `\(keyword.name)`"
                )
            }
        }
        return findings
    }

    /// The level where a union comes or goes as a whole: without one, every value is allowed.
    private func levelOfWhole(_ hasUnion: Pair<Bool>, _ pair: SchemaPair) -> ChangeLevel? {
        guard hasUnion.differs else { return nil }
        return (hasUnion.revision ? SchemaEffect.narrows : .widens).level(in: pair.use.role.direction)
    }

    // MARK: Unions around a schema

    /// Notices a schema that became one branch of a union, or the only one that is left.
    ///
    /// - Returns: `nil` if that is not so, and everything else has to be compared.
    func wrapping(_ pair: SchemaPair) -> Findings? {
        var findings = Findings()
        for (keyword, added, removed) in Self.unions {
            let lists = Pair(pair.base.branches(of: keyword), pair.revision.branches(of: keyword))
            if lists.base == nil, let list = lists.revision, isSubstantial(pair.base),
                pair.revision.core.properties.isEmpty || !pair.base.admitsObjects,
                context.isAlikeBesideUnions(pair.revision, of: pair)
            {
                let isBranch = list.schemas.contains { branch in
                    context.isWrittenAlike(pair.base.core.node, context.revision.document.resolve(branch).node)
                }
                guard isBranch || keyword == .oneOf else { continue }
                let isKept = isBranch && !(keyword == .oneOf && mayMatchTwice(pair, list.schemas))
                findings.report(
                    pair.rule(isKept ? added : .wrappedInOneOf),
                    base: pair.base.core.node,
                    revision: list.node,
                    isKept
                        ? "the value may be one of several schemas now"
                        : "the schema was replaced with a `\(keyword.name)`"
                )
                return findings
            }
            if lists.revision == nil, let list = lists.base, context.isAlikeBesideUnions(pair.base, of: pair),
                list.schemas.contains(where: { branch in
                    context.isWrittenAlike(context.base.document.resolve(branch).node, pair.revision.core.node)
                })
            {
                findings.report(
                    pair.rule(removed),
                    base: list.node,
                    revision: pair.revision.core.node,
                    "of several schemas only one is left"
                )
                return findings
            }
        }
        return nil
    }

    /// Whether a body that was valid may match two branches of a `oneOf`, which makes it invalid: whether several
    /// branches admit objects, and no property tells these apart.
    private func mayMatchTwice(_ pair: SchemaPair, _ branches: [Schema]) -> Bool {
        guard pair.use.role == .requestBody || pair.use.role == .responseBody,
            pair.base.value(.properties) != nil, pair.revision.core.discriminator == nil
        else { return false }
        let document = context.revision
        return branches.count { document.effective($0).admitsObjects && !document.reducer.isNull($0) } > 1
    }

    /// Whether a schema without a union says something about its value.
    private func isSubstantial(_ schema: EffectiveSchema) -> Bool {
        let compositions: [Keyword] = [.oneOf, .anyOf, .allOf]
        guard compositions.allSatisfy({ schema.branches(of: $0) == nil }) else { return false }
        return schema.value(.properties) != nil || schema.value(.enum) != nil
            || !schema.types.subtracting(.object).isEmpty
    }
}

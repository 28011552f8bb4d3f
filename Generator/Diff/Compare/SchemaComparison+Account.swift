import BindgenOpenAPI
import BindingsJSON

/// The nets under the comparisons of keywords.
extension SchemaComparison {
    /// Accounts for the keywords that no function looks at.
    func rest(_ pair: SchemaPair) -> Findings {
        let open = KeywordAccount.meaningfulKeywords(of: .schema).subtracting(Self.comparedKeywords)
        return KeywordAccount(context).findings(of: open, pair)
    }

    /// Accounts for values that a nearer schema hides: where several schemas have a keyword of which only one value can
    /// be compared, all of them count.
    func hidden(_ pair: SchemaPair) -> Findings {
        guard pair.base.layers.count > 1 || pair.revision.layers.count > 1 else { return Findings() }
        let hidden = Self.comparedOnce.keywords.filter { keyword in
            let values = Pair(pair.base.layers, pair.revision.layers).map { $0.compactMap { $0.value(keyword) } }
            guard values.base.count > 1 || values.revision.count > 1 else { return false }
            return context.isUnchanged(values.base.first, values.revision.first)
                && Set(values.base.map(context.base.meaning)) != Set(values.revision.map(context.revision.meaning))
        }
        var findings = Findings()
        for keyword in hidden where keyword != .type || pair.base.types == pair.revision.types {
            let places = Pair(pair.base, pair.revision).map { $0.layers.last { $0.value(keyword) != nil } }
            let nodes = Pair(places.base?.value(keyword), places.revision?.value(keyword))
            findings.report(
                .document(.keywordChanged),
                base: nodes.base ?? pair.base.core.node,
                revision: nodes.revision ?? pair.revision.core.node,
                "`\(keyword.name)` of one of the schemas that the value obeys \(KeywordAccount.words(nodes))"
            )
        }
        return findings
    }

    /// The keywords that decide which values are valid, without those of which all values count together.
    private static let comparedOnce = Vocabulary.keywords(of: .schema) { $0.role == .meaning }
        .subtracting(boundKeywords).subtracting(unionKeywords)
        .subtracting([.properties, .required, .allOf, .discriminator, .nullable])
}

import BindgenOpenAPI

extension Schema {
    /// The keywords that decide which values are valid.
    var tellingKeywords: KeywordSet { keywords.intersection(Self.telling) }

    private static let telling = Vocabulary.keywords(of: .schema) { $0.role == .meaning }
}

extension ComparisonContext {
    /// Whether what one of two schemas says besides its unions, and null, is said by both.
    func isAlikeBesideUnions(_ schema: EffectiveSchema, of pair: SchemaPair) -> Bool {
        let keywords = schema.layers.reduce(into: KeywordSet()) { $0.formUnion($1.tellingKeywords) }
        return keywords.subtracting(Self.ofUnions).keywords.allSatisfy { keyword in
            let values = pair.values(of: keyword)
            return isUnchanged(values.base, values.revision)
        }
    }

    private static let ofUnions: KeywordSet = [.oneOf, .anyOf, .discriminator, .type, .nullable]
}

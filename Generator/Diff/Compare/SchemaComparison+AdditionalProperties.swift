import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    /// What an object may hold besides the members that have names.
    enum AdditionalMembers {
        case open
        case closed
        case schema(Schema)

        init(_ schema: EffectiveSchema) {
            switch schema.layers.lazy.compactMap(\.additionalProperties).first {
            case nil, .allowed(true)?: self = .open
            case .allowed(false)?: self = .closed
            case .schema(let schema)?: self = schema.isEmpty ? .open : .schema(schema)
            }
        }
    }

    /// Compares the rules for members that no keyword names.
    func additionalProperties(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let types = Pair(pair.base.types, pair.revision.types)
        guard
            types.base.isEmpty || types.revision.isEmpty
                || types.base.contains(.object) == types.revision.contains(.object)
        else { return findings }
        let change: SchemaChange
        let words: String
        switch (AdditionalMembers(pair.base), AdditionalMembers(pair.revision)) {
        case (.schema(let old), .schema(let new)):
            findings.include(Pair(old, new), pair.use.nested, unless: context)
            return findings
        case (.open, .open), (.closed, .closed): return findings
        case (_, .closed):
            change = .value(.additionalPropertiesForbidden)
            words = "properties that are not listed are no longer allowed"
        case (.closed, _):
            change = .value(.additionalPropertiesAllowed)
            words = "properties that are not listed are allowed now"
        case (.open, .schema):
            change = .subschema(.additionalProperties, .added)
            words = "properties that are not listed have a schema now"
        case (.schema, .open):
            change = .subschema(.additionalProperties, .removed)
            words = "properties that are not listed may be anything now"
        }
        let places = pair.places(of: .additionalProperties)
        findings.report(pair.rule(change), base: places.base, revision: places.revision, words)
        return findings
    }
}

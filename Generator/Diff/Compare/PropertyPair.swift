import BindgenOpenAPI

/// A property of both documents.
struct PropertyPair {
    var name: String
    var wasRequired: Bool
    var schemas: Pair<Schema>
    var effective: Pair<EffectiveSchema>
    var use: SchemaUse

    var direction: Direction { use.role.direction }
}

import BindingsJSON

/// What a schema is made of, while it is read.
struct SchemaParts {
    var node: JSONNode
    var keywords: SchemaKeywords = []
    var types: SchemaTypes = []
    var reference: Reference?
    var properties: [Schema.Property] = []
    var required: [String] = []
    var items: Schema?
    var additionalProperties: AdditionalProperties?
    var allOf: [Schema] = []
    var oneOf: [Schema] = []
    var anyOf: [Schema] = []
    var discriminator: Discriminator?
    /// The schemas under keywords that few documents use, in order.
    var rare: [RareSubschema] = []
}

/// A schema under a keyword that few documents use.
struct RareSubschema: Sendable {
    /// The keyword.
    var keyword: SchemaKeywords
    /// The name under the keyword, for keywords that hold schemas by name.
    var name: String?
    /// The schema.
    var schema: Schema
}

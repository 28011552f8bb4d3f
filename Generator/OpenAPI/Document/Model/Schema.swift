package import BindingsJSON

/// A schema object of OpenAPI 3.0 or 3.1, or one of the Boolean schemas of 3.1.
///
/// A schema holds the schemas inside it, but not those it refers to: ``Document/resolve(_:)`` follows ``reference``. Two
/// schemas are the same if they are the same object, and then they stand at the same place of the document.
package final class Schema: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The keywords that are present. Of a schema of OpenAPI 3.0 with `$ref`, `$ref` alone counts.
    package let keywords: KeywordSet

    /// The types that `type` names, without `null` for `nullable`; empty without `type`.
    package let types: SchemaTypes

    /// The `$ref` of the schema. In OpenAPI 3.1 other keywords may stand beside it, and all of them count.
    package let reference: Reference?

    /// The members that `properties` describes, in order.
    package let properties: [Property]

    /// The names of members that must be present, in order.
    package let required: [String]

    /// The schema of the elements of an array.
    package let items: Schema?

    /// The rule for members that `properties` does not name; `nil` allows any.
    package let additionalProperties: AdditionalProperties?

    /// The schemas of `allOf`; empty without.
    package let allOf: [Schema]

    /// The schemas of `oneOf`; empty without.
    package let oneOf: [Schema]

    /// The schemas of `anyOf`; empty without.
    package let anyOf: [Schema]

    package let discriminator: Discriminator?

    /// The schemas under keywords that few documents use.
    let rare: [RareSubschema]

    /// A member that a schema describes.
    package struct Property: Sendable {
        /// The name of the member.
        package let name: String

        /// The schema of its values.
        package let schema: Schema
    }

    init(parts: SchemaParts) {
        node = parts.node
        keywords = parts.keywords
        types = parts.types
        reference = parts.reference
        properties = parts.properties
        required = parts.required
        items = parts.items
        additionalProperties = parts.additionalProperties
        allOf = parts.allOf
        oneOf = parts.oneOf
        anyOf = parts.anyOf
        discriminator = parts.discriminator
        rare = parts.rare
    }
}

extension Schema: Hashable {
    /// Whether both are the same object.
    package static func == (lhs: Schema, rhs: Schema) -> Bool { lhs === rhs }

    /// Feeds the identity of the schema into a hasher.
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A schema's rules for members that `properties` does not name.
package enum AdditionalProperties: Sendable {
    /// `true` or `false`.
    case allowed(Bool)
    /// Members whose values obey a schema.
    case schema(Schema)
}

/// The discriminator of a schema: which member tells the branches apart, and what its values mean.
package struct Discriminator: Extensible {
    /// A value of the discriminating member and the schema that it selects.
    package struct Mapping: Sendable {
        package let value: String

        /// The reference to the schema; a bare component name in the document is a reference here.
        package let reference: Reference
    }

    /// The value in the document.
    package let node: JSONNode

    /// The name of the discriminating member.
    package let propertyName: String

    /// The explicit mapping in the order of the document.
    package let mapping: [Mapping]
}

/// The parts of a schema while the parser reads it.
struct SchemaParts {
    var node: JSONNode
    var keywords: KeywordSet = []
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
    var keyword: Keyword
    /// The name under the keyword, for keywords that hold schemas by name.
    var name: String?
    var schema: Schema
}

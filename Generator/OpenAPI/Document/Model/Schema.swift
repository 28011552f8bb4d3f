package import BindingsJSON

/// A schema object of OpenAPI 3.0 or 3.1, or one of the Boolean schemas of 3.1.
///
/// A schema holds the schemas inside it, but not those it refers to: ``Document/resolve(_:)`` follows ``reference``. Two
/// schemas are the same if they are the same object, and then they stand at the same place of the document.
package final class Schema: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The keywords that are present. Of a schema of OpenAPI 3.0 with `$ref`, `$ref` alone counts.
    package let keywords: SchemaKeywords

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

    /// What is said about members that `properties` does not name; `nil` if nothing is, which allows any.
    package let additionalProperties: AdditionalProperties?

    /// The schemas of `allOf`; empty without.
    package let allOf: [Schema]

    /// The schemas of `oneOf`; empty without.
    package let oneOf: [Schema]

    /// The schemas of `anyOf`; empty without.
    package let anyOf: [Schema]

    /// The discriminator.
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

/// The keywords that are present in a schema object.
package struct SchemaKeywords: OptionSet, Sendable, Hashable {
    /// One bit for each keyword.
    package let rawValue: UInt64

    /// Makes a set of its bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    package static let type = Self(bit: 0)
    package static let nullable = Self(bit: 1)
    package static let `enum` = Self(bit: 2)
    package static let const = Self(bit: 3)
    package static let `default` = Self(bit: 4)
    package static let format = Self(bit: 5)
    package static let title = Self(bit: 6)
    package static let description = Self(bit: 7)
    package static let minimum = Self(bit: 8)
    package static let maximum = Self(bit: 9)
    package static let exclusiveMinimum = Self(bit: 10)
    package static let exclusiveMaximum = Self(bit: 11)
    package static let multipleOf = Self(bit: 12)
    package static let minLength = Self(bit: 13)
    package static let maxLength = Self(bit: 14)
    package static let pattern = Self(bit: 15)
    package static let minItems = Self(bit: 16)
    package static let maxItems = Self(bit: 17)
    package static let uniqueItems = Self(bit: 18)
    package static let minProperties = Self(bit: 19)
    package static let maxProperties = Self(bit: 20)
    package static let required = Self(bit: 21)
    package static let properties = Self(bit: 22)
    package static let additionalProperties = Self(bit: 23)
    package static let items = Self(bit: 24)
    package static let allOf = Self(bit: 25)
    package static let oneOf = Self(bit: 26)
    package static let anyOf = Self(bit: 27)
    package static let not = Self(bit: 28)
    package static let discriminator = Self(bit: 29)
    package static let readOnly = Self(bit: 30)
    package static let writeOnly = Self(bit: 31)
    package static let deprecated = Self(bit: 32)
    package static let example = Self(bit: 33)
    package static let examples = Self(bit: 34)
    package static let externalDocs = Self(bit: 35)
    package static let xml = Self(bit: 36)
    package static let contentEncoding = Self(bit: 37)
    package static let contentMediaType = Self(bit: 38)
    package static let contentSchema = Self(bit: 39)
    package static let patternProperties = Self(bit: 40)
    package static let propertyNames = Self(bit: 41)
    package static let prefixItems = Self(bit: 42)
    package static let contains = Self(bit: 43)
    package static let minContains = Self(bit: 44)
    package static let maxContains = Self(bit: 45)
    package static let `if` = Self(bit: 46)
    package static let then = Self(bit: 47)
    package static let `else` = Self(bit: 48)
    package static let dependentSchemas = Self(bit: 49)
    package static let dependentRequired = Self(bit: 50)
    package static let unevaluatedItems = Self(bit: 51)
    package static let unevaluatedProperties = Self(bit: 52)
    package static let definitions = Self(bit: 53)
    package static let dynamicReference = Self(bit: 54)
    package static let identifier = Self(bit: 55)
    package static let anchor = Self(bit: 56)
    package static let comment = Self(bit: 57)
    package static let reference = Self(bit: 58)

    /// Keywords that say nothing about which values are valid.
    package static let annotations: Self = [
        .title, .description, .`default`, .deprecated, .example, .examples, .externalDocs, .xml, .readOnly, .writeOnly,
        .definitions, .identifier, .anchor, .comment,
    ]

    private static let byName: [String: Self] = [
        "type": .type, "nullable": .nullable, "enum": .enum, "const": .const, "default": .default, "format": .format,
        "title": .title, "description": .description, "minimum": .minimum, "maximum": .maximum,
        "exclusiveMinimum": .exclusiveMinimum, "exclusiveMaximum": .exclusiveMaximum, "multipleOf": .multipleOf,
        "minLength": .minLength, "maxLength": .maxLength, "pattern": .pattern, "minItems": .minItems,
        "maxItems": .maxItems, "uniqueItems": .uniqueItems, "minProperties": .minProperties,
        "maxProperties": .maxProperties, "required": .required, "properties": .properties,
        "additionalProperties": .additionalProperties, "items": .items, "allOf": .allOf, "oneOf": .oneOf,
        "anyOf": .anyOf, "not": .not, "discriminator": .discriminator, "readOnly": .readOnly,
        "writeOnly": .writeOnly, "deprecated": .deprecated, "example": .example, "examples": .examples,
        "externalDocs": .externalDocs, "xml": .xml, "contentEncoding": .contentEncoding,
        "contentMediaType": .contentMediaType, "contentSchema": .contentSchema,
        "patternProperties": .patternProperties, "propertyNames": .propertyNames, "prefixItems": .prefixItems,
        "contains": .contains, "minContains": .minContains, "maxContains": .maxContains, "if": .if, "then": .then,
        "else": .else, "dependentSchemas": .dependentSchemas, "dependentRequired": .dependentRequired,
        "unevaluatedItems": .unevaluatedItems, "unevaluatedProperties": .unevaluatedProperties,
        "$defs": .definitions, "definitions": .definitions, "$dynamicRef": .dynamicReference, "$id": .identifier,
        "$anchor": .anchor, "$comment": .comment, "$ref": .reference,
    ]

    /// The names of all keywords.
    static let names = byName.keys.sorted()

    /// The keyword of a name; `nil` for names that the specification does not know.
    package init?(name: String) {
        guard let keyword = Self.byName[name] else { return nil }
        self = keyword
    }
}

/// The keywords that are present in a schema object.
public struct SchemaKeywords: OptionSet, Sendable, Hashable {
    /// One bit for each keyword.
    public let rawValue: UInt64

    /// Makes a set of its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    static let type = Self(bit: 0)
    static let nullable = Self(bit: 1)
    static let `enum` = Self(bit: 2)
    static let const = Self(bit: 3)
    static let `default` = Self(bit: 4)
    static let format = Self(bit: 5)
    static let title = Self(bit: 6)
    static let description = Self(bit: 7)
    static let minimum = Self(bit: 8)
    static let maximum = Self(bit: 9)
    static let exclusiveMinimum = Self(bit: 10)
    static let exclusiveMaximum = Self(bit: 11)
    static let multipleOf = Self(bit: 12)
    static let minLength = Self(bit: 13)
    static let maxLength = Self(bit: 14)
    static let pattern = Self(bit: 15)
    static let minItems = Self(bit: 16)
    static let maxItems = Self(bit: 17)
    static let uniqueItems = Self(bit: 18)
    static let minProperties = Self(bit: 19)
    static let maxProperties = Self(bit: 20)
    static let required = Self(bit: 21)
    static let properties = Self(bit: 22)
    static let additionalProperties = Self(bit: 23)
    static let items = Self(bit: 24)
    static let allOf = Self(bit: 25)
    static let oneOf = Self(bit: 26)
    static let anyOf = Self(bit: 27)
    static let not = Self(bit: 28)
    static let discriminator = Self(bit: 29)
    static let readOnly = Self(bit: 30)
    static let writeOnly = Self(bit: 31)
    static let deprecated = Self(bit: 32)
    static let example = Self(bit: 33)
    static let examples = Self(bit: 34)
    static let externalDocs = Self(bit: 35)
    static let xml = Self(bit: 36)
    static let contentEncoding = Self(bit: 37)
    static let contentMediaType = Self(bit: 38)
    static let contentSchema = Self(bit: 39)
    static let patternProperties = Self(bit: 40)
    static let propertyNames = Self(bit: 41)
    static let prefixItems = Self(bit: 42)
    static let contains = Self(bit: 43)
    static let minContains = Self(bit: 44)
    static let maxContains = Self(bit: 45)
    static let `if` = Self(bit: 46)
    static let then = Self(bit: 47)
    static let `else` = Self(bit: 48)
    static let dependentSchemas = Self(bit: 49)
    static let dependentRequired = Self(bit: 50)
    static let unevaluatedItems = Self(bit: 51)
    static let unevaluatedProperties = Self(bit: 52)
    static let definitions = Self(bit: 53)
    static let dynamicReference = Self(bit: 54)
    static let identifier = Self(bit: 55)
    static let anchor = Self(bit: 56)
    static let comment = Self(bit: 57)
    static let reference = Self(bit: 58)

    /// Keywords that say nothing about which values are valid.
    static let annotations: Self = [
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
    init?(name: String) {
        guard let keyword = Self.byName[name] else { return nil }
        self = keyword
    }
}

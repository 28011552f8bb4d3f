import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

/// A keyword before and after, and what follows from it wherever the schema is used.
struct SchemaRuleCase: Sendable, CustomStringConvertible {
    var keyword: String
    var before: String?
    var after: String?
    /// What the ids of the rules end with.
    var change: String
    var request: ChangeLevel
    var response: ChangeLevel
    /// What else the schema says.
    var beside: [String: String] = [:]
    /// The roles of the schema that the rule exists for.
    var roles = SchemaRuleTests.roles

    var description: String { "\(keyword) \(before ?? "-") -> \(after ?? "-")" }

    /// Upper bounds: tighter is lower.
    private static func upper(_ keyword: String, _ name: String, unset: ChangeLevel = .warning) -> [Self] {
        [
            Self(keyword: keyword, after: "5", change: "\(name)-set", request: .warning, response: .info),
            Self(
                keyword: keyword,
                before: "9",
                after: "5",
                change: "\(name)-decreased",
                request: .error,
                response: .info
            ),
            Self(
                keyword: keyword,
                before: "5",
                after: "9",
                change: "\(name)-increased",
                request: .info,
                response: .error
            ),
            Self(keyword: keyword, before: "5", change: "\(name)-unset", request: .info, response: unset),
        ]
    }

    /// Lower bounds: tighter is higher.
    private static func lower(_ keyword: String, _ name: String, unset: ChangeLevel = .warning) -> [Self] {
        [
            Self(keyword: keyword, after: "5", change: "\(name)-set", request: .warning, response: .info),
            Self(
                keyword: keyword,
                before: "5",
                after: "9",
                change: "\(name)-increased",
                request: .error,
                response: .info
            ),
            Self(
                keyword: keyword,
                before: "9",
                after: "5",
                change: "\(name)-decreased",
                request: .info,
                response: .error
            ),
            Self(keyword: keyword, before: "5", change: "\(name)-unset", request: .info, response: unset),
        ]
    }

    /// A subschema that narrows.
    private static func narrowing(_ keyword: String, _ name: String, _ value: String) -> [Self] {
        [
            Self(keyword: keyword, after: value, change: "\(name)-added", request: .error, response: .info),
            Self(keyword: keyword, before: value, change: "\(name)-removed", request: .info, response: .error),
        ]
    }

    /// A text has at least no characters, whether that is said or not.
    private static let emptyTexts = [
        Self(keyword: "minLength", after: "5", change: "min-length-increased", request: .error, response: .info),
        Self(keyword: "minLength", before: "5", change: "min-length-decreased", request: .info, response: .error),
    ]

    private static let bounds: [Self] =
        upper("maximum", "max") + lower("minimum", "min") + upper("exclusiveMaximum", "exclusive-max")
        + lower("exclusiveMinimum", "exclusive-min") + upper("maxLength", "max-length", unset: .error)
        + lower("minLength", "min-length").filter { $0.before != nil && $0.after != nil } + emptyTexts
        + upper("maxItems", "max-items")
        + lower("minItems", "min-items", unset: .error) + upper("maxProperties", "max-properties")
        + lower("minProperties", "min-properties") + upper("maxContains", "max-contains")
        + lower("minContains", "min-contains")

    private static let conditions: [Self] =
        narrowing("contains", "contains", #"{"type":"string"}"#) + narrowing("if", "if", #"{"type":"string"}"#)
        + narrowing("then", "then", #"{"type":"string"}"#) + narrowing("else", "else", #"{"type":"string"}"#)
        + narrowing("contentSchema", "content-schema", #"{"type":"string"}"#)
        + narrowing("propertyNames", "property-names", #"{"maxLength":3}"#)
        + narrowing("unevaluatedItems", "unevaluated-items", "false")
        + narrowing("unevaluatedProperties", "unevaluated-properties", "false")
        + narrowing("patternProperties", "pattern-property", #"{"^x":{"type":"string"}}"#)
        + narrowing("dependentSchemas", "dependent-schema", #"{"a":{"required":["b"]}}"#)
        + narrowing("dependentRequired", "dependent-required", #"{"a":["b"]}"#)

    private static let values: [Self] = [
        Self(keyword: "enum", after: #"["a","b"]"#, change: "became-enum", request: .error, response: .info),
        Self(keyword: "const", after: "1", change: "const-added", request: .error, response: .info),
        Self(keyword: "const", before: "1", change: "const-removed", request: .info, response: .error),
        Self(keyword: "const", before: "1", after: "2", change: "const-changed", request: .error, response: .error),
        Self(keyword: "pattern", after: #""^a""#, change: "pattern-added", request: .error, response: .info),
        Self(keyword: "pattern", before: #""^a""#, change: "pattern-removed", request: .info, response: .info),
        Self(
            keyword: "pattern",
            before: #""^a""#,
            after: #""^b""#,
            change: "pattern-changed",
            request: .warning,
            response: .info
        ),
        Self(keyword: "multipleOf", after: "2", change: "multiple-of-set", request: .warning, response: .info),
        Self(keyword: "multipleOf", before: "2", change: "multiple-of-unset", request: .info, response: .warning),
        Self(
            keyword: "multipleOf",
            before: "2",
            after: "3",
            change: "multiple-of-changed",
            request: .error,
            response: .warning
        ),
        Self(
            keyword: "multipleOf",
            before: "2",
            after: "4",
            change: "multiple-of-changed",
            request: .error,
            response: .info
        ),
        Self(
            keyword: "multipleOf",
            before: "0.3",
            after: "0.1",
            change: "multiple-of-changed",
            request: .info,
            response: .warning
        ),
        Self(keyword: "uniqueItems", after: "true", change: "unique-items-set", request: .warning, response: .info),
        Self(keyword: "uniqueItems", before: "true", change: "unique-items-unset", request: .info, response: .warning),
        Self(
            keyword: "not",
            before: #"{"const":1}"#,
            after: #"{"const":2}"#,
            change: "not-changed",
            request: .error,
            response: .error
        ),
        Self(
            keyword: "if",
            before: #"{"required":["a"]}"#,
            after: #"{"required":["b"]}"#,
            change: "if-changed",
            request: .error,
            response: .error,
            beside: ["then": #"{"minProperties":3}"#]
        ),
        Self(keyword: "not", after: #"{"const":1}"#, change: "not-added", request: .warning, response: .info),
        Self(keyword: "not", before: #"{"const":1}"#, change: "not-removed", request: .info, response: .warning),
        Self(
            keyword: "contentEncoding",
            after: #""base64""#,
            change: "content-encoding-changed",
            request: .error,
            response: .error
        ),
        Self(
            keyword: "contentMediaType",
            before: #""text/plain""#,
            after: #""text/html""#,
            change: "content-media-type-changed",
            request: .error,
            response: .error
        ),
        Self(
            keyword: "dependentRequired",
            before: #"{"a":["b"]}"#,
            after: #"{"a":["c"]}"#,
            change: "dependent-required-changed",
            request: .error,
            response: .error
        ),
        Self(
            keyword: "prefixItems",
            before: "[{}]",
            after: "[{},{}]",
            change: "prefix-items-added",
            request: .info,
            response: .error,
            beside: ["items": "false"]
        ),
        Self(
            keyword: "prefixItems",
            before: "[{},{}]",
            after: "[{}]",
            change: "prefix-items-removed",
            request: .error,
            response: .info,
            beside: ["items": "false"]
        ),
        Self(
            keyword: "prefixItems",
            after: #"[{"minimum":1}]"#,
            change: "prefix-items-added",
            request: .error,
            response: .info
        ),
        Self(
            keyword: "prefixItems",
            before: #"[{"minimum":1}]"#,
            change: "prefix-items-removed",
            request: .info,
            response: .error
        ),
        Self(keyword: "nullable", after: "true", change: "became-nullable", request: .info, response: .error),
        Self(keyword: "nullable", before: "true", change: "became-not-nullable", request: .error, response: .info),
        Self(
            keyword: "type",
            before: #""string""#,
            after: #"["string","null"]"#,
            change: "became-nullable",
            request: .info,
            response: .error
        ),
    ]

    private static let structures: [Self] = [
        Self(
            keyword: "items",
            after: #"{"type":"string"}"#,
            change: "items-schema-added",
            request: .warning,
            response: .info,
            beside: ["type": #""array""#]
        ),
        Self(
            keyword: "items",
            before: #"{"type":"string"}"#,
            change: "items-schema-removed",
            request: .info,
            response: .warning,
            beside: ["type": #""array""#]
        ),
        Self(
            keyword: "additionalProperties",
            after: "false",
            change: "additional-properties-forbidden",
            request: .error,
            response: .info
        ),
        Self(
            keyword: "additionalProperties",
            before: "false",
            change: "additional-properties-allowed",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "additionalProperties",
            after: #"{"type":"string"}"#,
            change: "additional-properties-schema-added",
            request: .warning,
            response: .info
        ),
        Self(
            keyword: "additionalProperties",
            before: #"{"type":"string"}"#,
            change: "additional-properties-schema-removed",
            request: .info,
            response: .warning
        ),
        Self(
            keyword: "allOf",
            before: #"[{"minimum":1},{"maximum":9}]"#,
            after: #"[{"minimum":1},{"maximum":9},{"multipleOf":2}]"#,
            change: "all-of-added",
            request: .error,
            response: .info
        ),
        Self(
            keyword: "allOf",
            before: #"[{"minimum":1},{"maximum":9}]"#,
            after: #"[{"minimum":1},{"maximum":9},{"title":"t"}]"#,
            change: "all-of-added-annotation-only",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "allOf",
            before: #"[{"minimum":1},{"maximum":9},{"title":"t"}]"#,
            after: #"[{"minimum":1},{"maximum":9}]"#,
            change: "all-of-removed-annotation-only",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "allOf",
            before: #"[{"minimum":1},{"maximum":9},{"multipleOf":2}]"#,
            after: #"[{"minimum":1},{"maximum":9}]"#,
            change: "all-of-removed",
            request: .warning,
            response: .info
        ),
        Self(
            keyword: "oneOf",
            before: #"[{"minimum":1},{"maximum":9}]"#,
            after: #"[{"maximum":9},{"minimum":1},{"multipleOf":2}]"#,
            change: "one-of-added",
            request: .info,
            response: .error
        ),
        Self(
            keyword: "oneOf",
            before: #"[{"minimum":1},{"maximum":9},{"multipleOf":2}]"#,
            after: #"[{"minimum":1},{"maximum":9}]"#,
            change: "one-of-removed",
            request: .error,
            response: .info
        ),
        Self(
            keyword: "anyOf",
            before: #"[{"minimum":1},{"maximum":9}]"#,
            after: #"[{"minimum":1},{"maximum":9},{"multipleOf":2}]"#,
            change: "any-of-added",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "anyOf",
            before: #"[{"minimum":1},{"maximum":9},{"multipleOf":2}]"#,
            after: #"[{"minimum":1},{"maximum":9}]"#,
            change: "any-of-removed",
            request: .error,
            response: .info
        ),
        Self(
            keyword: "oneOf",
            after: #"[{"type":"array"},{"type":"string","maxLength":3}]"#,
            change: "wrapped-in-one-of",
            request: .error,
            response: .error,
            beside: ["type": #""string""#]
        ),
        Self(
            keyword: "discriminator",
            after: #"{"propertyName":"a"}"#,
            change: "discriminator-added",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "discriminator",
            before: #"{"propertyName":"a"}"#,
            change: "discriminator-removed",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "discriminator",
            before: #"{"propertyName":"a"}"#,
            after: #"{"propertyName":"b"}"#,
            change: "discriminator-property-name-changed",
            request: .error,
            response: .error
        ),
        Self(
            keyword: "discriminator",
            before: #"{"propertyName":"a","mapping":{"x":"X"}}"#,
            after: #"{"propertyName":"a","mapping":{"x":"X","y":"Y"}}"#,
            change: "discriminator-mapping-added",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "discriminator",
            before: #"{"propertyName":"a","mapping":{"x":"X","y":"Y"}}"#,
            after: #"{"propertyName":"a","mapping":{"x":"X"}}"#,
            change: "discriminator-mapping-deleted",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "discriminator",
            before: #"{"propertyName":"a","mapping":{"x":"X"}}"#,
            after: #"{"propertyName":"a","mapping":{"x":"Y"}}"#,
            change: "discriminator-mapping-changed",
            request: .info,
            response: .info
        ),
        Self(
            keyword: "anyOf",
            before: #"[{"type":"string"},{"type":"integer"}]"#,
            after: #"[{"type":"string"},{"type":"integer"},{"type":"array"}]"#,
            change: "list-of-types-widened",
            request: .info,
            response: .error
        ),
        Self(
            keyword: "anyOf",
            before: #"[{"type":"string"},{"type":"integer"}]"#,
            after: #"[{"type":"string"}]"#,
            change: "list-of-types-narrowed",
            request: .error,
            response: .info
        ),
    ]

    /// What a value left out means matters for parameters only.
    private static let defaults: [Self] = [
        ("default-value-added", nil, "1"), ("default-value-changed", "1", "2"), ("default-value-removed", "1", nil),
    ].flatMap { change, before, after in
        [
            Self(
                keyword: "default",
                before: before,
                after: after,
                change: change,
                request: .info,
                response: .info,
                roles: [.requestBody, .requestProperty, .responseBody, .responseProperty, .parameterProperty]
            ),
            Self(
                keyword: "default",
                before: before,
                after: after,
                change: change,
                request: .error,
                response: .error,
                roles: [.parameter]
            ),
        ]
    }

    private static let enumerations: [Self] = [
        Self(
            keyword: "enum",
            before: #"["a","b"]"#,
            after: #"["c","b","a"]"#,
            change: "enum-value-added",
            request: .info,
            response: .warning
        ),
        Self(
            keyword: "enum",
            before: #"["a","b","c"]"#,
            after: #"["c","a"]"#,
            change: "enum-value-removed",
            request: .error,
            response: .info
        ),
        Self(keyword: "enum", before: #"["a","b"]"#, change: "enum-value-removed", request: .error, response: .warning),
        Self(
            keyword: "x-extensible-enum",
            before: #"["a","b"]"#,
            after: #"["a"]"#,
            change: "x-extensible-enum-value-removed",
            request: .error,
            response: .error,
            roles: [.parameter, .requestProperty]
        ),
    ]

    private static let types: [Self] = [
        Self(
            keyword: "type",
            before: #""integer""#,
            after: #""number""#,
            change: "type-generalized",
            request: .info,
            response: .error
        ),
        Self(
            keyword: "type",
            before: #""string""#,
            after: #""integer""#,
            change: "type-changed",
            request: .error,
            response: .error,
            roles: [.requestBody, .requestProperty, .responseBody, .responseProperty, .parameter]
        ),
        Self(
            keyword: "type",
            before: #""boolean""#,
            after: #""integer""#,
            change: "type-changed",
            request: .error,
            response: .error,
            roles: [.responseHeader]
        ),
        Self(
            keyword: "type",
            before: #""integer""#,
            after: #""string""#,
            change: "type-changed",
            request: .warning,
            response: .warning,
            roles: [.parameterProperty, .requestHeaderProperty]
        ),
        Self(
            keyword: "type",
            before: #""string""#,
            after: #""integer""#,
            change: "type-specialized",
            request: .error,
            response: .error,
            roles: [.parameterProperty, .requestHeaderProperty]
        ),
        Self(
            keyword: "type",
            before: #""number""#,
            after: #""integer""#,
            change: "type-specialized",
            request: .info,
            response: .info,
            roles: [.responseBody, .responseProperty, .responseHeader]
        ),
        Self(
            keyword: "type",
            before: #""string""#,
            after: #""integer""#,
            change: "type-compatible",
            request: .info,
            response: .info,
            roles: [.responseHeader]
        ),
        Self(
            keyword: "pattern",
            before: #""^a""#,
            after: #"".*""#,
            change: "pattern-generalized",
            request: .info,
            response: .info,
            roles: SchemaRuleTests.roles.filter { $0.direction == .request }
        ),
    ]

    static let all: [Self] = bounds + conditions + values + structures + defaults + enumerations + types
}

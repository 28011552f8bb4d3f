/// The member names that the comparison knows; their raw values are their numbers in every ``NameTable``.
enum KnownName: Int32, CaseIterable {
    // JSON Schema.
    case reference, type, format, `enum`, const, `default`, nullable, readOnly, writeOnly, deprecated, required
    case properties, additionalProperties, items, allOf, oneOf, anyOf, not, discriminator, propertyName, mapping
    case pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength
    case minItems, maxItems, uniqueItems, minProperties, maxProperties, contains, minContains, maxContains
    case prefixItems, patternProperties, propertyNames, dependentRequired, dependentSchemas, `if`, then, `else`
    case unevaluatedItems, unevaluatedProperties, contentEncoding, contentMediaType, contentSchema
    case title, description, summary, example, examples, externalDocs, comment, defs, definitions, xml
    // OpenAPI.
    case openapi, info, version, servers, url, tags, name, paths, webhooks, components, security, operationId
    case parameters, requestBody, responses, callbacks, content, schema, headers, `in`, style, explode, allowReserved
    case encoding, links, schemas, securitySchemes, requestBodies, pathItems, variables, scheme, bearerFormat
    case openIdConnectUrl, flows, authorizationUrl, tokenUrl, refreshUrl, scopes
    case get, put, post, delete, options, head, patch, trace
    // Extensions that say something about compatibility.
    case sunset, stability, extensibleEnum, operationIDOverride

    /// The name as it stands in a document.
    var name: String { Self.names[Int(rawValue)] }

    private static let names = allCases.map(\.spelling)

    private var spelling: String {
        switch self {
        case .reference: "$ref"
        case .comment: "$comment"
        case .defs: "$defs"
        case .sunset: "x-sunset"
        case .stability: "x-stability-level"
        case .extensibleEnum: "x-extensible-enum"
        case .operationIDOverride: "x-xgen-operation-id-override"
        default: String(describing: self)
        }
    }

    /// The methods of a path item, in the order of reports.
    static let methods: [KnownName] = [.get, .put, .post, .delete, .options, .head, .patch, .trace]
}

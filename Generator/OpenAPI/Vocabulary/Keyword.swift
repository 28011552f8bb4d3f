/// A name that the vocabulary of OpenAPI has for members of objects.
///
/// The same name can mean different things in objects of different kinds: ``Vocabulary`` says what. The keywords that are
/// rules for values are in the order of the arguments that the checks of the runtime have.
package enum Keyword: UInt8, Sendable, Hashable, CaseIterable {
    // JSON Schema.
    case reference, type, format, const, `enum`, `default`, nullable, readOnly, writeOnly, deprecated, required
    case properties, additionalProperties, items, allOf, oneOf, anyOf, not, discriminator
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern
    case minItems, maxItems, uniqueItems, minProperties, maxProperties, contains, minContains, maxContains
    case prefixItems, patternProperties, propertyNames, dependentRequired, dependentSchemas, `if`, then, `else`
    case unevaluatedItems, unevaluatedProperties, contentEncoding, contentMediaType, contentSchema
    case title, description, example, examples, externalDocs, comment, defs, definitions, xml
    case identifier, anchor, dynamicAnchor, dynamicReference, dialect, vocabularies
    // Other objects of OpenAPI.
    case openapi, info, version, summary, termsOfService, contact, license, email, jsonSchemaDialect
    case servers, url, variables, tags, name, paths, webhooks, components, security, operationId, operationRef
    case parameters, requestBody, responses, callbacks, content, schema, headers, `in`, style, explode, allowReserved
    case allowEmptyValue, encoding, contentType, links, server, value, externalValue
    case schemas, securitySchemes, requestBodies, pathItems, propertyName, mapping
    case namespace, prefix, attribute, wrapped
    case scheme, bearerFormat, openIdConnectUrl, flows, authorizationUrl, tokenUrl, refreshUrl, scopes
    case implicit, password, clientCredentials, authorizationCode, licenseIdentifier
    case get, put, post, delete, options, head, patch, trace
    // Extensions that are read here.
    case sunset, stability, extensibleEnum, enumNames, enumVariableNames, enumDescriptions
    case extensionVersion, preview, operationIDOverride, operationIDAliases, dependentParameters, rolesRequirements

    /// The name in documents.
    package var name: String { Self.names[Int(rawValue)] }

    /// Whether the keyword is a specification extension, which no version of the specification defines.
    package var isExtension: Bool { rawValue >= Keyword.sunset.rawValue }

    private static let names = allCases.map(\.spelling)

    private var spelling: String {
        switch self {
        case .reference: "$ref"
        case .comment: "$comment"
        case .defs: "$defs"
        case .identifier: "$id"
        case .anchor: "$anchor"
        case .dynamicAnchor: "$dynamicAnchor"
        case .dynamicReference: "$dynamicRef"
        case .dialect: "$schema"
        case .vocabularies: "$vocabulary"
        case .licenseIdentifier: "identifier"
        case .sunset: "x-sunset"
        case .stability: "x-stability-level"
        case .extensibleEnum: "x-extensible-enum"
        case .enumNames: "x-enumNames"
        case .enumVariableNames: "x-enum-varnames"
        case .enumDescriptions: "x-enum-descriptions"
        case .extensionVersion: "x-xgen-version"
        case .preview: "x-xgen-preview"
        case .operationIDOverride: "x-xgen-operation-id-override"
        case .operationIDAliases: "x-operation-id-aliases"
        case .dependentParameters: "x-dependent-required"
        case .rolesRequirements: "x-rolesRequirements"
        default: String(describing: self)
        }
    }
}

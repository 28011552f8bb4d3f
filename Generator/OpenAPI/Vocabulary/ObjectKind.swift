/// The kinds of objects that the OpenAPI Specification defines (sections 4.7 and 4.8).
package enum ObjectKind: UInt8, Sendable, Hashable, CaseIterable {
    case document, info, contact, license, server, serverVariable, components, paths, pathItem, operation
    case externalDocumentation, parameter, requestBody, mediaType, encoding, responses, response, callback, example
    case link, header, tag, reference, schema, discriminator, xml, securityScheme, oauthFlows, oauthFlow
    case securityRequirement

    /// How messages call an object of the kind.
    package var phrase: String {
        switch self {
        case .document: "the document"
        case .info: "`info`"
        case .contact: "`contact`"
        case .license: "`license`"
        case .server: "a server"
        case .serverVariable: "a server variable"
        case .components: "`components`"
        case .paths: "`paths`"
        case .pathItem: "a path item"
        case .operation: "an operation"
        case .externalDocumentation: "`externalDocs`"
        case .parameter: "a parameter"
        case .requestBody: "a request body"
        case .mediaType: "a media type object"
        case .encoding: "an encoding"
        case .responses: "`responses`"
        case .response: "a response"
        case .callback: "a callback"
        case .example: "an example"
        case .link: "a link"
        case .header: "a header"
        case .tag: "a tag"
        case .reference: "a reference"
        case .schema: "a schema"
        case .discriminator: "`discriminator`"
        case .xml: "`xml`"
        case .securityScheme: "a security scheme"
        case .oauthFlows: "`flows`"
        case .oauthFlow: "a flow"
        case .securityRequirement: "a security requirement"
        }
    }

    /// Whether a reference object may stand where an object of the kind does, in whose place it counts alone.
    ///
    /// Schemas and path items have a `$ref` of their own, beside which other members may stand.
    package var mayBeReference: Bool {
        switch self {
        case .parameter, .requestBody, .response, .callback, .example, .link, .header, .securityScheme: true
        default: false
        }
    }

    /// The values of members that are not keywords, for kinds whose authors choose the names of members.
    package var entries: ValueShape? {
        switch self {
        case .paths, .callback: .object(.pathItem)
        case .responses: .object(.response)
        case .securityRequirement: .textSet
        default: nil
        }
    }

    /// Whether members whose names start with `x-` are extensions.
    package var isExtensible: Bool { self != .securityRequirement && self != .reference }
}

extension Vocabulary {
    /// The rows of a kind. A keyword is added to the specification by a row, and nowhere else.
    static func rows(of kind: ObjectKind) -> [Row] {
        switch kind {
        case .document: document
        case .info: info
        case .contact: contact
        case .license: license
        case .server: server
        case .serverVariable: serverVariable
        case .components: components
        case .paths, .responses, .callback, .securityRequirement: []
        case .pathItem: pathItem
        case .operation: operation
        case .externalDocumentation: externalDocumentation
        case .parameter: parameter
        case .requestBody: requestBody
        case .mediaType: mediaType
        case .encoding: encoding
        case .response: response
        case .example: example
        case .link: link
        case .header: header
        case .tag: tag
        case .reference: reference
        case .schema: schema
        case .discriminator: discriminator
        case .xml: xml
        case .securityScheme: securityScheme
        case .oauthFlows: oauthFlows
        case .oauthFlow: oauthFlow
        }
    }

    private static let document = [
        Row(.openapi, .text, .identification),
        Row(.info, .object(.info), .container),
        Row(.jsonSchemaDialect, .text, .dialect, since: .v3_1),
        Row(.servers, .list(.server), .meaning),
        Row(.paths, .object(.paths), .container),
        Row(.webhooks, .map(.pathItem), .meaning, since: .v3_1),
        Row(.components, .object(.components), .container),
        Row(.security, .set(.securityRequirement), .meaning),
        Row(.tags, .set(.tag), .container),
        Row(.externalDocs, .object(.externalDocumentation), .annotation(.documentation)),
    ]

    private static let info = [
        Row(.title, .text, .annotation(.name)),
        Row(.summary, .prose, .annotation(.prose), since: .v3_1),
        Row(.description, .prose, .annotation(.prose)),
        Row(.termsOfService, .text, .annotation(.documentation)),
        Row(.contact, .object(.contact), .annotation(.publisher)),
        Row(.license, .object(.license), .annotation(.publisher)),
        Row(.version, .textOrNumber, .annotation(.publisher)),
    ]

    private static let contact = [
        Row(.name, .text, .annotation(.publisher)),
        Row(.url, .text, .annotation(.publisher)),
        Row(.email, .text, .annotation(.publisher)),
    ]

    private static let license = [
        Row(.name, .text, .annotation(.publisher)),
        Row(.licenseIdentifier, .text, .annotation(.publisher), since: .v3_1),
        Row(.url, .text, .annotation(.publisher)),
    ]

    private static let server = [
        Row(.url, .text, .meaning),
        Row(.description, .prose, .annotation(.prose)),
        Row(.variables, .map(.serverVariable), .meaning),
    ]

    private static let serverVariable = [
        Row(.enum, .textSet, .meaning),
        Row(.default, .textOrNumber, .meaning),
        Row(.description, .prose, .annotation(.prose)),
    ]

    private static let components = [
        Row(.schemas, .map(.schema), .container),
        Row(.responses, .map(.response), .container),
        Row(.parameters, .map(.parameter), .container),
        Row(.examples, .map(.example), .annotation(.example)),
        Row(.requestBodies, .map(.requestBody), .container),
        Row(.headers, .map(.header), .container),
        Row(.securitySchemes, .map(.securityScheme), .container),
        Row(.links, .map(.link), .container),
        Row(.callbacks, .map(.callback), .container),
        Row(.pathItems, .map(.pathItem), .container, since: .v3_1),
    ]

    private static let externalDocumentation = [
        Row(.description, .prose, .annotation(.prose)),
        Row(.url, .text, .annotation(.documentation)),
    ]

    private static let tag = [
        Row(.name, .text, .identification),
        Row(.description, .prose, .annotation(.prose)),
        Row(.externalDocs, .object(.externalDocumentation), .annotation(.documentation)),
    ]

    private static let reference = [
        Row(.reference, .text, .reference),
        Row(.summary, .prose, .annotation(.prose), since: .v3_1),
        Row(.description, .prose, .annotation(.prose), since: .v3_1),
    ]

    private static let securityScheme = [
        Row(.type, .text, .meaning),
        Row(.description, .prose, .annotation(.prose)),
        Row(.name, .text, .meaning),
        Row(.in, .text, .meaning),
        Row(.scheme, .text, .meaning),
        Row(.bearerFormat, .text, .annotation(.hint)),
        Row(.flows, .object(.oauthFlows), .meaning),
        Row(.openIdConnectUrl, .text, .meaning),
    ]

    private static let oauthFlows = [
        Row(.implicit, .object(.oauthFlow), .meaning),
        Row(.password, .object(.oauthFlow), .meaning),
        Row(.clientCredentials, .object(.oauthFlow), .meaning),
        Row(.authorizationCode, .object(.oauthFlow), .meaning),
    ]

    private static let oauthFlow = [
        Row(.authorizationUrl, .text, .meaning),
        Row(.tokenUrl, .text, .meaning),
        Row(.refreshUrl, .text, .meaning),
        Row(.scopes, .proseByName, .meaning),
    ]
}

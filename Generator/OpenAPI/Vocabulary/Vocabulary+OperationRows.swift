extension Vocabulary {
    static let pathItem = [
        Row(.reference, .text, .reference),
        Row(.summary, .prose, .annotation(.prose)),
        Row(.description, .prose, .annotation(.prose)),
        Row(.get, .object(.operation), .meaning),
        Row(.put, .object(.operation), .meaning),
        Row(.post, .object(.operation), .meaning),
        Row(.delete, .object(.operation), .meaning),
        Row(.options, .object(.operation), .meaning),
        Row(.head, .object(.operation), .meaning),
        Row(.patch, .object(.operation), .meaning),
        Row(.trace, .object(.operation), .meaning),
        Row(.servers, .list(.server), .meaning),
        Row(.parameters, .set(.parameter), .meaning),
    ]

    static let operation = [
        // The first tag decides where the operation is declared.
        Row(.tags, .texts, .meaning),
        Row(.summary, .prose, .annotation(.prose)),
        Row(.description, .prose, .annotation(.prose)),
        Row(.externalDocs, .object(.externalDocumentation), .annotation(.documentation)),
        Row(.operationId, .text, .meaning),
        Row(.parameters, .set(.parameter), .meaning),
        Row(.requestBody, .object(.requestBody), .meaning),
        Row(.responses, .object(.responses), .meaning),
        Row(.callbacks, .map(.callback), .meaning),
        Row(.deprecated, .flag, .metadata),
        Row(.security, .set(.securityRequirement), .meaning),
        Row(.servers, .list(.server), .meaning),
        Row(.extensionVersion, .text, .meaning),
        Row(.sunset, .text, .metadata),
        Row(.stability, .text, .metadata),
        Row(.preview, .data, .annotation(.documentation)),
        Row(.operationIDOverride, .text, .meaning),
        Row(.operationIDAliases, .textSet, .identification),
        Row(.dependentParameters, .textSetByName, .meaning),
        Row(.rolesRequirements, .texts, .annotation(.prose)),
    ]

    static let parameter =
        [
            Row(.name, .text, .meaning),
            Row(.in, .text, .meaning),
        ] + value

    static let header = value

    /// The common part of parameters and headers.
    private static let value = [
        Row(.description, .prose, .annotation(.prose)),
        Row(.required, .flag, .meaning),
        Row(.deprecated, .flag, .metadata),
        Row(.allowEmptyValue, .flag, .meaning),
        Row(.style, .text, .meaning),
        Row(.explode, .flag, .meaning),
        Row(.allowReserved, .flag, .meaning),
        Row(.schema, .object(.schema), .meaning),
        Row(.example, .data, .annotation(.example)),
        Row(.examples, .map(.example), .annotation(.example)),
        Row(.content, .map(.mediaType), .meaning),
        Row(.sunset, .text, .metadata),
        Row(.stability, .text, .metadata),
    ]

    static let requestBody = [
        Row(.description, .prose, .annotation(.prose)),
        Row(.content, .map(.mediaType), .meaning),
        Row(.required, .flag, .meaning),
    ]

    static let mediaType = [
        Row(.schema, .object(.schema), .meaning),
        Row(.example, .data, .annotation(.example)),
        Row(.examples, .map(.example), .annotation(.example)),
        Row(.encoding, .map(.encoding), .meaning),
        Row(.extensionVersion, .text, .meaning),
        Row(.sunset, .text, .metadata),
        Row(.stability, .text, .metadata),
        Row(.preview, .data, .annotation(.documentation)),
    ]

    static let encoding = [
        Row(.contentType, .text, .meaning),
        Row(.headers, .map(.header), .meaning),
        Row(.style, .text, .meaning),
        Row(.explode, .flag, .meaning),
        Row(.allowReserved, .flag, .meaning),
    ]

    static let response = [
        Row(.description, .prose, .annotation(.prose)),
        Row(.headers, .map(.header), .meaning),
        Row(.content, .map(.mediaType), .meaning),
        Row(.links, .map(.link), .annotation(.hint)),
    ]

    static let example = [
        Row(.summary, .prose, .annotation(.prose)),
        Row(.description, .prose, .annotation(.prose)),
        Row(.value, .data, .annotation(.example)),
        Row(.externalValue, .text, .annotation(.example)),
    ]

    static let link = [
        Row(.operationRef, .text, .annotation(.hint)),
        Row(.operationId, .text, .annotation(.hint)),
        Row(.parameters, .dataByName, .annotation(.hint)),
        Row(.requestBody, .data, .annotation(.hint)),
        Row(.description, .prose, .annotation(.prose)),
        Row(.server, .object(.server), .annotation(.hint)),
    ]
}

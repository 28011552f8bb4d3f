/// The place of a schema, as far as rules distinguish places.
package enum SchemaPlace: String, Sendable, Hashable, CaseIterable {
    case requestBody = "request-body"
    case requestProperty = "request-property"
    /// A property that the server alone sets, in what clients send.
    case readOnlyRequestProperty = "request-read-only-property"
    case parameter = "request-parameter"
    /// A property or an item of a parameter.
    case parameterProperty = "request-parameter-property"
    /// A property of a header that clients send.
    case requestHeaderProperty = "request-header-property"
    case responseBody = "response-body"
    case responseProperty = "response-property"
    /// A property that the client alone sets, in what clients receive.
    case writeOnlyResponseProperty = "response-write-only-property"
    case responseHeader = "response-header"

    /// The direction in which the value travels.
    var direction: Direction {
        switch self {
        case .requestBody, .requestProperty, .readOnlyRequestProperty, .parameter, .parameterProperty,
            .requestHeaderProperty:
            .request
        case .responseBody, .responseProperty, .writeOnlyResponseProperty, .responseHeader: .response
        }
    }

    var area: RuleArea {
        switch self {
        case .parameter, .parameterProperty, .requestHeaderProperty: .parameters
        case .requestBody, .requestProperty, .readOnlyRequestProperty: .requestBodies
        case .responseBody, .responseProperty, .writeOnlyResponseProperty: .responses
        case .responseHeader: .responseHeaders
        }
    }

    /// The name of the value in a sentence.
    var noun: String {
        switch self {
        case .requestBody: "a request body"
        case .requestProperty: "a property of a request body"
        case .readOnlyRequestProperty: "a read-only property of a request body"
        case .parameter: "a request parameter"
        case .parameterProperty: "a part of a request parameter"
        case .requestHeaderProperty: "a property of a request header"
        case .responseBody: "a response body"
        case .responseProperty: "a property of a response body"
        case .writeOnlyResponseProperty: "a write-only property of a response body"
        case .responseHeader: "a response header"
        }
    }
}

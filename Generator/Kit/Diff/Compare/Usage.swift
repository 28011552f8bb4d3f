/// Where a schema is used, which decides the rules that apply to it and their direction.
enum Usage: UInt8, Hashable {
    case requestBody, requestProperty, responseBody, responseProperty
    /// A parameter of which each item of a list is written like a single value, as usual in a query.
    case explodedParameter
    case parameter, headerParameter, parameterProperty, requestHeaderProperty, responseHeader

    /// What the ids of its rules start with.
    var prefix: String {
        switch self {
        case .requestBody: "request-body"
        case .requestProperty: "request-property"
        case .responseBody: "response-body"
        case .responseProperty: "response-property"
        case .parameter, .explodedParameter, .headerParameter: "request-parameter"
        case .parameterProperty: "request-parameter-property"
        case .requestHeaderProperty: "request-header-property"
        case .responseHeader: "response-header"
        }
    }

    /// Whether clients send what the schema describes.
    var isRequest: Bool {
        switch self {
        case .requestBody, .requestProperty, .parameter, .explodedParameter, .headerParameter, .parameterProperty,
            .requestHeaderProperty:
            true
        case .responseBody, .responseProperty, .responseHeader: false
        }
    }

    /// The use of the schemas inside one of this use.
    var nested: Usage {
        switch self {
        case .requestBody, .requestProperty: .requestProperty
        case .responseBody, .responseProperty, .responseHeader: .responseProperty
        case .parameter, .explodedParameter, .parameterProperty: .parameterProperty
        case .headerParameter, .requestHeaderProperty: .requestHeaderProperty
        }
    }

    /// The use of the items of an array of this use; a list of values for a parameter is still the parameter.
    var ofItems: Usage {
        switch self {
        case .parameter, .headerParameter: self
        case .explodedParameter: .parameter
        default: nested
        }
    }

    /// The same use with the direction turned round, as in `not`.
    var reversed: Usage {
        switch self {
        case .requestBody, .requestProperty: .responseProperty
        case .responseBody, .responseProperty, .responseHeader: .requestProperty
        case .parameter, .explodedParameter, .headerParameter, .parameterProperty, .requestHeaderProperty:
            .responseProperty
        }
    }
}

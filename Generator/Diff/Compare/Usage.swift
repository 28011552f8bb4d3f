/// Where a schema is used, which decides the rules that apply to it and their direction.
enum Usage: UInt8, Hashable {
    case requestBody, requestProperty, responseBody, responseProperty
    /// A parameter of which each item of a list is written like a single value, as usual in a query.
    case explodedParameter
    case parameter, headerParameter
    /// An item of a parameter that is a list.
    case parameterItem
    case parameterProperty, requestHeaderProperty, responseHeader

    /// What the ids of its rules start with.
    var prefix: String {
        switch self {
        case .requestBody: "request-body"
        case .requestProperty: "request-property"
        case .responseBody: "response-body"
        case .responseProperty: "response-property"
        case .parameter, .explodedParameter, .headerParameter: "request-parameter"
        case .parameterItem, .parameterProperty, .requestHeaderProperty: "request-parameter-property"
        case .responseHeader: "response-header"
        }
    }

    /// Whether clients send what the schema describes.
    var isRequest: Bool {
        switch self {
        case .requestBody, .requestProperty, .parameter, .explodedParameter, .headerParameter, .parameterItem,
            .parameterProperty, .requestHeaderProperty:
            true
        case .responseBody, .responseProperty, .responseHeader: false
        }
    }

    /// The use of the schemas inside one of this use.
    var nested: Usage {
        switch self {
        case .requestBody, .requestProperty: .requestProperty
        case .responseBody, .responseProperty, .responseHeader: .responseProperty
        case .parameter, .explodedParameter, .parameterItem, .parameterProperty: .parameterProperty
        case .headerParameter, .requestHeaderProperty: .requestHeaderProperty
        }
    }

    /// The use of the items of an array of this use.
    var ofItems: Usage {
        switch self {
        case .parameter, .explodedParameter, .headerParameter: .parameterItem
        default: nested
        }
    }

    /// The id of a rule of schemas of this use, by what changed.
    func rule(_ change: String) -> String {
        switch self {
        case .requestHeaderProperty where change == "became-enum": "request-header-property-became-enum"
        // How many items a list of lists may have is told of the parameter.
        case .parameterItem where change.hasPrefix("max-items"): "request-parameter-\(change)"
        default: "\(prefix)-\(change)"
        }
    }
}

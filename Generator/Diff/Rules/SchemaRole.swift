/// The part of an operation that a schema describes, which decides the rules that apply to it.
///
/// Roles are finer than the places of rules: how a parameter is written decides what its values may become.
enum SchemaRole: UInt8, Hashable, CaseIterable {
    case requestBody, requestProperty, responseBody, responseProperty
    /// A parameter of which each item of a list is written like a single value, as usual in a query.
    case explodedParameter
    case parameter, headerParameter
    /// An item of a parameter that is a list.
    case parameterItem
    case parameterProperty, requestHeaderProperty, responseHeader

    /// The direction in which the value travels.
    var direction: Direction { place.direction }

    /// The place that most rules know the role by.
    var place: SchemaPlace {
        switch self {
        case .requestBody: .requestBody
        case .requestProperty: .requestProperty
        case .responseBody: .responseBody
        case .responseProperty: .responseProperty
        case .parameter, .explodedParameter, .headerParameter: .parameter
        case .parameterItem, .parameterProperty, .requestHeaderProperty: .parameterProperty
        case .responseHeader: .responseHeader
        }
    }

    /// The role of the schemas inside one of this role.
    var nested: SchemaRole {
        switch self {
        case .requestBody, .requestProperty: .requestProperty
        case .responseBody, .responseProperty, .responseHeader: .responseProperty
        case .parameter, .explodedParameter, .parameterItem, .parameterProperty: .parameterProperty
        case .headerParameter, .requestHeaderProperty: .requestHeaderProperty
        }
    }

    /// The role of the items of an array of this role.
    var ofItems: SchemaRole {
        switch self {
        case .parameter, .explodedParameter, .headerParameter: .parameterItem
        default: nested
        }
    }

    /// The rule that finds a change of a schema of this role.
    ///
    /// - Parameters:
    ///   - change: What changed.
    ///   - isReadOnly: Whether the server alone sets the value.
    ///   - isWriteOnly: Whether the client alone sets the value.
    func rule(_ change: SchemaChange, isReadOnly: Bool = false, isWriteOnly: Bool = false) -> Rule {
        let nearest: SchemaPlace
        switch (self, change) {
        case (.requestProperty, _) where isReadOnly: nearest = .readOnlyRequestProperty
        case (.responseProperty, _) where isWriteOnly: nearest = .writeOnlyResponseProperty
        case (.requestHeaderProperty, _): nearest = .requestHeaderProperty
        // How many items a list of lists may have is told of the parameter.
        case (.parameterItem, .bound(.maxItems, _)): nearest = .parameter
        // Extensible enumerations are known to two rules, whatever the schema is a part of.
        case (_, .value(.extensibleEnumValueRemoved)) where place != .parameter: nearest = .requestProperty
        default: nearest = place
        }
        return .schema(change, change.canHappen(to: nearest) ? nearest : place)
    }
}

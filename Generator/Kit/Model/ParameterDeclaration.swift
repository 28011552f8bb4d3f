import BindingsJSON

/// A parameter of an operation.
struct ParameterDeclaration: Sendable {
    /// Where the parameter is sent.
    enum Location: String, Sendable {
        case path
        case query
        case header
        case cookie
    }

    /// The label and name of the argument.
    var name: String
    /// The name that is sent.
    var apiName: String
    /// Where it is sent.
    var location: Location
    /// The type, without the optional of a parameter that may be left out.
    var type: SwiftType
    /// Whether it must be given.
    var isRequired: Bool
    /// The rules for its value.
    var check: Check
    /// The arguments that say how the value is written, where it is not the usual way.
    var style: [Check.Argument]
    /// The name of the statement that puts it into the request where it differs from the location, such as `queryJSON`.
    var isJSONText: Bool
    /// What it means, with unit, range and default.
    var documentation: String
    /// Where it stands in the document.
    var node: JSONNode
}

package import BindingsJSON

/// A parameter of an operation.
package struct ParameterDeclaration: Sendable {
    /// Where the parameter is sent.
    package enum Location: String, Sendable {
        case path
        case query
        case header
        case cookie
    }

    /// The label and name of the argument.
    package var name: String
    /// The name that is sent.
    package var apiName: String
    /// Where it is sent.
    package var location: Location
    /// The type, without the optional of a parameter that may be left out.
    package var type: SwiftType
    /// Whether it must be given.
    package var isRequired: Bool
    /// The rules for its value.
    package var check: Check
    /// The arguments that say how the value is written, where it is not the usual way.
    package var style: [Check.Argument]
    /// The name of the statement that puts it into the request where it differs from the location, such as `queryJSON`.
    package var isJSONText: Bool
    /// What it means, with unit, range and default.
    package var documentation: String
    /// Where it stands in the document.
    package var node: JSONNode
}

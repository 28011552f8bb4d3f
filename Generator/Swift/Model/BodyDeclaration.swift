package import BindingsJSON

/// The body of a request.
package struct BodyDeclaration: Sendable {
    /// How the body is written.
    package enum Format: Sendable {
        case json
        case form
        case multipart
        case text
        case bytes
    }

    /// How it is written.
    package var format: Format
    /// Its media type.
    package var mediaType: String
    /// The type of the argument.
    package var type: SwiftType
    /// Whether it must be given.
    package var isRequired: Bool
    /// The rules for its value.
    package var check: Check
    /// What it means.
    package var documentation: String
    /// Where it stands in the document.
    package var node: JSONNode
}

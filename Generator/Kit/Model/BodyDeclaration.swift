import BindingsJSON

/// The body of a request.
struct BodyDeclaration: Sendable {
    /// How the body is written.
    enum Format: Sendable {
        case json
        case form
        case multipart
        case text
        case bytes
    }

    /// How it is written.
    var format: Format
    /// Its media type.
    var mediaType: String
    /// The type of the argument.
    var type: SwiftType
    /// Whether it must be given.
    var isRequired: Bool
    /// The rules for its value.
    var check: Check
    /// What it means.
    var documentation: String
    /// Where it stands in the document.
    var node: JSONNode
}

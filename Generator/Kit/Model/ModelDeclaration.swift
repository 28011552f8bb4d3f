import BindingsJSON

/// A declared type.
struct ModelDeclaration: Sendable {
    /// What kind of type it is.
    enum Content: Sendable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
    }

    /// The name.
    var name: TypeName
    /// What a value means.
    var documentation: Documentation
    /// What kind of type it is.
    var content: Content
    /// The type with the same content that this name stands for; `nil` for a type of its own.
    var original: TypeName?
    /// The types inside it, by name.
    var nested: [ModelDeclaration] = []
    /// Whether values are sent in requests.
    var isSent = false
    /// Whether values are sent in requests and there are rules for them.
    var isValidated = false
    /// Protocols to conform to beyond those every model conforms to, by name.
    var conformances: [String] = []
    /// Where the schema stands in the document.
    var node: JSONNode
}

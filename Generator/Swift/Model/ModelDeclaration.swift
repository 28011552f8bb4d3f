package import BindingsJSON

/// A declared type.
package struct ModelDeclaration: Sendable {
    /// What kind of type it is.
    package enum Content: Sendable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
    }

    /// The name.
    package var name: TypeName
    /// What a value means.
    package var documentation: Documentation
    /// What kind of type it is.
    package var content: Content
    /// The type with the same content that this name stands for; `nil` for a type of its own.
    package var original: TypeName?
    /// The types inside it, by name.
    package var nested: [ModelDeclaration] = []
    /// Whether values are sent in requests.
    package var isSent = false
    /// Whether values are sent in requests and there are rules for them.
    package var isValidated = false
    /// Protocols to conform to beyond those every model conforms to, by name.
    package var conformances: [String] = []
    /// Where the schema stands in the document.
    package var node: JSONNode
}

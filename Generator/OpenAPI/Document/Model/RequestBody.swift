package import BindingsJSON

/// The body of a request.
package final class RequestBody: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// Whether the body must be given.
    package let isRequired: Bool

    /// The media types in the order of the document.
    package let content: [MediaTypeObject]

    init(node: JSONNode, isRequired: Bool, content: [MediaTypeObject]) {
        self.node = node
        self.isRequired = isRequired
        self.content = content
    }

    /// `description`.
    package var description: String? { text("description") }
}

public import BindingsJSON

/// The body of a request.
public final class RequestBody: Extensible {
    /// The value in the document.
    public let node: JSONNode

    /// Whether the body must be given.
    public let isRequired: Bool

    /// The media types in the order of the document.
    public let content: [MediaTypeObject]

    init(node: JSONNode, isRequired: Bool, content: [MediaTypeObject]) {
        self.node = node
        self.isRequired = isRequired
        self.content = content
    }

    /// `description`.
    public var description: String? { text("description") }
}

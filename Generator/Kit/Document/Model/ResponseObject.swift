public import BindingsJSON

/// A response: header fields and a body.
public final class ResponseObject: Extensible {
    /// A header field of a response.
    public struct HeaderField: Sendable {
        /// The name of the field.
        public let name: String

        /// What the field holds.
        public let header: Referenced<Header>
    }

    /// The value in the document.
    public let node: JSONNode

    /// The header fields in the order of the document.
    public let headers: [HeaderField]

    /// The media types in the order of the document; empty for a response without a body.
    public let content: [MediaTypeObject]

    init(node: JSONNode, headers: [HeaderField], content: [MediaTypeObject]) {
        self.node = node
        self.headers = headers
        self.content = content
    }

    /// `description`.
    public var description: String? { text("description") }
}

package import BindingsJSON

/// A response: header fields and a body.
package final class ResponseObject: Extensible {
    /// A header field of a response.
    package struct HeaderField: Sendable {
        /// The name of the field.
        package let name: String

        /// What the field holds.
        package let header: Referenced<Header>
    }

    /// The value in the document.
    package let node: JSONNode

    /// The header fields in the order of the document.
    package let headers: [HeaderField]

    /// The media types in the order of the document; empty for a response without a body.
    package let content: [MediaTypeObject]

    init(node: JSONNode, headers: [HeaderField], content: [MediaTypeObject]) {
        self.node = node
        self.headers = headers
        self.content = content
    }

    /// `description`.
    package var description: String? { text("description") }
}

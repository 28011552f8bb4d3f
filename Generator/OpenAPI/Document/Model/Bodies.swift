package import BindingsJSON
package import BindingsSyntax

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
    package var description: String? { text(.description) }
}

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
}

/// A header field of a response or of a part of a body.
package final class Header: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// Whether the field is always there.
    package let isRequired: Bool

    /// The schema of the value, unless it is written as ``content``.
    package let schema: Schema?

    /// The one media type that the value is written in.
    package let content: [MediaTypeObject]

    init(
        node: JSONNode,
        isRequired: Bool,
        schema: Schema?,
        content: [MediaTypeObject]
    ) {
        self.node = node
        self.isRequired = isRequired
        self.schema = schema
        self.content = content
    }
}

/// A body in one media type.
package struct MediaTypeObject: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The media type as it is written.
    package let name: String

    /// The media type; `nil` if the text is not valid, which the parser warns of.
    package let mediaType: MediaType?

    /// The version of the body: that of the media type, else `x-xgen-version`.
    package let version: APIVersion?

    /// The vendor in a dated media type: `atlas` of `application/vnd.atlas.2023-01-01+json`.
    package let vendor: String?

    /// The date after which this version is gone (`x-sunset`), as it is written.
    package let sunset: String?

    /// The schema of the body.
    package let schema: Schema?
}

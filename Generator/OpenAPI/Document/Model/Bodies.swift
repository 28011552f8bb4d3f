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

    /// `description`.
    package var description: String? { text(.description) }
}

/// A header field of a response or of a part of a body.
package final class Header: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// Whether the field is always there.
    package let isRequired: Bool

    /// Whether it should no longer be used.
    package let isDeprecated: Bool

    /// Whether the members of an object are written as `name=value`.
    package let explode: Bool

    /// The schema of the value, unless it is written as ``content``.
    package let schema: Schema?

    /// The one media type that the value is written in.
    package let content: [MediaTypeObject]

    init(
        node: JSONNode,
        isRequired: Bool,
        isDeprecated: Bool,
        explode: Bool,
        schema: Schema?,
        content: [MediaTypeObject]
    ) {
        self.node = node
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.explode = explode
        self.schema = schema
        self.content = content
    }

    /// `description`.
    package var description: String? { text(.description) }
}

/// A body in one media type.
package struct MediaTypeObject: Extensible {
    /// How one property of a multipart or form body is written.
    package struct Encoding: Extensible {
        /// The value in the document.
        package let node: JSONNode

        /// The name of the property.
        package let name: String

        /// The media types that the part may have, as they are written.
        package let contentType: String?

        /// The header fields of the part.
        package let headers: [ResponseObject.HeaderField]

        /// How the value is written, for forms.
        package let style: Parameter.Style?

        /// Whether elements and members are written as fields of their own.
        package let explode: Bool?

        /// Whether characters reserved by RFC 3986 are sent as they are.
        package let allowsReserved: Bool
    }

    /// The value in the document.
    package let node: JSONNode

    /// The media type as it is written.
    package let name: String

    /// The media type; `nil` if the text is none, of which the document is warned.
    package let mediaType: MediaType?

    /// The version of the body: that of the media type, else `x-xgen-version`.
    package let version: APIVersion?

    /// The vendor in a dated media type: `atlas` of `application/vnd.atlas.2023-01-01+json`.
    package let vendor: String?

    /// The date after which this version is gone (`x-sunset`), as it is written.
    package let sunset: String?

    /// The schema of the body.
    package let schema: Schema?

    /// How the properties of a multipart or form body are written.
    package let encoding: [Encoding]
}

package import BindingsJSON
package import BindingsSyntax

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

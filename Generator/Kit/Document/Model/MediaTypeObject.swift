public import BindingsJSON
public import BindingsSyntax

/// A body in one media type.
public struct MediaTypeObject: Extensible {
    /// How one property of a multipart or form body is written.
    public struct Encoding: Extensible {
        /// The value in the document.
        public let node: JSONNode

        /// The name of the property.
        public let name: String

        /// The media types that the part may have, as they are written.
        public let contentType: String?

        /// The header fields of the part.
        public let headers: [ResponseObject.HeaderField]

        /// How the value is written, for forms.
        public let style: Parameter.Style?

        /// Whether elements and members are written as fields of their own.
        public let explode: Bool?

        /// Whether characters reserved by RFC 3986 are sent as they are.
        public let allowsReserved: Bool
    }

    /// The value in the document.
    public let node: JSONNode

    /// The media type as it is written.
    public let name: String

    /// The media type; `nil` if the text is none, of which the document is warned.
    public let mediaType: MediaType?

    /// The version of the body: that of the media type, else `x-xgen-version`.
    public let version: APIVersion?

    /// The vendor in a dated media type: `atlas` of `application/vnd.atlas.2023-01-01+json`.
    public let vendor: String?

    /// The date after which this version is gone (`x-sunset`), as it is written.
    public let sunset: String?

    /// The schema of the body.
    public let schema: Schema?

    /// How the properties of a multipart or form body are written.
    public let encoding: [Encoding]
}

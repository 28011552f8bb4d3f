/// How a string holds binary data.
package struct BinaryContent: Equatable, Sendable {
    /// The encoding, such as `base64`; `nil` for bytes as they are.
    package var encoding: String?

    /// The media type of the data; `nil` if any.
    package var mediaType: String?

    /// Whether the string is a string.
    package var isPlain: Bool { encoding == nil && mediaType == nil }

    /// Makes content of `contentEncoding` and `contentMediaType`.
    package init(encoding: String?, mediaType: String?) {
        self.encoding = encoding
        self.mediaType = mediaType
    }

    /// Makes content of a `format` of OpenAPI 3.0; `nil` for a format that is not about binary data.
    package init?(format: String) {
        switch format {
        case "byte": self.init(encoding: "base64", mediaType: nil)
        case "base64url": self.init(encoding: "base64url", mediaType: nil)
        case "binary": self.init(encoding: nil, mediaType: "application/octet-stream")
        default: return nil
        }
    }
}

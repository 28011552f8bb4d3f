public import BindingsSyntax

/// The value of a call that answers with text: CSV, plain text and the like.
public struct TextContent: Sendable, Hashable {
    /// The text, decoded by the charset the answer names; UTF-8 if it names none.
    public var text: String
    /// The format of the text.
    public var mediaType: MediaType?

    /// Creates content.
    public init(text: String, mediaType: MediaType? = nil) {
        self.text = text
        self.mediaType = mediaType
    }
}

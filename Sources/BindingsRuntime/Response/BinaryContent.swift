public import BindingsSyntax

/// The value of a call that answers with bytes of no format the library reads.
///
/// It is held in memory; ``Call/rawResponse()`` hands over the bytes as they arrive.
public struct BinaryContent: Sendable, Hashable {
    /// The bytes as the server sent them.
    public var bytes: [UInt8]
    /// The format of the bytes.
    public var mediaType: MediaType?

    /// Creates content.
    public init(bytes: [UInt8], mediaType: MediaType? = nil) {
        self.bytes = bytes
        self.mediaType = mediaType
    }
}

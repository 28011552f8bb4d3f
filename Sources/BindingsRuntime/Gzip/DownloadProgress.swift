/// How far a download has come.
public struct DownloadProgress: Sendable, Hashable {
    /// The bytes received from the server.
    public var bytesReceived: Int64
    /// The bytes of content among the received bytes.
    public var uncompressedBytes: Int64
    /// The bytes that will have been received at the end, or `nil` if that is unknown, as it usually is for a log.
    ///
    /// Only the framing of the answer counts: fields that claim to tell the size of the content are often wrong.
    public var totalBytes: Int64?
    /// The time since the answer began to arrive.
    public var elapsed: Duration
}

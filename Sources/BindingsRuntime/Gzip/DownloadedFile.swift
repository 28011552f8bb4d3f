public import Foundation

/// A log that was downloaded and put in its place.
public struct DownloadedFile: Sendable, Hashable {
    /// Where the file is.
    public var url: URL
    /// The bytes received from the server.
    public var bytesReceived: Int64
    /// The bytes written to the file.
    public var bytesWritten: Int64
    /// The number of gzip members; 0 for a log without entries that came as no bytes at all.
    public var members: Int
    /// Whether the log is proved to be complete; only false if ``GzipLimits/acceptsUnverifiable`` allowed it.
    public var isVerified: Bool
    /// The bytes of content, whether they were written or only verified.
    public var uncompressedBytes: Int64
    /// The SHA-256 of the file as 64 hexadecimal digits, if the call asked for it.
    public var sha256: String?
    /// The file name the server suggests, made safe to use (see ``ResponseMetadata/suggestedFileName``).
    public var suggestedFileName: String?
}

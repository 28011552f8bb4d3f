/// The fields of a gzip member's header (RFC 1952 section 2.3).
public struct GzipHeader: Sendable, Hashable {
    /// The largest part of a field of variable length that is kept, in bytes.
    static let maximumFieldSize = 64 << 10

    /// Whether the content is probably text (`FTEXT`).
    public var isText = false
    /// When the original was last changed, in seconds since 1970; 0 if unknown (`MTIME`).
    public var modificationTime: UInt32 = 0
    /// The compressor's note on its effort (`XFL`).
    public var extraFlags: UInt8 = 0
    /// The kind of file system of the original; 255 if unknown (`OS`).
    public var operatingSystem: UInt8 = 255
    /// The extra field, if there is one (`FEXTRA`).
    public var extra: [UInt8]?
    /// The original's file name in ISO 8859-1, if given (`FNAME`); at most 64 KiB of it.
    public var name: String?
    /// A comment in ISO 8859-1, if given (`FCOMMENT`); at most 64 KiB of it.
    public var comment: String?
    /// Whether the header carried a checksum of its own, which was right (`FHCRC`).
    public var hasChecksum = false
}

/// How much a gzip answer may expand to before reading it ends in an error.
///
/// Reading as a stream takes the same memory whatever the answer expands to, so that most limits are off unless set.
public struct GzipLimits: Sendable, Hashable {
    /// The longest line, in bytes without its end; 16 MiB by default.
    public var lineLength: Int
    /// The largest content, in bytes; `nil` for no bound.
    public var expandedSize: Int64?
    /// How many bytes of content one byte of the answer may stand for, on average over all so far, once the content
    /// exceeds 1 MiB; `nil` for no bound. The format itself allows 1032.
    public var ratio: Int?

    /// Creates limits.
    public init(lineLength: Int = 16 << 20, expandedSize: Int64? = nil, ratio: Int? = nil) {
        self.lineLength = max(lineLength, 0)
        self.expandedSize = expandedSize
        self.ratio = ratio
    }

    /// The content from which on the ratio counts, in bytes.
    static let ratioThreshold: Int64 = 1 << 20
}

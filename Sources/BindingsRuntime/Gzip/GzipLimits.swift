/// Where reading a gzip answer ends in an error: how much it may expand to, and whether its end must be proved.
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
    /// Whether to accept a response that nothing proves complete; by default it ends with an error.
    ///
    /// An example is a response that ends with the connection, without a length or chunks, for it may have broken off before its
    /// first byte or between two gzip members; one whose gzip layer was removed on the way; and a part (206).
    public var acceptsUnverifiable: Bool

    /// Creates limits.
    public init(
        lineLength: Int = 16 << 20,
        expandedSize: Int64? = nil,
        ratio: Int? = nil,
        acceptsUnverifiable: Bool = false
    ) {
        self.lineLength = max(lineLength, 0)
        self.expandedSize = expandedSize
        self.ratio = ratio
        self.acceptsUnverifiable = acceptsUnverifiable
    }

    /// The content from which on the ratio counts, in bytes.
    static let ratioThreshold: Int64 = 1 << 20
}

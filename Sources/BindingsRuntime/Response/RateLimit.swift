/// The rest of the caller's quota, from the fields `RateLimit-Limit` and `RateLimit-Remaining`.
public struct RateLimit: Sendable, Hashable {
    /// The size of the quota, in requests.
    public var limit: Int?
    /// How many requests are left.
    public var remaining: Int?

    /// Creates a rate limit.
    public init(limit: Int? = nil, remaining: Int? = nil) {
        self.limit = limit
        self.remaining = remaining
    }
}

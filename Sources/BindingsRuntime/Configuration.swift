/// The rules a connection follows: times, limits, what happens around a call.
public struct Configuration: Sendable {
    /// How long a call may take from the first byte sent to the last byte read, all attempts included; `nil` for no bound.
    ///
    /// Without a bound, downloads may take as long as they need, and so may a server that sends a byte now and then.
    public var callTimeout: Duration?
    /// How long the server may stay silent before an attempt fails.
    public var idleTimeout: Duration
    /// The largest body that is collected in memory to be decoded, in bytes.
    public var maximumBodySize: Int
    /// Whether models keep members they do not know, to write them back.
    public var keepsUnknownMembers: Bool
    /// The steps around every attempt, the first being the outermost.
    public var middlewares: [any Middleware]
    /// When and how often a failed attempt is repeated.
    public var retry: RetryPolicy
    /// The observer that learns when the server plans to change or end an operation.
    public var lifecycle: LifecycleObserver?
    /// A product name and version of the application's own, put before the library's in `User-Agent`.
    public var userAgent: String?

    /// Creates a configuration.
    public init(
        callTimeout: Duration? = nil,
        idleTimeout: Duration = .seconds(60),
        maximumBodySize: Int = 256 << 20,
        keepsUnknownMembers: Bool = true,
        middlewares: [any Middleware] = [],
        retry: RetryPolicy = RetryPolicy(),
        lifecycle: LifecycleObserver? = nil,
        userAgent: String? = nil
    ) {
        self.callTimeout = callTimeout
        self.idleTimeout = idleTimeout
        self.maximumBodySize = maximumBodySize
        self.keepsUnknownMembers = keepsUnknownMembers
        self.middlewares = middlewares
        self.retry = retry
        self.lifecycle = lifecycle
        self.userAgent = userAgent
    }
}

/// When and how often a failed attempt is repeated.
///
/// GET, HEAD, PUT and DELETE, which may be repeated without harm (RFC 9110 section 9.2.2), are repeated after a connection
/// that was lost before the first byte of the answer's body, and after the statuses 429, 502, 503 and 504. Other methods
/// are repeated only after 429 and 503 with a `Retry-After` field, by which the server says that it did not act.
public struct RetryPolicy: Sendable {
    /// How many times a request is sent at most, the first included; 1 for no repetition.
    public var maximumAttempts: Int
    /// The bound of the first random wait; each later bound is twice the one before.
    public var baseDelay: Duration
    /// The largest bound of a random wait.
    public var maximumDelay: Duration
    /// The longest wait the server may ask for with `Retry-After`; beyond it the answer is given to the caller.
    public var maximumServerDelay: Duration
    /// The clock that waits use.
    public var clock: any Clock<Duration>
    /// Picks a wait between zero and a bound; by default all are equally likely ("full jitter"), so that many clients
    /// that failed together do not come back together.
    public var jitter: @Sendable (_ bound: Duration) -> Duration

    /// Creates a policy.
    public init(
        maximumAttempts: Int = 4,
        baseDelay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(20),
        maximumServerDelay: Duration = .seconds(120),
        clock: any Clock<Duration> = ContinuousClock(),
        jitter: @escaping @Sendable (_ bound: Duration) -> Duration = RetryPolicy.anywhere
    ) {
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.maximumServerDelay = maximumServerDelay
        self.clock = clock
        self.jitter = jitter
    }

    /// Sends every request once.
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// Picks a wait between zero and a bound, all equally likely.
    public static func anywhere(upTo bound: Duration) -> Duration {
        bound * Double.random(in: 0...1)
    }
}

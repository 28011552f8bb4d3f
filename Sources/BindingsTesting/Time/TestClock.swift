import Synchronization

/// A clock on which every wait is over at once, and no time passes but that of waits and of ``advance(by:)``.
///
/// With it, retries and the renewal of tokens are tested without waiting:
///
/// ```swift
/// let clock = TestClock()
/// let account = ServiceAccount(id: "id", secret: "secret", clock: clock)
/// let policy = RetryPolicy(clock: clock, jitter: { $0 })
/// clock.advance(by: .seconds(3600))
/// ```
public final class TestClock: Clock, Sendable {
    /// A time on the clock.
    public struct Instant: InstantProtocol {
        /// How long after the beginning it is.
        public var offset: Duration

        /// The time that comes a while later.
        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        /// How much later another time is.
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Whether a time comes before another.
        public static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let state = Mutex<(now: Instant, sleeps: [Duration])>((Instant(offset: .zero), []))

    /// Creates a clock at its beginning.
    public init() {}

    /// The time.
    public var now: Instant { state.withLock { $0.now } }
    /// The least difference of two times.
    public var minimumResolution: Duration { .nanoseconds(1) }
    /// How long the waits so far would have been, in the order in which they began.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// Moves the time on.
    public func advance(by duration: Duration) {
        state.withLock { $0.now = $0.now.advanced(by: duration) }
    }

    /// Moves the time on to a time, if that is still to come, and notes the wait.
    ///
    /// - Throws: `CancellationError` if the task is cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.sleeps.append(state.now.duration(to: deadline))
            state.now = max(state.now, deadline)
        }
    }
}

import Synchronization

/// A time that stands still until a test moves it.
final class ManualTime: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    /// The time.
    var now: ContinuousClock.Instant { instant.withLock { $0 } }

    /// Moves the time on.
    func advance(by duration: Duration) {
        instant.withLock { $0 += duration }
    }
}

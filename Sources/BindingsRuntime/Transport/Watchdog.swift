import Dispatch

/// A timer that fires on a queue until it is cancelled, each time after the delay it was last given.
///
/// Dispatch sources may be used from any thread; only their type does not say so.
final class Watchdog: @unchecked Sendable {
    private let source: any DispatchSourceTimer

    /// Starts a timer.
    init(on queue: DispatchQueue, after delay: Duration, _ action: @escaping @Sendable () -> Void) {
        source = DispatchSource.makeTimerSource(queue: queue)
        source.setEventHandler(handler: action)
        fire(after: delay)
        source.activate()
    }

    deinit {
        source.cancel()
    }

    /// Sets the next time, some nanoseconds late rather than early; a negative delay counts as zero.
    func fire(after delay: Duration) {
        let (seconds, attoseconds) = max(delay, .zero).components
        source.schedule(
            deadline: .now() + .nanoseconds(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000) + 1)
        )
    }

    func cancel() {
        source.cancel()
    }
}

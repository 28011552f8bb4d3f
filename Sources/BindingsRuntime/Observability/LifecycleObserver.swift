import Synchronization

/// Tells a program once per operation that the server plans to change or end it.
///
/// ```swift
/// configuration.lifecycle = LifecycleObserver { event in logger.warning("\(event)") }
/// ```
///
/// Several connections may share one observer; an event of one is then not repeated for another.
public final class LifecycleObserver: Sendable {
    private struct Key: Hashable {
        let operation: String
        let kind: LifecycleEvent.Kind
    }

    private let told = Mutex<Set<Key>>([])
    private let handler: @Sendable (LifecycleEvent) -> Void

    /// Creates an observer.
    ///
    /// - Parameter handler: Called from any task, at most once for each kind of event of one operation.
    public init(_ handler: @escaping @Sendable (LifecycleEvent) -> Void) {
        self.handler = handler
    }

    /// Passes an event on if it is the first of its kind for its operation.
    func report(_ event: LifecycleEvent) {
        let isNew = told.withLock { $0.insert(Key(operation: event.operation, kind: event.kind)).inserted }
        if isNew { handler(event) }
    }
}

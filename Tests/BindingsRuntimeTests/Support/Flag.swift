import Synchronization

/// A value that a test changes while others look at it.
final class Flag: Sendable {
    private let state: Mutex<Bool>

    init(_ value: Bool = false) {
        state = Mutex(value)
    }

    var value: Bool {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

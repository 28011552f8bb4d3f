import Synchronization

/// Work that several tasks wait for, done once.
///
/// A task that is cancelled stops waiting while the work goes on. When no task waits any more, the work is cancelled.
final class SharedWork<Value: Sendable>: Sendable {
    private struct State {
        var participants = 0
        var isAbandoned = false
        var task: Task<Void, Never>?
        var result: Result<Value, any Error>?
    }

    private let state = Mutex(State())
    private let gate = Gate()

    /// Starts the work with the caller as its first participant; the caller must ask for the value.
    init(_ operation: @escaping @Sendable () async throws -> Value) {
        state.withLock { $0.participants = 1 }
        let task = Task {
            let result: Result<Value, any Error>
            do {
                result = .success(try await operation())
            } catch {
                result = .failure(error)
            }
            state.withLock { $0.result = result }
            gate.open()
        }
        state.withLock { $0.task = task }
    }

    /// Makes the caller a participant, which must then ask for the value.
    ///
    /// - Returns: Whether there is anything to wait for; abandoned work has no result.
    func join() -> Bool {
        state.withLock { state in
            if !state.isAbandoned { state.participants += 1 }
            return !state.isAbandoned
        }
    }

    /// Waits for the result; once for each time of taking part.
    func value() async throws -> Value {
        defer { leave() }
        try await gate.wait()
        guard let result = state.withLock({ $0.result }) else { throw CancellationError() }
        return try result.get()
    }

    private func leave() {
        let task: Task<Void, Never>? = state.withLock { state in
            state.participants -= 1
            guard state.participants == 0, state.result == nil else { return nil }
            state.isAbandoned = true
            return state.task
        }
        task?.cancel()
    }
}

import BindingsRuntime
import Synchronization

/// The body of an answer of a script.
final class ScriptedBody: ResponseBody.Source {
    private struct State {
        var chunks: ArraySlice<[UInt8]>
        var isCancelled = false
        var isOver = false
    }

    private let state: Mutex<State>
    private let failure: ClientError?

    init(_ reply: Reply) {
        state = Mutex(State(chunks: reply.chunks.filter { !$0.isEmpty }[...]))
        failure = reply.failure
    }

    /// Whether the body was read to its end or let go.
    var isOver: Bool { state.withLock(\.isOver) }

    func next() async throws -> [UInt8]? {
        try Task.checkCancellation()
        return try state.withLock { state in
            if state.isCancelled { throw CancellationError() }
            if let chunk = state.chunks.popFirst() { return chunk }
            state.isOver = true
            if let failure { throw failure }
            return nil
        }
    }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.isOver = true
        }
    }
}

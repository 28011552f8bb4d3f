import BindingsRuntime
import Synchronization

/// A transport without a network: it hands out replies in order, the last one for ever, and keeps the requests.
final class StubTransport: Transport {
    struct Reply: Sendable {
        var status = 200
        var headers: Headers = [:]
        /// What the body arrives as; an error ends it.
        var chunks: [[UInt8]] = []
        var failure: ClientError?
        /// What sending throws.
        var refusal: ClientError?
    }

    private struct State {
        var replies: [Reply]
        var requests: [HTTPRequest] = []
        var bodies: [StubSource] = []
    }

    private let state: Mutex<State>

    init(_ replies: Reply...) {
        state = Mutex(State(replies: replies))
    }

    var requests: [HTTPRequest] { state.withLock(\.requests) }
    /// Whether every body that was handed out was read to its end or let go.
    var isSettled: Bool { state.withLock { $0.bodies.allSatisfy(\.isSettled) } }

    func send(_ request: HTTPRequest) async throws -> Response {
        try Task.checkCancellation()
        let reply = state.withLock { state in
            state.requests.append(request)
            return state.replies.count > 1 ? state.replies.removeFirst() : state.replies[0]
        }
        if let refusal = reply.refusal { throw refusal }
        let source = StubSource(chunks: reply.chunks, failure: reply.failure)
        state.withLock { $0.bodies.append(source) }
        return Response(status: reply.status, headers: reply.headers, body: ResponseBody(source))
    }
}

extension StubTransport.Reply {
    /// A reply with a body of text in one chunk.
    static func text(_ text: String, _ type: String? = "application/json", status: Int = 200) -> Self {
        var headers: Headers = [:]
        if let type { headers.add("Content-Type", type) }
        return Self(status: status, headers: headers, chunks: text.isEmpty ? [] : [Array(text.utf8)])
    }

    /// The same reply with a field more.
    func with(_ name: String, _ value: String) -> Self {
        var reply = self
        reply.headers.add(name, value)
        return reply
    }
}

/// The body of a stub's reply.
final class StubSource: ResponseBody.Source {
    private struct State {
        var chunks: [[UInt8]]
        var failure: ClientError?
        var isSettled = false
    }

    private let state: Mutex<State>

    init(chunks: [[UInt8]], failure: ClientError?) {
        state = Mutex(State(chunks: chunks.filter { !$0.isEmpty }, failure: failure))
    }

    var isSettled: Bool { state.withLock(\.isSettled) }

    func next() async throws -> [UInt8]? {
        try state.withLock { state in
            if state.chunks.isEmpty {
                state.isSettled = true
                if let failure = state.failure { throw failure }
                return nil
            }
            return state.chunks.removeFirst()
        }
    }

    func cancel() {
        state.withLock { state in
            state.isSettled = true
            state.chunks = []
        }
    }
}

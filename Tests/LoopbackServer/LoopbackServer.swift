public import Foundation

/// An HTTP/1.1 server on a loopback socket that answers as a test tells it to, faults included.
///
/// Every connection has a thread of its own, so that a blocking reply never holds up the tasks under test.
public final class LoopbackServer: Sendable {
    /// The port the system chose.
    public let port: UInt16

    private let listener: Socket
    private let state: ServerState

    /// Starts a server that asks a closure for every reply.
    public init(_ handler: @escaping @Sendable (Request) -> Reply) throws {
        let listener = try Socket.listening()
        let state = ServerState()
        self.listener = listener
        self.state = state
        port = try listener.localPort()
        state.threadStarted()
        Thread.detachNewThread {
            Self.accept(on: listener, state: state, handler: handler)
            state.threadEnded()
        }
    }

    /// Starts a server that gives the replies in the order in which requests arrive, the last one again and again.
    public convenience init(replies first: Reply, _ others: Reply...) throws {
        let replies = [first] + others
        try self.init { request in replies[min(request.index, replies.count - 1)] }
    }

    deinit {
        stop()
    }

    /// The base URL, without a trailing slash.
    public var url: URL {
        var components = URLComponents()
        components.scheme = "http"
        components.host = "127.0.0.1"
        components.port = Int(port)
        return components.url ?? URL(fileURLWithPath: "/")
    }

    /// The requests so far, in order of arrival.
    public var requests: [Request] { state.requests }

    /// What happened to the replies that have ended, in the order in which they ended.
    public var outcomes: [Outcome] { state.outcomes }

    /// The number of connections that were ever accepted.
    public var acceptedConnections: Int { state.accepted }

    /// The number of connections that are open now.
    public var openConnections: Int { state.openConnections }

    /// Waits until a condition on the server holds, asking whenever something happens; gives up after a time.
    ///
    /// It waits on a thread of its own, for the few of the cooperative pool are needed by what is waited for.
    ///
    /// - Returns: Whether the condition holds.
    public func wait(
        atMost limit: TimeInterval = 120,
        until condition: @escaping @Sendable (LoopbackServer) -> Bool
    ) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: self.state.wait(atMost: limit) { condition(self) })
            }
        }
    }

    /// Closes every connection and returns when all threads of the server have ended.
    public func stop() {
        state.stop()
        // A listening socket wakes by being shut down on Linux, and by a visitor everywhere.
        listener.shutDown()
        _ = try? Socket.connected(to: port)
        state.awaitThreads()
    }

    private static func accept(
        on listener: Socket,
        state: ServerState,
        handler: @escaping @Sendable (Request) -> Reply
    ) {
        while let socket = listener.accept() {
            guard state.opened(socket) else { return }
            Thread.detachNewThread {
                Exchange(socket: socket, state: state, handler: handler).run()
                state.closed(socket)
            }
        }
    }
}

extension LoopbackServer: CustomReflectable {
    /// Nothing: a failed expectation looks into all it mentions, and must not do so while threads change it.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}

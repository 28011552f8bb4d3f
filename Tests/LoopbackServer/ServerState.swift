import Foundation

/// What the threads of a server share.
final class ServerState: @unchecked Sendable {
    /// Guards everything below.
    private let condition = NSCondition()
    private var isStopped = false
    private var threads = 0
    private var sockets: [ObjectIdentifier: Socket] = [:]
    private var log: [LoopbackServer.Request] = []
    private var ended: [LoopbackServer.Outcome] = []
    private var connections = 0

    private func withLock<Value>(_ body: () -> Value) -> Value {
        condition.lock()
        defer {
            condition.broadcast()
            condition.unlock()
        }
        return body()
    }

    var requests: [LoopbackServer.Request] { withLock { log } }

    var outcomes: [LoopbackServer.Outcome] { withLock { ended } }

    var accepted: Int { withLock { connections } }

    var openConnections: Int { withLock { sockets.count } }

    func threadStarted() {
        withLock { threads += 1 }
    }

    func threadEnded() {
        withLock { threads -= 1 }
    }

    /// Takes a new connection, or refuses it because the server has stopped.
    func opened(_ socket: Socket) -> Bool {
        withLock {
            guard !isStopped else { return false }
            socket.number = connections
            connections += 1
            threads += 1
            sockets[ObjectIdentifier(socket)] = socket
            return true
        }
    }

    func closed(_ socket: Socket) {
        withLock {
            sockets[ObjectIdentifier(socket)] = nil
            threads -= 1
        }
    }

    /// Logs a request and gives it its number.
    func logged(_ request: LoopbackServer.Request) -> LoopbackServer.Request {
        withLock {
            var request = request
            request.index = log.count
            log.append(request)
            return request
        }
    }

    func ended(_ outcome: LoopbackServer.Outcome) {
        withLock { ended.append(outcome) }
    }

    func stop() {
        withLock {
            isStopped = true
            for socket in sockets.values { socket.shutDown() }
        }
    }

    /// Waits for all threads; one that never ends is a mistake of a test, which must not hold up all others.
    func awaitThreads() {
        let end = Date(timeIntervalSinceNow: 600)
        condition.lock()
        defer { condition.unlock() }
        while threads > 0 {
            precondition(condition.wait(until: end), "A thread of the loopback server never ended.")
        }
    }

    /// Sleeps unless the server stops; returns whether it slept to the end.
    func sleep(_ duration: Duration) -> Bool {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        let end = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        defer { condition.unlock() }
        while !isStopped {
            if !condition.wait(until: end) { return !isStopped }
        }
        return false
    }

    func wait(atMost limit: TimeInterval, until holds: () -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: limit)
        while !holds() {
            condition.lock()
            let inTime = condition.wait(until: min(end, Date(timeIntervalSinceNow: 0.02))) || Date() < end
            condition.unlock()
            if !inTime { return holds() }
        }
        return true
    }
}

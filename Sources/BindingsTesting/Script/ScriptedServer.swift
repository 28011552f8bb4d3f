public import BindingsRuntime
import Synchronization

/// A server without a network: a ``Transport`` that answers from a script.
///
/// It answers each request by the first route that expects it, refuses all others with ``UnexpectedRequest``, and keeps
/// what it was sent, with secrets masked. Nothing in it waits: delays pass on its clock.
///
/// ```swift
/// let server = ScriptedServer(
///     .on(.post, "/api/oauth/token", .token("t-1")),
///     .on(.get, "/api/atlas/v2/groups/{groupId}/auditLog", .status(503), .json(#"{"enabled": true}"#))
/// )
/// let atlas = AtlasClient(credentials: .serviceAccount(id: "id", secret: "secret"), transport: server)
/// ```
public final class ScriptedServer: Transport {
    private struct State {
        var counts: [Int]
        var mask: SecretMask
        var requests: [HTTPRequest] = []
        var unexpected: [UnexpectedRequest] = []
        var bodies: [ScriptedBody] = []
    }

    private let routes: [Route]
    private let clock: any Clock<Duration>
    private let state: Mutex<State>

    /// Creates a server.
    ///
    /// - Parameters:
    ///   - routes: The expected requests, and the responses to them.
    ///   - clock: What delays pass on; by default one on which no time passes but theirs.
    ///   - secrets: Texts that are masked wherever they are in a request, besides those that show where they are: the
    ///     values of fields, members and parameters whose names speak of secrets.
    public init(routes: [Route], clock: any Clock<Duration> = TestClock(), hiding secrets: [Secret] = []) {
        let mask = SecretMask(secrets)
        self.routes = routes.map(mask.masked)
        self.clock = clock
        state = Mutex(State(counts: routes.map { _ in 0 }, mask: mask))
    }

    /// Creates a server from its routes.
    public convenience init(_ routes: Route..., clock: any Clock<Duration> = TestClock()) {
        self.init(routes: routes, clock: clock)
    }

    /// Creates a server that gives answers in their order, whatever it is asked, the last one for ever.
    public convenience init(_ replies: Reply..., clock: any Clock<Duration> = TestClock()) {
        self.init(routes: [Route(nil, nil, .replies(replies))], clock: clock)
    }

    /// Creates a server that makes its answers when a request comes.
    public convenience init(clock: any Clock<Duration> = TestClock(), answer: @escaping Route.Answer) {
        self.init(routes: [.any(answer: answer)], clock: clock)
    }

    /// The received requests in order, with secrets masked, including the unexpected ones.
    public var requests: [HTTPRequest] { state.withLock(\.requests) }

    /// The unexpected requests, for code that hides errors.
    public var unexpectedRequests: [UnexpectedRequest] { state.withLock(\.unexpected) }

    /// The routes that have answers left which must be asked for: those that were never asked, and those that give each
    /// answer once.
    public var unusedRoutes: [Route] {
        let counts = state.withLock(\.counts)
        return zip(routes, counts).filter { route, count in count < route.capacity ?? 1 }.map(\.0)
    }

    /// Whether every body that was handed out has been read to its end or let go; one that has not keeps a connection.
    public var isSettled: Bool { state.withLock { $0.bodies.allSatisfy(\.isOver) } }

    /// Answers a request by the script.
    ///
    /// - Throws: ``UnexpectedRequest``; what the script says; `ClientError` if the answer takes longer than the request
    ///   allows; `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> Response {
        try Task.checkCancellation()
        let (route, index) = try route(of: request)
        let reply = try await route.reply(to: request, index: index)
        try await wait(reply.delay, for: request)
        if let refusal = reply.refusal { throw refusal }
        let body = ScriptedBody(reply)
        state.withLock { $0.bodies.append(body) }
        return Response(status: reply.status, headers: reply.headers, body: ResponseBody(body))
    }

    private func route(of request: HTTPRequest) throws -> (Route, index: Int) {
        try state.withLock { state in
            let masked = state.mask.masked(request)
            state.requests.append(masked)
            for (number, route) in routes.enumerated() where state.counts[number] < route.capacity ?? .max {
                guard route.differences(to: masked, sentAs: request).isEmpty else { continue }
                defer { state.counts[number] += 1 }
                return (route, state.counts[number])
            }
            let error = UnexpectedRequest(masked, sentAs: request, routes: zip(routes, state.counts).map { ($0, $1) })
            state.unexpected.append(error)
            throw error
        }
    }

    /// Lets a time of silence pass, as much of it as the request allows.
    private func wait(_ delay: Duration, for request: HTTPRequest) async throws {
        guard delay > .zero else { return }
        let remainder = request.deadline.map { $0 - .now } ?? .seconds(Int64.max)
        let allowed = min(remainder, request.idleTimeout)
        try await clock.sleep(for: min(delay, max(allowed, .zero)))
        guard delay >= allowed else { return }
        throw remainder < request.idleTimeout ? ClientError(.deadlineExceeded) : ClientError(.timedOut)
    }
}

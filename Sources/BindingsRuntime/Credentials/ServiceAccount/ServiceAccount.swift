/// A service account, which proves itself with a token it gets for its id and secret (OAuth 2.0 client credentials, RFC
/// 6749 section 4.4).
///
/// All calls share one token: it is requested once, however many calls need it at the same time, renewed before it expires
/// and, if the server refuses it earlier, once more for that. Copies share the token too. A token that another has replaced
/// is given back to the endpoint, if there is one for that, when the last call that shows it has been answered.
public struct ServiceAccount: Credentials {
    private let id: String
    private let secret: Secret
    private let cache: TokenCache

    /// Creates an account.
    ///
    /// - Parameters:
    ///   - id: The client's id.
    ///   - secret: The client's secret.
    ///   - tokenRequestsPerMinute: How many tokens are requested within a minute at most; beyond that calls fail rather
    ///     than exceed the limit of the endpoint.
    ///   - clock: The clock that measures the lifetimes of tokens.
    public init(
        id: String,
        secret: String,
        tokenRequestsPerMinute: Int = 10,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.init(
            id: id,
            secret: Secret(secret),
            tokenRequestsPerMinute: tokenRequestsPerMinute,
            clock: clock
        )
    }

    init(
        id: String,
        secret: Secret,
        tokenRequestsPerMinute: Int = 10,
        renewalPatience: Duration = .seconds(5),
        clock: any Clock<Duration>
    ) {
        self.id = id
        self.secret = secret
        cache = TokenCache(
            requestsPerMinute: tokenRequestsPerMinute,
            renewalPatience: renewalPatience,
            now: clock.instants()
        )
    }

    /// Sends a request with the shared token, and again with a new one if the server refuses it.
    public func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response {
        let endpoint = TokenEndpoint(id: id, secret: secret, connection: connection)
        let first = try await withDeadline(request.deadline) { try await cache.token(from: endpoint) }
        let response = try await send(request, with: first, over: connection)
        guard response.status == 401, request.refusals?.add() ?? true, await cache.replace(first, from: endpoint) else {
            return response
        }
        await response.discard()
        let second = try await withDeadline(request.deadline) { try await cache.token(from: endpoint) }
        return try await send(request, with: second, over: connection)
    }

    /// Forgets the token and, if the API has an endpoint for that, takes it back at the server, as a program may want to
    /// do when it ends.
    ///
    /// A token that is being requested is waited for and taken back, too. A call that follows gets a new token, and so may
    /// one that is on its way. An account that was used with several servers has a token of each, and all are taken back.
    ///
    /// - Throws: ``ClientError``, the first if there are several, if a server does not confirm; the tokens are forgotten
    ///   all the same.
    public func revoke() async throws {
        var failure: (any Error)?
        for (work, endpoint) in await cache.removeAll() {
            // The call that asked for the token gets the error; there is no token to revoke.
            guard let entry = try? await work.value() else { continue }
            entry.token.release()
            do {
                try await endpoint.revoke(entry.token.secret)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        try Task.checkCancellation()
    }

    private func send(
        _ request: HTTPRequest,
        with entry: TokenCache.Entry,
        over connection: Connection
    ) async throws -> Response {
        var request = request
        let token = entry.token.secret
        let proof = "Bearer " + token.reveal()
        request.headers["Authorization"] = proof
        // The token must be good until the server has looked at it.
        defer { withExtendedLifetime(entry) {} }
        return try await connection.transport.send(request).hiding(token, Secret(proof), secret)
    }
}

extension ServiceAccount: CustomReflectable, CustomStringConvertible {
    /// The kind of credentials.
    public var description: String { "ServiceAccount" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credentials where Self == ServiceAccount {
    /// A service account, by its client id and secret.
    public static func serviceAccount(id: String, secret: String) -> ServiceAccount {
        ServiceAccount(id: id, secret: secret)
    }
}

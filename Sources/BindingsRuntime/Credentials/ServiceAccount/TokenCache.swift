/// The tokens of one service account, one for each server, each got once for all calls that need it.
actor TokenCache {
    /// A token with its known properties.
    struct Entry: Sendable {
        let token: IssuedToken
        /// Tells tokens apart.
        let number: Int
        /// When to get the next one, or `nil` to wait until this one is refused.
        var renewal: ContinuousClock.Instant?
        let expiry: ContinuousClock.Instant?
    }

    private struct Server {
        var entry: Entry?
        var renewal: (work: SharedWork<Entry>, number: Int)?
        var endpoint: TokenEndpoint
        /// When a refused token was last replaced before its time.
        var replaced: ContinuousClock.Instant?
    }

    private var servers: [String: Server] = [:]
    private var tokens = 0
    private var renewals = 0
    private var window: RequestWindow
    private var lastFailure: ClientError?
    private let now: @Sendable () -> ContinuousClock.Instant

    /// Refusals make for at most one new token in this time: a server that refuses every token shall not cost one each.
    private static let replacementInterval: Duration = .seconds(60)
    /// How long a failed renewal is let rest while the old token is good.
    private static let renewalRest: Duration = .seconds(30)
    /// How long a call waits for a renewal while the old token is good.
    private let renewalPatience: Duration

    init(
        requestsPerMinute: Int,
        renewalPatience: Duration,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        window = RequestWindow(limit: requestsPerMinute)
        self.renewalPatience = renewalPatience
        self.now = now
    }

    /// A token that is valid as far as the client knows.
    func token(from endpoint: TokenEndpoint) async throws -> Entry {
        let key = endpoint.server
        let server = servers[key]
        if let entry = server?.entry, entry.renewal.map({ now() < $0 }) ?? true { return entry }
        let spare = server?.entry.flatMap { isExpired($0) ? nil : $0 }
        if let work = server?.renewal?.work {
            // While one call renews a token before its time, the others go on with the old one.
            if let spare { return spare }
            if work.join() { return try await work.value() }
        }
        renewals += 1
        let work = SharedWork { [renewals] in try await self.renew(renewals, at: key, endpoint) }
        servers[key, default: Server(endpoint: endpoint)].renewal = (work, renewals)
        do {
            return try await withDeadline(spare.map { _ in .now + renewalPatience }) { try await work.value() }
        } catch let error as ClientError {
            guard var spare, !isExpired(spare) else { throw error }
            spare.renewal = now() + Self.renewalRest
            if servers[key]?.entry?.number == spare.number { servers[key]?.entry = spare }
            return spare
        }
    }

    /// Forgets a token the server refused, if another one is worth its while.
    ///
    /// - Returns: Whether to try again with the next token.
    func replace(_ entry: Entry, from endpoint: TokenEndpoint) -> Bool {
        let key = endpoint.server
        guard let server = servers[key], server.entry?.number == entry.number else { return true }
        let instant = now()
        if let replaced = server.replaced, instant - replaced < Self.replacementInterval { return false }
        guard window.wait(at: instant) == .zero else { return false }
        servers[key]?.entry = nil
        servers[key]?.replaced = instant
        retire(entry, at: endpoint)
        return true
    }

    /// Forgets all tokens, and those that are being requested.
    ///
    /// - Returns: Where the tokens came from, and the work to wait for that gets each: done for those that are here. All of
    ///   them are given back once they are let go, unless somebody does so before.
    func removeAll() -> [(work: SharedWork<Entry>, endpoint: TokenEndpoint)] {
        var removed: [(SharedWork<Entry>, TokenEndpoint)] = []
        for key in servers.keys {
            guard let server = servers[key] else { continue }
            if let entry = server.entry {
                retire(entry, at: server.endpoint)
                removed.append((SharedWork { entry }, server.endpoint))
            }
            // A request without waiting calls ends by itself, and a token that it still gets is retired.
            if let work = server.renewal?.work, work.join() { removed.append((work, server.endpoint)) }
            servers[key]?.entry = nil
            servers[key]?.renewal = nil
        }
        return removed
    }

    /// Has a token given back that no call gets from here any more.
    private func retire(_ entry: Entry, at endpoint: TokenEndpoint) {
        guard !isExpired(entry) else { return }
        entry.token.retire { [secret = entry.token.secret] in
            Task { try? await endpoint.revoke(secret) }
        }
    }

    /// Why a token was not even requested.
    private struct LimitReached: Error {
        let seconds: Int64
    }

    /// Counts a request to a token endpoint.
    ///
    /// - Throws: An error if it would be one too many.
    private func admit() throws {
        let instant = now()
        let wait = window.wait(at: instant)
        guard wait == .zero else { throw LimitReached(seconds: wait.components.seconds + 1) }
        window.count(at: instant)
    }

    private func renew(_ number: Int, at key: String, _ endpoint: TokenEndpoint) async throws -> Entry {
        // Work that was given up may end after the work that took its place began.
        defer { if servers[key]?.renewal?.number == number { servers[key]?.renewal = nil } }
        let start = now()
        do {
            let token = try await endpoint.counting { try await self.admit() }.token()
            tokens += 1
            // A tenth of its lifetime, but no more than five minutes, before it expires.
            let margin = token.lifetime.map { min($0 / 10, .seconds(300)) }
            let entry = Entry(
                token: IssuedToken(token.value),
                number: tokens,
                renewal: token.lifetime.flatMap { lifetime in margin.map { start + lifetime - $0 } },
                expiry: token.lifetime.map { start + $0 }
            )
            lastFailure = nil
            guard servers[key]?.renewal?.number == number else {
                // The tokens were taken back, or this work was given up and another one is at it.
                retire(entry, at: endpoint)
                return entry
            }
            if let old = servers[key]?.entry { retire(old, at: endpoint) }
            servers[key]?.entry = entry
            return entry
        } catch let limit as LimitReached {
            var error = lastFailure ?? ClientError(.credentials, "too many access tokens were requested")
            error.message +=
                "; the next one is requested after \(limit.seconds) s, to stay within the limit of the endpoint"
            throw error
        } catch {
            lastFailure = error as? ClientError ?? lastFailure
            throw error
        }
    }

    private func isExpired(_ entry: Entry) -> Bool {
        entry.expiry.map { now() >= $0 } ?? false
    }
}

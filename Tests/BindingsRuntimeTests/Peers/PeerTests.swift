import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

/// Real servers, started by `Tests/Peers/run`, which says where they are; without it, or without one of them, its tests are
/// skipped.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct PeerTests {
    private static let environment = ProcessInfo.processInfo.environment

    private static func has(_ name: String) -> Bool { environment[name] != nil }

    @Test(.enabled(if: has("PEER_APACHE_LONG"), "Apache httpd is started by Tests/Peers/run."))
    func apacheKeepsItsNonce() async throws {
        let counter = Counter()
        let connection = try connection("PEER_APACHE_LONG", counter, credentials: digest())
        try await expectSuccess(200, over: connection)
        #expect(counter.refusals == 1)
    }

    /// A nonce that lives for a second goes stale while nobody calls.
    @Test(.enabled(if: has("PEER_APACHE_SHORT"), "Apache httpd is started by Tests/Peers/run."))
    func apacheForgetsItsNonce() async throws {
        let counter = Counter()
        let connection = try connection("PEER_APACHE_SHORT", counter, credentials: digest())
        for _ in 0..<2 {
            try await expectSuccess(20, over: connection)
            try await Task.sleep(for: .milliseconds(2200))
        }
        try await expectSuccess(20, over: connection)
        #expect(counter.refusals >= 3)
        #expect(counter.refusals <= 60)
    }

    @Test(.enabled(if: has("PEER_LIGHTTPD"), "lighttpd is started by Tests/Peers/run."))
    func lighttpdTakesSHA256() async throws {
        let counter = Counter()
        let connection = try connection("PEER_LIGHTTPD", counter, credentials: digest())
        try await expectSuccess(200, over: connection)
        #expect(counter.refusals == 1)
    }

    @Test(arguments: ["PEER_APACHE_LONG", "PEER_LIGHTTPD"].filter(has))
    func wrongKeysEndInOneError(server: String) async throws {
        let counter = Counter()
        let connection = try connection(server, counter, credentials: .digest(publicKey: "public", privateKey: "wrong"))
        let error = await #expect(throws: ClientError.self) { try await Self.call(connection).send() }
        #expect(error?.status == 401)
        #expect(counter.refusals == 2)
    }

    @Test(.enabled(if: has("PEER_TOKEN"), "The token endpoint is started by Tests/Peers/run."))
    func authlibIssuesOneToken() async throws {
        let counter = Counter()
        let account = ServiceAccount(
            id: Self.environment["PEER_CLIENT_ID"] ?? "",
            secret: Self.environment["PEER_CLIENT_SECRET"] ?? ""
        )
        let connection = try connection("PEER_TOKEN", counter, credentials: account)
        try await expectSuccess(100, over: connection)
        #expect(counter.tokens == 1)
        #expect(counter.refusals == 0)
        try await account.revoke()
        try await expectSuccess(1, over: connection)
        #expect(counter.tokens == 2)
    }

    /// Its 401 has a Basic challenge, which must not make anyone wait.
    @Test(.enabled(if: has("PEER_TOKEN"), "The token endpoint is started by Tests/Peers/run."))
    func authlibRefusesWrongSecrets() async throws {
        let counter = Counter()
        let credentials = ServiceAccount(id: Self.environment["PEER_CLIENT_ID"] ?? "", secret: "wrong secret")
        let connection = try connection("PEER_TOKEN", counter, credentials: credentials)
        let error = await #expect(throws: ClientError.self) { try await Self.call(connection).send() }
        #expect(error?.code == .credentials)
        #expect(error?.status == 401)
        #expect(error?.errorCode == "invalid_client")
        #expect(counter.tokens == 1)
    }

    /// Every call ends, in an answer or in one error of the connection.
    @Test(.enabled(if: has("PEER_PROXY"), "The proxy is started by Tests/Peers/run."))
    func brokenConnectionsEndClearly() async throws {
        let counter = Counter()
        let retry = RetryPolicy(maximumAttempts: 6, baseDelay: .milliseconds(1), maximumDelay: .milliseconds(10))
        let connection = try connection("PEER_PROXY", counter, credentials: digest(), retry: retry)
        let outcomes = await withTaskGroup(of: ClientError.Code?.self) { group in
            for _ in 0..<200 { group.addTask { await Self.loss(connection) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let losses = outcomes.compactMap(\.self)
        // What is lost after the first byte is the caller's; nothing else is.
        #expect(Set(losses).isSubset(of: [.truncated, .connectionLost, .connectionFailed]))
        #expect(losses.count < 50)
    }

    /// How a call fails, or `nil` if it does not.
    private static func loss(_ connection: Connection) async -> ClientError.Code? {
        do {
            let value = try await call(connection).send()
            return value.object?["totalCount"]?.int == 3 ? nil : .decoding
        } catch {
            return (error as? ClientError)?.code ?? .invalidResponse
        }
    }

    private func digest() -> DigestCredentials {
        DigestCredentials(
            publicKey: Self.environment["PEER_PUBLIC_KEY"] ?? "",
            privateKey: Self.environment["PEER_PRIVATE_KEY"] ?? ""
        )
    }

    private func connection(
        _ name: String,
        _ counter: Counter,
        credentials: some Credentials,
        retry: RetryPolicy = .never
    ) throws -> Connection {
        let server = try #require(Self.environment[name].flatMap { URL(string: $0) })
        var connection = try Connection.testing(
            counter,
            credentials: credentials,
            configuration: Configuration(callTimeout: .seconds(60), idleTimeout: .seconds(10), retry: retry)
        )
        connection.server = server
        connection.api.tokenPath = "/api/oauth/token"
        connection.api.revocationPath = "/api/oauth/revoke"
        return connection
    }

    private static func call(_ connection: Connection) -> Call<JSONValue> {
        var request = Request(.get, "/things")
        request.headers["Accept"] = "application/octet-stream, text/plain, application/json"
        request.setQueryValue("1,2", named: "a")
        return Call(request, on: connection)
    }

    private func expectSuccess(_ count: Int, over connection: Connection) async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<count {
                group.addTask {
                    let response = try await Self.call(connection).rawResponse()
                    return try await response.body.collect(upTo: 1000).bytes.count
                }
            }
            for try await size in group { #expect(size > 10) }
        }
    }
}

/// The default transport with a count of refusals and token requests.
private final class Counter: Transport {
    private let transport = URLSessionTransport()
    private let counts = Mutex((refusals: 0, tokens: 0))

    var refusals: Int { counts.withLock { $0.refusals } }
    var tokens: Int { counts.withLock { $0.tokens } }

    func send(_ request: HTTPRequest) async throws -> Response {
        if request.url.path() == "/api/oauth/token" { counts.withLock { $0.tokens += 1 } }
        let response = try await transport.send(request)
        if response.status == 401, request.url.path() == "/things" { counts.withLock { $0.refusals += 1 } }
        return response
    }
}

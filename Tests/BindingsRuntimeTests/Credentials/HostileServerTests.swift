import BindingsTesting
import Foundation
import LoopbackServer
import Testing

@testable import BindingsRuntime

/// Servers that misbehave on a real connection: every call ends, in an answer or in one clear error.
@Suite(.timeLimit(.minutes(5)))
struct HostileServerTests {
    private static let credentials: [any Credentials] = [
        .bearer("t0ken"), .digest(publicKey: "a", privateKey: "b"), .serviceAccount(id: "a", secret: "b"),
    ]

    /// Refusals for ever, with and without a challenge; one of Basic makes Foundation wait for an answer of its own.
    @Test(arguments: [
        #"Basic realm="x""#, #"Digest realm="x", nonce="n", qop="auth""#, "Bearer", "Negotiate, Basic realm=x", "\"",
        "",
    ])
    func refusesForEver(challenge: String) async throws {
        let server = try LoopbackServer(replies: .unauthorized(challenge, body: "{}"))
        defer { server.stop() }
        for credentials in Self.credentials {
            let error = await failure(server, credentials)
            #expect(error?.status == 401)
        }
        #expect(server.requests.count <= 4)
    }

    /// A gateway's page where a token should be.
    @Test func givesAPageForAToken() async throws {
        let server = try LoopbackServer(replies: .text("<html><title>Sign in</title></html>"))
        defer { server.stop() }
        let error = await failure(server, .serviceAccount(id: "a", secret: "b"))
        #expect(error?.code == .credentials)
        #expect(server.requests.count == 1)
    }

    /// Neither the call nor the token request goes to another origin.
    @Test func redirectsElsewhere() async throws {
        let other = try LoopbackServer(replies: .text("secret, please"))
        defer { other.stop() }
        let server = try LoopbackServer(replies: .redirect(to: other.url.absoluteString + "/x", status: 307))
        defer { server.stop() }
        for credentials in Self.credentials {
            let error = await failure(server, credentials)
            #expect(error?.status == 307)
        }
        #expect(other.requests.isEmpty)
    }

    /// A body that is cut anywhere is asked for again if nothing of it has been read, and an error if something has.
    @Test func cutsTheBodyAnywhere() async throws {
        let body = "[1, 2, 3, 4]"
        for cut in 0...body.utf8.count {
            let server = try LoopbackServer { request in
                let reply = LoopbackServer.Reply.json(body)
                return request.index == 0 ? reply.cut(after: cut, ending: .reset) : reply
            }
            defer { server.stop() }
            let retry = RetryPolicy(clock: TestClock(), jitter: { $0 })
            let value = try? await call(server, .bearer("t0ken"), retry: retry).send()
            if let value { #expect(value.array?.count == 4) }
            // Whether the first bytes overtook the reset is the network's to decide, but not for an empty body.
            if cut == 0 { #expect(value != nil) }
        }
    }

    /// A refusal whose body never ends does not keep the proof from being sent.
    @Test func neverEndsARefusal() async throws {
        let server = try LoopbackServer { request in
            guard request["Authorization"] == nil else { return .json("[]") }
            var reply = LoopbackServer.Reply.unauthorized(#"Digest realm="x", nonce="n", qop="auth""#, body: "{")
            reply.framing = .declaredLength(1000)
            reply.ending = .hold
            return reply
        }
        defer { server.stop() }
        let value = try await call(server, .digest(publicKey: "a", privateKey: "b")).send()
        #expect(value.array?.isEmpty == true)
    }

    /// Heads without end: many fields, one field that is never over, the same challenge again and again.
    @Test(arguments: [
        "X-Field: value, and as long a one as it takes to reach every limit soon: 0123456789 0123456789\r\n",
        "more and more and more of one field ",
        "WWW-Authenticate: Digest realm=\"x\", nonce=\"n\", qop=\"auth\"\r\n",
    ])
    func neverEndsTheHead(piece: String) async throws {
        let head =
            "HTTP/1.1 401 Unauthorized\r\nX-First: " + String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        let server = try LoopbackServer(replies: .raw(Array(head.utf8), ending: .hold))
        defer { server.stop() }
        for credentials in Self.credentials {
            let error = await failure(server, credentials)
            #expect(error != nil && error?.code != .timedOut && error?.code != .deadlineExceeded, "\(error as Any)")
        }
        #expect(server.requests.count <= 2 * Self.credentials.count)
    }

    /// As many challenges as a head may have are read, and the proof is sent once.
    @Test func offersHundredsOfChallenges() async throws {
        let many = (0..<1000).map { ("WWW-Authenticate", "Digest realm=\"x\", nonce=\"\($0)\", qop=\"auth\"") }
        let server = try LoopbackServer(replies: LoopbackServer.Reply(status: 401, headers: many))
        defer { server.stop() }
        let error = await failure(server, .digest(publicKey: "a", privateKey: "b"))
        #expect(error?.status == 401)
        #expect(server.requests.count == 2)
    }

    /// A server that says nothing, waited for by many: each ends at its own deadline.
    @Test func saysNothing() async throws {
        let server = try LoopbackServer(replies: .nothing(.hold))
        defer { server.stop() }
        let account = ServiceAccount(id: "a", secret: "b")
        var calls = try (0..<8).map { _ in try call(server, account) }
        for index in calls.indices { calls[index].connection.configuration.callTimeout = .milliseconds(100) }
        await withTaskGroup(of: ClientError?.self) { group in
            for call in calls { group.addTask { await Self.failure(call) } }
            for await error in group { #expect(error?.code == .deadlineExceeded) }
        }
    }

    private func failure(_ server: LoopbackServer, _ credentials: any Credentials) async -> ClientError? {
        guard let call = try? call(server, credentials) else { return nil }
        return await Self.failure(call)
    }

    private static func failure(_ call: Call<JSONValue>) async -> ClientError? {
        do {
            _ = try await call.send()
            return nil
        } catch {
            return error as? ClientError
        }
    }

    private func call(
        _ server: LoopbackServer,
        _ credentials: any Credentials,
        retry: RetryPolicy = .never
    ) throws -> Call<JSONValue> {
        var connection = try Connection.testing(
            URLSessionTransport(),
            credentials: credentials,
            configuration: Configuration(callTimeout: .seconds(240), idleTimeout: .seconds(60), retry: retry)
        )
        connection.server = server.url
        return Call(Request(.get, "/things"), on: connection)
    }
}

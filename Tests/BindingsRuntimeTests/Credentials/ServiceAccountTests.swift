import BindingsTesting
import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct ServiceAccountTests {
    let time = TestClock()
    let server = TokenServer()

    @Test func sharesOneToken() async throws {
        let connection = try connection { request, _ in
            await Task.yield()
            return server.answer(request)
        }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { try await connection.send(.testing()).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.issued == 1)
    }

    /// RFC 6749 section 2.3.1 and appendix B.
    @Test func asksAsTheStandardSays() async throws {
        let time = time
        let connection = try Connection.testing(
            ScriptedTransport { _, _ in .text(200, #"{"access_token": "t"}"#) },
            credentials: ServiceAccount(id: "id ü", secret: "a b:+&%~é", clock: time),
            server: "https://api.test/",
            configuration: Configuration(middlewares: [Forbidden()], retry: .never, userAgent: "app/1")
        )
        await #expect(throws: Forbidden.Seen.self) { try await connection.send(.testing()) }
        var open = connection
        open.configuration.middlewares = []
        _ = try await open.send(.testing())
        let request = try #require(scripted(connection).requests.first)
        #expect(request.method == .post)
        #expect(request.url.absoluteString == "https://api.test/oauth/token")
        #expect(request.body == Array("grant_type=client_credentials".utf8))
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(request.headers["Accept"] == "application/json")
        #expect(request.headers["User-Agent"]?.hasPrefix("app/1 ") == true)
        let pair = "id+%C3%BC:a+b%3A%2B%26%25%7E%C3%A9"
        #expect(request.headers["Authorization"] == "Basic " + Data(pair.utf8).base64EncodedString())
        #expect(scripted(connection).requests.last?.headers["Authorization"] == "Bearer t")
    }

    @Test func renewsBeforeTheTokenExpires() async throws {
        let connection = try connection { request, _ in server.answer(request) }
        _ = try await connection.send(.testing())
        time.advance(by: .seconds(3299))
        _ = try await connection.send(.testing())
        #expect(server.issued == 1)
        time.advance(by: .seconds(1))
        _ = try await connection.send(.testing())
        #expect(server.issued == 2)
        #expect(server.refusals == 0)
    }

    /// A token endpoint that fails does no harm while the old token is good, and is not asked at every call.
    @Test func goesOnWithTheOldToken() async throws {
        let fails = Mutex(false)
        let connection = try connection { request, _ in
            if request.url.path() == "/oauth/token", fails.withLock({ $0 }) { return .text(500, "{}") }
            return server.answer(request)
        }
        _ = try await connection.send(.testing())
        fails.withLock { $0 = true }
        time.advance(by: .seconds(3400))
        for _ in 0..<5 { #expect(try await connection.send(.testing()).status == 200) }
        #expect(scripted(connection).requests.count { $0.url.path() == "/oauth/token" } == 2)
        time.advance(by: .seconds(300))
        let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
        #expect(error?.code == .credentials)
        #expect(error?.status == 500)
    }

    /// A token endpoint that says nothing keeps a call waiting for moments only while the old token is good.
    @Test func doesNotWaitForASilentEndpoint() async throws {
        let time = time
        let isSilent = Mutex(false)
        let never = Gate()
        let transport = ScriptedTransport { request, _ in
            if request.url.path() == "/oauth/token", isSilent.withLock({ $0 }) { try await never.wait() }
            return server.answer(request)
        }
        let account = ServiceAccount(
            id: "id",
            secret: Secret("secret"),
            renewalPatience: .milliseconds(1),
            clock: time
        )
        let connection = try Connection.testing(transport, credentials: account)
        _ = try await connection.send(.testing())
        isSilent.withLock { $0 = true }
        time.advance(by: .seconds(3400))
        for _ in 0..<3 { #expect(try await connection.send(.testing()).status == 200) }
        #expect(transport.requests.count { $0.url.path() == "/oauth/token" } == 2)
        isSilent.withLock { $0 = false }
        time.advance(by: .seconds(31))
        // No call waits for the next token, so that it may arrive after the call.
        #expect(try await connection.send(.testing()).status == 200)
        try await eventually { server.issued == 2 }
    }

    /// While one call waits for the next token, the others go on with the one that is still good.
    @Test(.timeLimit(.minutes(5))) func othersUseTheOldTokenMeanwhile() async throws {
        let (renewal, isRenewing) = (Gate(), Flag())
        let transport = ScriptedTransport { request, _ in
            if request.url.path() == "/oauth/token", isRenewing.value { try await renewal.wait() }
            return server.answer(request)
        }
        // The first call has the patience to wait, however slow the machine is.
        let account = ServiceAccount(id: "id", secret: Secret("secret"), renewalPatience: .seconds(600), clock: time)
        let connection = try Connection.testing(transport, credentials: account)
        _ = try await connection.send(.testing())
        isRenewing.value = true
        time.advance(by: .seconds(3400))
        let first = Task { try await connection.send(.testing()).status }
        try await eventually { scripted(connection).requests.count(where: { $0.url.path() == "/oauth/token" }) >= 2 }
        // They come to their end although the endpoint has not answered.
        for _ in 0..<5 {
            #expect(try await connection.send(.testing(deadline: .now + .seconds(60))).status == 200)
        }
        #expect(scripted(connection).requests.last?.headers["Authorization"] == "Bearer token-1")
        renewal.open()
        #expect(try await first.value == 200)
        #expect(server.issued == 2)
    }

    /// A token that another has replaced is given back when the calls that show it are over, and not before.
    @Test(.timeLimit(.minutes(5))) func givesReplacedTokensBack() async throws {
        let slow = Gate()
        let connection = try connection { request, _ in
            if request.url.path() == "/oauth/revoke" { return .text(200) }
            let answer = server.answer(request)
            if request.url.path() == "/slow" { try await slow.wait() }
            return answer
        }
        let call = Task { try await connection.send(.testing(.get, "/slow")).status }
        try await eventually { scripted(connection).requests.contains(where: { $0.url.path() == "/slow" }) }
        time.advance(by: .seconds(3400))
        #expect(try await connection.send(.testing()).status == 200)
        #expect(server.issued == 2)
        for _ in 0..<100 { await Task.yield() }
        #expect(revocations(connection).isEmpty)
        slow.open()
        #expect(try await call.value == 200)
        try await eventually { !revocations(connection).isEmpty }
        #expect(revocations(connection) == ["token=token-1&token_type_hint=access_token"])
    }

    /// A token that was refused before its time may still be good elsewhere; one that has expired is good nowhere.
    @Test(.timeLimit(.minutes(5)), arguments: [true, false])
    func givesRefusedTokensBack(isExpired: Bool) async throws {
        let connection = try connection { request, _ in
            request.url.path() == "/oauth/revoke" ? .text(200) : server.answer(request)
        }
        _ = try await connection.send(.testing())
        if isExpired { time.advance(by: .seconds(3600)) } else { server.forgetTokens() }
        #expect(try await connection.send(.testing()).status == 200)
        #expect(server.issued == 2)
        if isExpired {
            for _ in 0..<100 { await Task.yield() }
        } else {
            try await eventually { !revocations(connection).isEmpty }
        }
        #expect(revocations(connection).count == (isExpired ? 0 : 1))
    }

    /// A token that is on its way when all are taken back is waited for, and taken back too.
    @Test(.timeLimit(.minutes(5))) func revokesDuringARenewal() async throws {
        let (time, renewal, isRenewing) = (time, Gate(), Flag())
        let account = ServiceAccount(id: "id", secret: Secret("secret"), renewalPatience: .seconds(600), clock: time)
        let transport = ScriptedTransport { request, _ in
            if request.url.path() == "/oauth/revoke" { return .text(200) }
            let answer = server.answer(request)
            if request.url.path() == "/oauth/token", isRenewing.value { try await renewal.wait() }
            return answer
        }
        let connection = try Connection.testing(transport, credentials: account)
        _ = try await connection.send(.testing())
        isRenewing.value = true
        time.advance(by: .seconds(3400))
        let call = Task { try await connection.send(.testing()).status }
        try await eventually { server.issued >= 2 }
        let revocation = Task { try await account.revoke() }
        try await eventually { !revocations(connection).isEmpty }
        isRenewing.value = false
        renewal.open()
        try await revocation.value
        let forms = ["token=token-1&token_type_hint=access_token", "token=token-2&token_type_hint=access_token"]
        #expect(revocations(connection) == forms)
        #expect(try await call.value == 200)
    }

    /// Who gives up taking tokens back leaves none alive all the same.
    @Test(.timeLimit(.minutes(5))) func cancelledRevocationsGoOn() async throws {
        let (time, renewal) = (time, Gate())
        let account = ServiceAccount(id: "id", secret: "secret", clock: time)
        let transport = ScriptedTransport { request, _ in
            if request.url.path() == "/oauth/revoke" { return .text(200) }
            if request.url.path() == "/oauth/token" { try? await renewal.wait() }
            return server.answer(request)
        }
        let connection = try Connection.testing(transport, credentials: account)
        let call = Task { try await connection.send(.testing()).status }
        try await eventually { !transport.requests.isEmpty }
        let revocation = Task { try await account.revoke() }
        revocation.cancel()
        await #expect(throws: CancellationError.self) { try await revocation.value }
        renewal.open()
        #expect(try await call.value == 200)
        try await eventually { !revocations(connection).isEmpty }
        #expect(revocations(connection) == ["token=token-1&token_type_hint=access_token"])
    }

    /// What a token endpoint says stays on one line.
    @Test(arguments: [
        #"{"error": "a\r\nb", "error_description": "c\n\u2028d\u001b[31m\u202e"}"#,
        "{\"errorCode\": \"a\\nb\", \"detail\": \"c\\r\\nd\"}", "a\nb\r\nc\u{85}d",
    ])
    func breaksNoLines(body: String) async throws {
        let connection = try connection { _, _ in .text(400, body) }
        let error = try #require(await #expect(throws: ClientError.self) { try await connection.send(.testing()) })
        for text in [error.message, error.description, error.localizedDescription] {
            #expect(text.contains("a b") && text.hasPrefix("the token endpoint refuses: ") != text.hasPrefix("POST "))
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.properties.generalCategory != .format })
            #expect(!text.unicodeScalars.contains { $0.value == 0x85 || $0.value == 0x2028 })
        }
    }

    @Test func renewsOnceOnARefusal() async throws {
        let connection = try connection { request, _ in server.answer(request) }
        _ = try await connection.send(.testing())
        server.forgetTokens()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try await connection.send(.testing(.post, body: "x")).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.issued == 2)
    }

    /// A server that refuses every token costs one more of them a minute, and every call at most two refusals.
    @Test func doesNotLoopOnRefusals() async throws {
        let connection = try connection { request, _ in
            request.url.path() == "/oauth/token" ? server.answer(request) : .text(401, "no")
        }
        for _ in 0..<20 { #expect(try await connection.send(.testing()).status == 401) }
        #expect(server.issued == 2)
        #expect(scripted(connection).requests.count { $0.url.path() == "/things" } == 21)
    }

    /// Never more token requests than the limit, whatever happens; the error says why the last one failed.
    @Test func respectsTheEndpointsLimit() async throws {
        let connection = try connection { _, _ in
            .text(
                401,
                #"{"error": "invalid_client", "error_description": "Invalid credentials provided."}"#,
                headers: ["WWW-Authenticate": "Basic realm=x"]
            )
        }
        for _ in 0..<30 {
            let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
            #expect(error?.code == .credentials)
            #expect(error?.status == 401)
            #expect(error?.errorCode == "invalid_client")
            #expect(error?.detail == "Invalid credentials provided.")
            #expect(error?.request?.path == "/oauth/token")
        }
        #expect(scripted(connection).requests.count == 10)
        time.advance(by: .seconds(61))
        await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
        #expect(scripted(connection).requests.count == 11)
    }

    @Test func waitsWhenTheEndpointSaysSo() async throws {
        let clock = TestClock()
        let connection = try connection(retry: RetryPolicy(clock: clock, jitter: { _ in .zero })) { request, index in
            if index == 0 {
                let body = #"{"detail": "limited", "error": 429, "errorCode": "RATE_LIMITED", "reason": "Too Many"}"#
                return .text(429, body, headers: ["Retry-After": "7"])
            }
            return server.answer(request)
        }
        #expect(try await connection.send(.testing()).status == 200)
        #expect(clock.sleeps == [.seconds(7)])
    }

    @Test(arguments: [
        (200, "<html><title>Gateway</title></html>", "not a JSON object"),
        (200, "", "not a JSON object"),
        (200, "[]", "not a JSON object"),
        (200, "{}", "without a token"),
        (200, #"{"access_token": 1}"#, "without a token"),
        (200, #"{"access_token": ""}"#, "is empty"),
        (200, #"{"access_token": "a\r\nX: y"}"#, "has a character"),
        (200, #"{"access_token": "a", "token_type": "mac"}"#, "not a bearer token"),
        (200, #"{"access_token": "a", "expires_in": 0}"#, "already expired"),
        (200, #"{"access_token": "a", "expires_in": -5}"#, "already expired"),
        (200, #"{"access_token": "a", "expires_in": "soon"}"#, "not a number"),
        (200, #"{"access_token": "a", "expires_in": [1]}"#, "not a number"),
        (200, #"{"error": "invalid_scope", "error_description": "no"}"#, "refuses: invalid_scope: no"),
        (502, "<html><head><title>502 Bad Gateway</title></head></html>", "refuses: 502 Bad Gateway"),
        (403, #"{"error": 403, "errorCode": "FORBIDDEN", "detail": "Go away."}"#, "refuses: FORBIDDEN: Go away."),
        (302, "", "refuses"),
    ])
    func explainsBadAnswers(status: Int, body: String, words: String) async throws {
        let connection = try connection { _, _ in .text(status, body, headers: ["Location": "https://evil.test/"]) }
        let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
        #expect(error?.code == .credentials)
        #expect(error?.status == status)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
        #expect(scripted(connection).requests.count == 1)
    }

    /// Without a lifetime the token is used until it is refused; a lifetime beyond reason is not a trap.
    @Test(arguments: ["", #", "expires_in": null"#, #", "expires_in": 1e300"#, #", "expires_in": "3600.5""#])
    func acceptsOddLifetimes(member: String) async throws {
        let connection = try connection { request, _ in
            request.url.path() == "/oauth/token" ? .text(200, #"{"access_token": "t"\#(member)}"#) : .text(200)
        }
        for _ in 0..<3 { #expect(try await connection.send(.testing()).status == 200) }
        #expect(scripted(connection).requests.count == 4)
    }

    /// The token request goes on while anybody waits for it, and ends when nobody does.
    @Test func cancellationIsSharedByAll() async throws {
        let gate = Gate()
        let wasCancelled = Mutex(false)
        let connection = try connection { request, _ in
            guard request.url.path() == "/oauth/token" else { return .text(200) }
            do {
                try await gate.wait()
            } catch {
                wasCancelled.withLock { $0 = true }
                throw error
            }
            return server.answer(request)
        }
        let calls = (0..<3).map { _ in Task { try await connection.send(.testing()).status } }
        try await eventually { !scripted(connection).requests.isEmpty }
        calls[0].cancel()
        await #expect(throws: CancellationError.self) { try await calls[0].value }
        #expect(wasCancelled.withLock { !$0 })
        calls[1].cancel()
        calls[2].cancel()
        await #expect(throws: CancellationError.self) { try await calls[1].value }
        await #expect(throws: CancellationError.self) { try await calls[2].value }
        try await eventually { wasCancelled.withLock({ $0 }) }
        gate.open()
        #expect(try await connection.send(.testing()).status == 200)
        #expect(server.issued == 1)
    }

    @Test func revokes() async throws {
        let time = time
        let account = ServiceAccount(id: "id", secret: "secret", clock: time)
        let transport = ScriptedTransport { request, _ in
            request.url.path() == "/oauth/revoke" ? .text(200) : server.answer(request)
        }
        let connection = try Connection.testing(transport, credentials: account)
        try await account.revoke()
        #expect(transport.requests.isEmpty)
        _ = try await connection.send(.testing())
        try await account.revoke()
        let request = try #require(transport.requests.last)
        #expect(request.url.path() == "/oauth/revoke")
        #expect(request.body == Array("token=token-1&token_type_hint=access_token".utf8))
        _ = try await connection.send(.testing())
        #expect(server.issued == 2)
    }

    /// A server that does not take its token back keeps no other from doing so.
    @Test func revokesEverywhere() async throws {
        let time = time
        let account = ServiceAccount(id: "id", secret: "secret", clock: time)
        let transport = ScriptedTransport { request, _ in
            request.url.path() == "/oauth/revoke" ? .text(500) : server.answer(request)
        }
        for name in ["a", "b", "c"] {
            let connection = try Connection.testing(transport, credentials: account, server: "https://\(name).test")
            _ = try await Call<Void>(Request(.get, "/x"), on: connection).rawResponse()
        }
        await #expect(throws: ClientError.self) { try await account.revoke() }
        let hosts = transport.requests.filter { $0.url.path() == "/oauth/revoke" }.map { $0.url.host() }
        #expect(Set(hosts) == ["a.test", "b.test", "c.test"] && hosts.count == 3)
        try await account.revoke()
    }

    /// One server is one server, however its URL ends.
    @Test func sharesTheTokenAmongSpellings() async throws {
        let time = time
        let account = ServiceAccount(id: "id", secret: "secret", clock: time)
        let transport = ScriptedTransport { request, _ in server.answer(request) }
        for spelling in ["https://api.test", "https://api.test/", "https://api.test//"] {
            let connection = try Connection.testing(transport, credentials: account, server: spelling)
            #expect(try await Call<Void>(Request(.get, "/x"), on: connection).rawResponse().status == 200)
        }
        #expect(server.issued == 1)
    }

    /// Tokens of one server are never shown to another.
    @Test func keepsServersApart() async throws {
        let first = try connection { request, _ in server.answer(request) }
        var second = first
        second.server = try #require(URL(string: "https://other.test"))
        _ = try await first.send(.testing())
        var request = try HTTPRequest.testing()
        request.url = try #require(URL(string: "https://other.test/things"))
        _ = try await second.send(request)
        #expect(scripted(first).requests.map(\.url.host) == ["api.test", "api.test", "other.test", "other.test"])
    }

    private func connection(
        retry: RetryPolicy = .never,
        _ answer: @escaping @Sendable (HTTPRequest, Int) async throws -> Response
    ) throws -> Connection {
        let time = time
        return try .testing(
            ScriptedTransport(answer),
            credentials: ServiceAccount(id: "id", secret: "secret", clock: time),
            configuration: Configuration(retry: retry)
        )
    }

    /// The bodies of the requests to take a token back.
    private func revocations(_ connection: Connection) -> [String] {
        scripted(connection).requests.filter { $0.url.path() == "/oauth/revoke" }
            .map { String(decoding: $0.body ?? [], as: UTF8.self) }
    }

    private func scripted(_ connection: Connection) -> ScriptedTransport {
        connection.transport as? ScriptedTransport ?? ScriptedTransport { _, _ in .text(500) }
    }
}

/// A middleware that lets nothing pass: what goes around it are the requests for tokens.
private struct Forbidden: Middleware {
    struct Seen: Error {}

    func send(_ request: HTTPRequest, next: any Transport) async throws -> Response {
        throw Seen()
    }
}

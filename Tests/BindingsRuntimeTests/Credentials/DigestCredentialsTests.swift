import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct DigestCredentialsTests {
    /// The first call takes two requests, all others one.
    @Test func keepsTheNonce() async throws {
        let server = DigestServer()
        let connection = try connection { request, _ in server.answer(request) }
        for _ in 0..<5 { #expect(try await connection.send(.testing()).status == 200) }
        #expect(server.refusals == 1)
        #expect(scripted(connection).requests.count == 6)
    }

    /// Calls that start together wait for one of them to be challenged.
    @Test func challengesOnceUnderConcurrency() async throws {
        let server = DigestServer()
        let connection = try connection { request, _ in
            await Task.yield()
            return server.answer(request)
        }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { try await connection.send(.testing()).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.refusals == 1)
        #expect(scripted(connection).requests.count == 201)
    }

    @Test func replacesStaleNonces() async throws {
        let server = DigestServer()
        let connection = try connection { request, _ in server.answer(request) }
        for _ in 0..<4 {
            #expect(try await connection.send(.testing(.post, body: "{}")).status == 200)
            server.forgetNonce()
        }
        #expect(server.refusals == 4)
        // The body goes along with every attempt.
        #expect(scripted(connection).requests.allSatisfy { $0.body == Array("{}".utf8) })
    }

    /// A wrong key, and a nonce that is too old as soon as it is given, end after two refusals.
    @Test(arguments: ["wrong key", "always stale"])
    func endsAfterTwoRefusals(_ reason: String) async throws {
        let server = DigestServer(password: reason == "wrong key" ? "other" : "private")
        let connection = try connection { request, _ in
            if reason == "always stale" { server.forgetNonce() }
            return server.answer(request)
        }
        for call in 1...3 {
            let response = try await connection.send(.testing())
            #expect(response.status == 401)
            #expect(scripted(connection).requests.count <= 2 * call)
        }
    }

    /// Not even a server that alternates refusals with troubles that pass refuses a call more often.
    @Test(arguments: [503, nil] as [Int?])
    func countsRefusalsOverAllAttempts(trouble: Int?) async throws {
        let refusals = Mutex(0)
        let transport = ScriptedTransport { _, index in
            if index.isMultiple(of: 2) {
                refusals.withLock { $0 += 1 }
                let line = #"Digest realm="r", nonce="\#(index)", qop="auth", stale=true"#
                return .text(401, headers: ["WWW-Authenticate": line])
            }
            guard let trouble else { throw ClientError(.connectionLost) }
            return .text(trouble)
        }
        let connection = try Connection.testing(
            transport,
            credentials: .digest(publicKey: "public", privateKey: "private"),
            configuration: Configuration(retry: RetryPolicy(maximumAttempts: 9, clock: ImpatientClock()))
        )
        #expect(try await connection.send(.testing()).status == 401)
        #expect(refusals.withLock { $0 } == 2)
    }

    /// Whoever waits for a challenge goes on when the call that was to get it fails or is cancelled.
    @Test func survivesAFailedProbe() async throws {
        let server = DigestServer()
        let probeMayFail = Gate()
        let connection = try connection { request, index in
            if index == 0 {
                try await probeMayFail.wait()
                throw ClientError(.connectionLost)
            }
            return server.answer(request)
        }
        let first = Task { try await connection.send(.testing()).status }
        while scripted(connection).requests.isEmpty { await Task.yield() }
        let others = (0..<10).map { _ in Task { try await connection.send(.testing()).status } }
        probeMayFail.open()
        await #expect(throws: ClientError.self) { try await first.value }
        for other in others { #expect(try await other.value == 200) }
        #expect(server.refusals == 1)
    }

    /// A server that is silent costs every call one silence of its own and two of others, not those of all before it.
    @Test func waitersAreNotQueuedBehindFailures() async throws {
        let session = DigestSession { "c" }
        guard case .probing(var gate) = try await session.pass() else { throw ClientError(.credentials) }
        let (passes, arrival) = AsyncStream<DigestSession.Pass>.makeStream()
        let calls = (0..<20).map { _ in Task { _ = arrival.yield(try await session.pass()) } }
        var arrivals = passes.makeAsyncIterator()
        while gate.waiterCount < 20 { await Task.yield() }
        session.finishProbe(gate, isAnonymous: false)
        guard case .probing(let second)? = await arrivals.next() else { throw ClientError(.credentials) }
        gate = second
        while gate.waiterCount < 19 { await Task.yield() }
        session.finishProbe(gate, isAnonymous: false)
        // Without any further probe coming to its end.
        for call in calls { try await call.value }
    }

    /// An overloaded server that asks nothing for the moment still asks everyone afterwards, but refuses one call only.
    @Test(arguments: [429, 503])
    func overloadIsNoPermission(status: Int) async throws {
        let server = DigestServer()
        let connection = try connection { request, index in index == 0 ? .text(status) : server.answer(request) }
        #expect(try await connection.send(.testing()).status == status)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { try await connection.send(.testing()).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.refusals == 1)
    }

    /// No deadline is too far away for the clocks.
    @Test func extremeDeadlinesAreDeadlines() async throws {
        let server = DigestServer()
        var connection = try connection { request, _ in server.answer(request) }
        connection.configuration.callTimeout = .seconds(Int64.max)
        let call = Call<Void>(Request(.get, "/x"), on: connection)
        #expect(try await call.rawResponse().status == 200)
    }

    @Test func cancelledWaitersLeave() async throws {
        let probe = Gate()
        let connection = try connection { request, _ in
            try await probe.wait()
            return .text(200)
        }
        let first = Task { try await connection.send(.testing()).status }
        while scripted(connection).requests.isEmpty { await Task.yield() }
        let waiter = Task { try await connection.send(.testing()).status }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        probe.open()
        #expect(try await first.value == 200)
        #expect(scripted(connection).requests.count == 1)
    }

    @Test func waitersKeepTheirDeadline() async throws {
        let probe = Gate()
        let connection = try connection { request, _ in
            try await probe.wait()
            return .text(200)
        }
        let first = Task { try await connection.send(.testing()).status }
        while scripted(connection).requests.isEmpty { await Task.yield() }
        let error = await #expect(throws: ClientError.self) {
            try await connection.send(.testing(deadline: .now + .milliseconds(5)))
        }
        #expect(error?.code == .deadlineExceeded)
        probe.open()
        _ = try await first.value
    }

    /// A server that asks for nothing gets no answer and holds nobody up.
    @Test func sendsNothingUnasked() async throws {
        let connection = try connection { _, _ in .text(200) }
        for _ in 0..<3 { _ = try await connection.send(.testing()) }
        #expect(scripted(connection).requests.allSatisfy { $0.headers["Authorization"] == nil })
    }

    /// A refusal without a digest challenge is the answer.
    @Test(arguments: ["Basic realm=\"x\"", "Bearer", "", "%%%"])
    func passesOtherRefusals(line: String) async throws {
        let connection = try connection { _, _ in .text(401, "<html>no</html>", headers: ["WWW-Authenticate": line]) }
        let response = try await connection.send(.testing())
        #expect(response.status == 401)
        #expect(scripted(connection).requests.count == 1)
        #expect(try await response.body.collect(upTo: 100).bytes == Array("<html>no</html>".utf8))
    }

    @Test(arguments: [
        (#"Digest realm="r", nonce="n", qop="auth-int""#, "only \"auth-int\""),
        (#"Digest realm="r", nonce="n", algorithm=X"#, "not supported"),
        (#"Digest realm="r", nonce="n"#, "cannot be read"),
    ])
    func saysWhatItCannotAnswer(line: String, words: String) async throws {
        let connection = try connection { _, _ in .text(401, headers: ["WWW-Authenticate": line]) }
        let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
        #expect(error?.code == .credentials)
        #expect(error?.status == 401)
        #expect(error?.message.contains(words) == true)
        #expect(scripted(connection).requests.count == 1)
    }

    @Test func verifiesTheServer() async throws {
        let server = DigestServer()
        let isHonest = Mutex(true)
        let connection = try connection { request, _ in
            let proof = isHonest.withLock { $0 } ? server.proof(request) : String(repeating: "0", count: 64)
            return server.answer(request, headers: ["Authentication-Info": "rspauth=\"\(proof)\", qop=auth"])
        }
        #expect(try await connection.send(.testing()).status == 200)
        isHonest.withLock { $0 = false }
        let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
        #expect(error?.code == .credentials)
    }

    /// The server's next nonce is used without a refusal in between.
    @Test func followsTheNextNonce() async throws {
        let server = DigestServer()
        let connection = try connection { request, _ in
            let answer = server.answer(request)
            guard answer.status == 200 else { return answer }
            server.forgetNonce()
            let next = server.state.withLock { $0.nonce }
            return .text(200, headers: ["Authentication-Info": #"nextnonce="\#(next)""#])
        }
        for _ in 0..<4 { #expect(try await connection.send(.testing()).status == 200) }
        #expect(server.refusals == 1)
    }

    /// What one server asked for is answered to that server only.
    @Test func keepsServersApart() async throws {
        let servers = ["a.test": DigestServer(), "b.test": DigestServer(algorithm: "MD5")]
        servers["b.test"]?.forgetNonce()
        let transport = ScriptedTransport { request, _ in
            servers[request.url.host() ?? ""]?.answer(request) ?? .text(500)
        }
        let credentials = DigestCredentials(publicKey: "public", privateKey: "private")
        for _ in 0..<3 {
            for host in servers.keys.sorted() {
                let connection = try Connection.testing(transport, credentials: credentials, server: "https://\(host)")
                let call = Call<Void>(Request(.get, "/x"), on: connection)
                #expect(try await call.rawResponse().status == 200)
            }
        }
        #expect(servers.values.map(\.refusals) == [1, 1])
        for request in transport.requests {
            guard let proof = request.headers["Authorization"] else { continue }
            #expect(proof.contains(request.url.host() == "a.test" ? "nonce-0" : "nonce-1"))
        }
    }

    /// What is proven is the target as it goes over the wire, whatever Foundation makes of the URL.
    @Test(arguments: [
        "/things", "/things/", "//things", "/a%20b/%C3%A9%2Fc", "/a;b=1,2:c@d/!$&'()*+~", "/t?x=1&y=%2F%3F", "/t?",
        "/t?a=b?c/d",
        "/t?a+b=c%2Bd", "/%2E%2E/x", "/t?x=[1]|2",
    ])
    func provesTheTargetOfTheWire(target: String) async throws {
        let server = try LoopbackServer(
            replies: .unauthorized(#"Digest realm="r", nonce="n", qop="auth""#),
            .text("ok")
        )
        defer { server.stop() }
        let url = try #require(URL(string: server.url.absoluteString + target))
        var connection = try Connection.testing(
            URLSessionTransport(),
            credentials: .digest(publicKey: "public", privateKey: "private")
        )
        connection.server = server.url
        #expect(try await connection.send(HTTPRequest(method: .get, url: url)).status == 200)
        let request = try #require(server.requests.last)
        let answer = try #require(Challenge.challenges(in: [request["Authorization"] ?? ""]).first)
        #expect(answer.parameters["uri"] == request.target)
    }

    @Test func refusesControlCharacters() async throws {
        let connection = try Connection.testing(
            ScriptedTransport { _, _ in .text(200) },
            credentials: .digest(publicKey: "a\r\nX: y", privateKey: "b")
        )
        let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
        #expect(error?.code == .credentials)
    }

    private func connection(
        _ answer: @escaping @Sendable (HTTPRequest, Int) async throws -> Response
    ) throws -> Connection {
        try .testing(
            ScriptedTransport(answer),
            credentials: .digest(publicKey: "public", privateKey: "private")
        )
    }

    private func scripted(_ connection: Connection) -> ScriptedTransport {
        connection.transport as? ScriptedTransport ?? ScriptedTransport { _, _ in .text(500) }
    }
}

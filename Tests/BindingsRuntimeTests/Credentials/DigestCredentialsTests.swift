import BindingsTesting
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
            configuration: Configuration(retry: RetryPolicy(maximumAttempts: 9, clock: TestClock()))
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
        try await eventually { !scripted(connection).requests.isEmpty }
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
        try await eventually { gate.waiterCount >= 20 }
        session.finishProbe(gate, isAnonymous: false)
        guard case .probing(let second)? = await arrivals.next() else { throw ClientError(.credentials) }
        gate = second
        try await eventually { gate.waiterCount >= 19 }
        session.finishProbe(gate, isAnonymous: false)
        // Without any further probe coming to its end.
        for call in calls { try await call.value }
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
        try await eventually { !scripted(connection).requests.isEmpty }
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
        try await eventually { !scripted(connection).requests.isEmpty }
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

    /// Who asks for less than the server did before may be somebody in between.
    @Test(arguments: [
        (#"algorithm=SHA-256, qop="auth""#, #"algorithm=MD5, qop="auth""#),
        (#"algorithm=SHA-512-256, qop="auth""#, #"algorithm=SHA-256, qop="auth""#),
        (#"algorithm=SHA-256, qop="auth""#, #"qop="auth""#), (#"algorithm=MD5, qop="auth""#, "algorithm=MD5"),
        (#"algorithm=SHA-256-sess, qop="auth""#, #"algorithm=MD5-sess, qop="auth""#),
    ])
    func refusesWeakerChallenges(strong: String, weak: String) async throws {
        let isWeak = Flag()
        let connection = try connection { request, _ in
            let proof = request.headers["Authorization"] ?? ""
            if !isWeak.value, proof.contains("nonce-1") { return .text(200) }
            let line = isWeak.value ? "nonce=\"nonce-2\", \(weak)" : "nonce=\"nonce-1\", \(strong)"
            return .text(401, headers: ["WWW-Authenticate": "Digest realm=\"r\", \(line)"])
        }
        #expect(try await connection.send(.testing()).status == 200)
        isWeak.value = true
        for _ in 0..<2 {
            let count = scripted(connection).requests.count
            let error = await #expect(throws: ClientError.self) { try await connection.send(.testing()) }
            #expect(error?.code == .credentials && error?.message.contains("weaker") == true)
            #expect(scripted(connection).requests.count == count + 1)
        }
        #expect(scripted(connection).requests.allSatisfy { $0.headers["Authorization"]?.contains("nonce-2") != true })
        // What is as strong as before is answered, from the same server and from others in any case.
        isWeak.value = false
        #expect(try await connection.send(.testing()).status == 200)
        var other = connection
        other.server = try #require(URL(string: "https://other.test"))
        isWeak.value = true
        let call = Call<Void>(Request(.get, "/x"), on: other)
        let refusal = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(refusal?.status == 401)
        #expect(scripted(connection).requests.last?.headers["Authorization"]?.contains("nonce-2") == true)
    }

    /// Of a refusal that is older than the nonce in use, nothing is kept.
    @Test func keepsTheNewerNonce() async throws {
        let session = DigestSession { "c" }
        func challenge(_ nonce: String) throws -> DigestChallenge {
            let line = #"Digest realm="r", nonce="\#(nonce)", qop=auth"#
            return try #require(try DigestChallenge.strongest(of: Challenge.challenges(in: [line])))
        }
        func current() async throws -> DigestSession.Nonce {
            guard case .answering(let nonce, _) = try await session.pass() else { throw ClientError(.credentials) }
            return nonce
        }
        try session.establish(challenge("first"), after: nil)
        let first = try await current()
        try session.establish(challenge("second"), after: first)
        try session.establish(challenge("older"), after: first)
        try session.establish(challenge("oldest"), after: nil)
        session.goOn(with: "old", after: first)
        #expect(try await current().challenge.nonce == "second")
    }

    /// The key of a session is made once; the server's next nonces do not change it (RFC 7616 section 3.4.2).
    @Test func keepsTheKeyOfASession() async throws {
        let nonces = Mutex(0)
        let hash = try #require(DigestAlgorithm("SHA-256"))
        let connection = try connection { request, _ in
            let number = nonces.withLock { $0 }
            let answer = request.headers["Authorization"].flatMap { Challenge.challenges(in: [$0]).first?.parameters }
            guard let answer, answer["nonce"] == "n\(number)", let clientNonce = answer["cnonce"] else {
                let line = #"Digest realm="r", nonce="n0", qop="auth", algorithm=SHA-256-sess"#
                return .text(401, headers: ["WWW-Authenticate": line])
            }
            // The client's first nonce is the one that it sent with the server's first.
            if number == 0 { Self.firstClientNonce.withLock { $0 = clientNonce } }
            let first = Self.firstClientNonce.withLock { $0 }
            let key = hash("\(hash("public:r:private")):n0:\(first)")
            let target = hash("\(request.method):\(answer["uri"] ?? "")")
            let expected = hash("\(key):n\(number):\(answer["nc"] ?? ""):\(clientNonce):auth:\(target)")
            guard answer["response"] == expected else { return .text(403) }
            nonces.withLock { $0 += 1 }
            return .text(200, headers: ["Authentication-Info": "nextnonce=\"n\(number + 1)\""])
        }
        for _ in 0..<4 { #expect(try await connection.send(.testing()).status == 200) }
        #expect(scripted(connection).requests.count == 5)
    }

    private static let firstClientNonce = Mutex("")

    /// A server in trouble says nothing about what it asks of others: the next call finds out, and all others wait for it.
    @Test(arguments: [500, 502, 503, 504, 599, 429])
    func troubleIsNotAnonymous(status: Int) async throws {
        let server = DigestServer()
        let connection = try connection { request, index in
            if index == 0 { return .text(status) }
            // Time for all others to come, if nothing holds them back.
            for _ in 0..<200 { await Task.yield() }
            return server.answer(request)
        }
        #expect(try await connection.send(.testing()).status == status)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { try await connection.send(.testing()).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.refusals == 1)
        // The session itself says so, whatever the calls make of it.
        let anonymous = DigestSession { "c" }
        guard case .probing(let gate) = try await anonymous.pass() else { throw ClientError(.credentials) }
        anonymous.finishProbe(gate, isAnonymous: true)
        guard case .anonymous = try await anonymous.pass() else { throw ClientError(.credentials) }
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

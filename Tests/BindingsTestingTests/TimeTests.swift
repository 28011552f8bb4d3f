import BindingsTesting
import Foundation
import Testing

@Suite struct TimeTests {
    @Test func clocksMoveByWaitsOnly() async throws {
        let clock = TestClock()
        let start = clock.now
        try await clock.sleep(for: .seconds(5))
        clock.advance(by: .seconds(2))
        #expect(start.duration(to: clock.now) == .seconds(7))
        // A wait for what has been moves nothing back.
        try await clock.sleep(until: start)
        #expect(clock.now.offset == .seconds(7) && clock.sleeps == [.seconds(5), .seconds(-7)])
        let cancelled = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await clock.sleep(for: .seconds(1))
        }
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        #expect(clock.sleeps.count == 2)
    }

    @Test func randomnessIsTheSameEachTime() {
        // The first numbers of SplitMix64 from the seed 1234567, as its authors publish them.
        let random = SeededRandomness(seed: 1_234_567)
        #expect([random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
        let (left, right) = (SeededRandomness(seed: 3), SeededRandomness(seed: 3))
        for _ in 0..<1000 {
            let wait = left.wait(upTo: .seconds(10))
            #expect(wait == right.wait(upTo: .seconds(10)) && wait >= .zero && wait < .seconds(10))
            #expect(left.nonce() == right.nonce() && left.nonce().count == 16 && right.nonce().count == 16)
        }
    }

    /// Four days of a service account in a moment: its token is renewed in time, and the old one is given back.
    @Test(.timeLimit(.minutes(5))) func tokensAreRenewedWithoutWaiting() async throws {
        let clock = TestClock()
        let server = ScriptedServer(
            .on(.post, "/v1/oauth/token") { _, index in .token("t0ken-\(index)") },
            .on(.post, "/v1/oauth/revoke", .status(200)),
            .on(.get, "/v1/things", .json("{}"))
        )
        let connection = try Connection.things(
            server,
            credentials: ServiceAccount(id: "id", secret: "s3cret-0123456789", clock: clock)
        )
        let call = Call<JSONValue>(Request(.get, "/things"), on: connection)
        for _ in 0..<100 {
            _ = try await call.send()
            clock.advance(by: .seconds(3400))
        }
        let paths = server.requests.map { $0.url.path() }
        #expect(paths.count { $0 == "/v1/oauth/token" } == 100 && paths.count { $0 == "/v1/things" } == 100)
        // Tokens are given back in the background.
        func revocations() -> Int { server.requests.count { $0.url.path() == "/v1/oauth/revoke" } }
        for _ in 0..<60_000 where revocations() < 99 { try await Task.sleep(for: .milliseconds(1)) }
        #expect(revocations() == 99)
    }

    /// What is injected makes every byte of a digest proof the same in each run.
    @Test func proofsAreTheSameEachTime() async throws {
        func proofs() async throws -> [String] {
            let seen = Proofs()
            let server = ScriptedServer { request, _ in
                guard let proof = request.headers["Authorization"] else {
                    return .status(401, headers: ["WWW-Authenticate": #"Digest realm="r", nonce="n", qop="auth""#])
                }
                await seen.add(proof)
                return .json("{}")
            }
            let random = SeededRandomness(seed: 9)
            let credentials = DigestCredentials(publicKey: "public", privateKey: "private", clientNonce: random.nonce)
            let call = Call<JSONValue>(Request(.get, "/things"), on: try .things(server, credentials: credentials))
            for _ in 0..<3 { _ = try await call.send() }
            return await seen.all
        }
        let first = try await proofs()
        #expect(first.count == 3 && Set(first).count == 3)
        #expect(try await proofs() == first)
    }

    private actor Proofs {
        var all: [String] = []
        func add(_ proof: String) { all.append(proof) }
    }
}

import BindingsTesting
import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct RetryTests {
    let clock = TestClock()

    @Test(arguments: [HTTPMethod.get, .head, .put, .delete], [429, 502, 503, 504])
    func repeatsWhatMayBeRepeated(method: HTTPMethod, status: Int) async throws {
        let transport = ScriptedTransport { _, index in .text(index < 2 ? status : 200) }
        let response = try await connection(transport).send(.testing(method))
        #expect(response.status == 200)
        #expect(transport.requests.map(\.attempt) == [1, 2, 3])
        // Full jitter with the upper bound as the pick: each wait twice the one before.
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1)])
    }

    @Test(arguments: [HTTPMethod.post, .patch], [429, 502, 503, 504])
    func repeatsOthersOnlyWhenTold(method: HTTPMethod, status: Int) async throws {
        let transport = ScriptedTransport { _, index in .text(index < 1 ? status : 200) }
        #expect(try await connection(transport).send(.testing(method, body: "{}")).status == status)
        let told = ScriptedTransport { _, index in .text(index < 1 ? status : 200, headers: ["Retry-After": "3"]) }
        let isSafe = status == 429 || status == 503
        #expect(try await connection(told).send(.testing(method, body: "{}")).status == (isSafe ? 200 : status))
        #expect(clock.sleeps == (isSafe ? [.milliseconds(3500)] : []))
    }

    @Test(arguments: [400, 401, 403, 404, 409, 500, 501, 505, 200, 204, 304])
    func repeatsNothingElse(status: Int) async throws {
        let transport = ScriptedTransport { _, _ in .text(status, headers: ["Retry-After": "1"]) }
        #expect(try await connection(transport).send(.testing()).status == status)
        #expect(transport.requests.count == 1)
    }

    @Test func endsWithTheLastAnswer() async throws {
        let transport = ScriptedTransport { _, index in .text(503, "answer \(index)") }
        let response = try await connection(transport).send(.testing())
        #expect(try await response.body.collect(upTo: 100).bytes == Array("answer 3".utf8))
        #expect(transport.requests.count == 4)
    }

    @Test(arguments: [ClientError.Code.connectionFailed, .connectionLost, .truncated])
    func repeatsAfterLosses(code: ClientError.Code) async throws {
        let transport = ScriptedTransport { _, index in
            if index < 3 { throw ClientError(code) }
            return .text(200)
        }
        #expect(try await connection(transport).send(.testing()).status == 200)
        #expect(transport.requests.count == 4)
        let post = ScriptedTransport { _, _ in throw ClientError(code) }
        let error = await #expect(throws: ClientError.self) {
            try await connection(post).send(.testing(.post, body: "{}"))
        }
        #expect(error?.code == code)
        #expect(post.requests.count == 1)
    }

    @Test(arguments: [ClientError.Code.timedOut, .deadlineExceeded, .credentials, .invalidResponse])
    func doesNotRepeatOtherErrors(code: ClientError.Code) async throws {
        let transport = ScriptedTransport { _, _ in throw ClientError(code) }
        await #expect(throws: ClientError.self) { try await connection(transport).send(.testing()) }
        #expect(transport.requests.count == 1)
    }

    /// A loss before the first byte of the body is repaired, one after it is the reader's.
    @Test func neverReplaysBytes() async throws {
        let early = ScriptedTransport { _, index in
            Response(status: 200, body: ResponseBody(BreakingSource(index == 0 ? [] : ["a", "b"], breaks: index == 0)))
        }
        let repaired = try await connection(early).send(.testing())
        #expect(try await repaired.body.collect(upTo: 100).bytes == Array("ab".utf8))
        #expect(early.requests.count == 2)

        let late = ScriptedTransport { _, _ in
            Response(status: 200, body: ResponseBody(BreakingSource(["a"], breaks: true)))
        }
        let response = try await connection(late).send(.testing())
        var bytes: [UInt8] = []
        await #expect(throws: ClientError.self) { for try await chunk in response.body { bytes += chunk } }
        #expect(bytes == Array("a".utf8))
        #expect(late.requests.count == 1)
    }

    @Test(arguments: [
        ("2", Duration.seconds(2)), ("0", .zero), ("Sun, 06 Nov 1994 08:50:07 GMT", .seconds(30)),
        ("Sun, 6 Nov 1994 08:50:07 GMT", .seconds(30)), ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
    ])
    func waitsAsLongAsAsked(value: String, wait: Duration) async throws {
        let transport = ScriptedTransport { _, index in
            let date = "Sun, 06 Nov 1994 08:49:37 GMT"
            return .text(index < 1 ? 429 : 200, headers: ["Retry-After": value, "Date": date])
        }
        #expect(try await connection(transport).send(.testing()).status == 200)
        #expect(clock.sleeps == [wait + .milliseconds(500)])
    }

    @Test(arguments: ["99999999999999999999", "soon", "-5", "", "1.5"])
    func passesOverNonsense(value: String) async throws {
        let transport = ScriptedTransport { _, index in .text(index < 1 ? 503 : 200, headers: ["Retry-After": value]) }
        #expect(try await connection(transport).send(.testing()).status == 200)
        #expect(clock.sleeps == [.milliseconds(500)])
    }

    /// Nobody waits a year because a server says so, nor beyond the deadline of the call.
    @Test(arguments: ["31536000", "9223372036854775807", "Fri, 31 Dec 9999 23:59:59 GMT"])
    func doesNotWaitForEver(value: String) async throws {
        let transport = ScriptedTransport { _, _ in .text(429, headers: ["Retry-After": value]) }
        #expect(try await connection(transport).send(.testing()).status == 429)
        #expect(clock.sleeps.isEmpty)
    }

    /// Who allows any wait gets a long one, not one that no clock can measure.
    @Test func extremeWaitsAreCut() async throws {
        let transport = ScriptedTransport { _, index in
            .text(index < 1 ? 429 : 200, headers: ["Retry-After": "9223372036854775807"])
        }
        let policy = RetryPolicy(maximumServerDelay: .seconds(Int64.max), clock: clock, jitter: { $0 })
        let connection = try Connection.testing(transport, configuration: Configuration(retry: policy))
        #expect(try await connection.send(.testing()).status == 200)
        #expect(clock.sleeps == [.seconds(315_360_000)])
    }

    @Test func keepsTheDeadline() async throws {
        let transport = ScriptedTransport { _, _ in .text(429, headers: ["Retry-After": "10"]) }
        #expect(try await connection(transport).send(.testing(deadline: .now + .seconds(9))).status == 429)
        #expect(clock.sleeps.isEmpty)
        #expect(try await connection(transport).send(.testing(deadline: .now + .seconds(3600))).status == 429)
        #expect(clock.sleeps.count == 3)
    }

    @Test func jitterIsBounded() {
        let policy = RetryPolicy(baseDelay: .seconds(1), maximumDelay: .seconds(8))
        let loss = ClientError(.connectionLost)
        for attempt in 1...3 {
            for _ in 0..<100 {
                let delay = policy.delay(after: loss, attempt: attempt, isRepeatable: true) ?? .seconds(99)
                #expect(delay >= .zero && delay <= .seconds(1 << (attempt - 1)))
            }
        }
        let patient = RetryPolicy(maximumAttempts: .max, maximumDelay: .seconds(8), jitter: { $0 })
        #expect(patient.delay(after: loss, attempt: .max - 1, isRepeatable: true) == .seconds(8))
    }

    @Test func cancellationEndsTheWait() async throws {
        let transport = ScriptedTransport { _, _ in .text(503) }
        let policy = RetryPolicy(baseDelay: .seconds(1000), maximumDelay: .seconds(1000), jitter: { $0 })
        let connection = try Connection.testing(transport, configuration: Configuration(retry: policy))
        let call = Task { try await connection.send(.testing()) }
        try await eventually { !transport.requests.isEmpty }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(transport.requests.count == 1)
    }

    private func connection(_ transport: ScriptedTransport) throws -> Connection {
        try .testing(transport, configuration: Configuration(retry: RetryPolicy(clock: clock, jitter: { $0 })))
    }
}

/// A body of some chunks that then ends or breaks off.
private final class BreakingSource: ResponseBody.Source {
    private let chunks: Mutex<[String]>
    private let breaks: Bool

    init(_ chunks: [String], breaks: Bool) {
        self.chunks = Mutex(chunks)
        self.breaks = breaks
    }

    func next() async throws -> [UInt8]? {
        let chunk = chunks.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if chunk == nil, breaks { throw ClientError(.truncated) }
        return chunk.map { Array($0.utf8) }
    }

    func cancel() {
        chunks.withLock { $0 = [] }
    }
}

import BindingsTesting
import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct LoggingMiddlewareTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func append(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private let lines = Lines()
    private let time = TestClock()

    @Test func writesOneLineForEveryAttempt() async throws {
        let time = time
        let transport = ScriptedTransport { _, index in
            time.advance(by: .milliseconds(12))
            return .text(index == 0 ? 503 : 200, "12345")
        }
        let response = try await connection(transport).send(.testing())
        #expect(lines.all == ["GET /things: 503 after 12 ms, 5 bytes in 12 ms (attempt 1)"])
        time.advance(by: .milliseconds(3))
        _ = try await response.body.collect(upTo: 100)
        #expect(lines.all.last == "GET /things: 200 after 12 ms, 5 bytes in 15 ms (attempt 2)")
        #expect(lines.all.count == 2)
    }

    @Test func writesWhatFailed() async throws {
        struct Telling: Error, CustomStringConvertible {
            var description: String { "Authorization: Bearer t" }
        }
        let transport = ScriptedTransport { _, index in
            switch index {
            case 0: throw ClientError(.timedOut)
            case 1: throw CancellationError()
            default: throw Telling()
            }
        }
        for _ in 0..<3 { _ = try? await connection(transport).send(.testing()) }
        #expect(
            lines.all == [
                "GET /things: failed after 0 ms: the server stayed silent for too long (attempt 1)",
                "GET /things: failed after 0 ms: Cancelled. (attempt 1)",
                "GET /things: failed after 0 ms: Telling (attempt 1)",
            ]
        )
    }

    /// What a server says cannot begin a line of its own.
    @Test func breaksNoLines() async throws {
        let transport = ScriptedTransport { _, _ in
            throw ClientError(.credentials, "no\r\nGET /forged: 200\u{2028}\u{1B}[31m\u{202E}x")
        }
        _ = try? await connection(transport).send(.testing())
        #expect(lines.all == ["GET /things: failed after 0 ms: no GET /forged: 200 [31m x (attempt 1)"])
    }

    #if !canImport(os)
        /// Where standard error is closed, nothing is written and nothing else happens.
        @Test func survivesWithoutStandardError() async {
            await #expect(processExitsWith: .success) {
                close(2)
                let connection = try Connection.testing(
                    ScriptedTransport { _, _ in .text(200) },
                    configuration: Configuration(middlewares: [LoggingMiddleware()], retry: .never)
                )
                _ = try await connection.send(.testing())
            }
        }
    #endif

    @Test func writesWhenTheBodyIsLetGoOf() async throws {
        let transport = ScriptedTransport { _, _ in .text(200, "abc") }
        _ = try await connection(transport).send(.testing(.post))
        #expect(lines.all == ["POST /things: 200 after 0 ms, 0 bytes in 0 ms (attempt 1)"])
    }

    private func connection(_ transport: ScriptedTransport) throws -> Connection {
        let (time, lines) = (time, lines)
        let logging = LoggingMiddleware(now: time.instants(), { lines.append($0) })
        let retry = RetryPolicy(clock: TestClock(), jitter: { $0 })
        return try .testing(transport, configuration: Configuration(middlewares: [logging], retry: retry))
    }
}

import BindingsRuntime
import Foundation
import Synchronization

/// Many calls at once, some of them cancelled on the way.
struct Soak {
    private let connection: Connection
    private let counter = CountingTransport()
    private let calls: Int
    private static let width = 64

    init(_ server: URL, _ credentials: some Credentials, calls: Int) {
        let api = APIDescription(
            title: "Soak",
            servers: [server],
            tokenPath: "/api/oauth/token",
            revocationPath: "/api/oauth/revoke"
        )
        connection = Connection(
            server: server,
            api: api,
            credentials: credentials,
            transport: counter,
            configuration: Configuration(callTimeout: .seconds(120), retry: .never)
        )
        self.calls = calls
    }

    /// The last token that was sent.
    var token: String? {
        get async { counter.lastToken }
    }

    /// A condition did not hold.
    struct Failure: Error {
        var text: String
    }

    /// Makes the calls and prints what came of them.
    ///
    /// - Parameters:
    ///   - name: What to call the run.
    ///   - tokens: How many token requests it takes.
    ///   - refusals: How many requests are refused.
    /// - Throws: ``Failure`` if it took more, a call failed, or anything stayed open.
    func report(_ name: String, tokens: Int, refusals: Int) async throws {
        let before = ProcessFigures()
        let start = ContinuousClock.now
        var outcomes: [Outcome: Int] = [:]
        await withTaskGroup(of: Outcome.self) { group in
            for index in 0..<calls {
                if index >= Self.width, let outcome = await group.next() { outcomes[outcome, default: 0] += 1 }
                group.addTask { await call(index) }
            }
            for await outcome in group { outcomes[outcome, default: 0] += 1 }
        }
        let seconds = start.duration(to: .now) / .seconds(1)
        let after = ProcessFigures()
        print("\(name): \(calls) calls in \(seconds) s, \(Int(Double(calls) / seconds)) per second")
        print("  outcomes: \(outcomes.map { "\($0) \($1)" }.sorted().joined(separator: ", "))")
        print("  token requests: \(counter.tokens), refused requests: \(counter.refusals)")
        print(
            "  peak memory: \(after.peakMemory >> 20) MiB, open descriptors: \(before.descriptors) -> \(after.descriptors)"
        )
        let cancelled = outcomes[.cancelled] ?? 0
        guard outcomes[.success, default: 0] + cancelled == calls, cancelled < calls / 4 else {
            throw Failure(text: "\(name): calls failed")
        }
        guard counter.tokens == tokens, counter.refusals == refusals else {
            throw Failure(text: "\(name): expected \(tokens) token requests and \(refusals) refused requests")
        }
        guard after.descriptors - before.descriptors <= Self.width + 8 else {
            throw Failure(text: "\(name): descriptors stayed open")
        }
        guard await counter.settles() else {
            throw Failure(text: "\(name): \(counter.ongoing) requests never came to an end")
        }
    }

    private enum Outcome: Hashable {
        case success, cancelled, failed(String)
    }

    /// One call in a task of its own; one in eight is cancelled at a random moment.
    private func call(_ index: Int) async -> Outcome {
        let call = Call<JSONValue>(Request(.get, "/things"), on: connection)
        let task = Task {
            let response = try await call.rawResponse()
            var size = 0
            for try await chunk in response.body { size += chunk.count }
            return size
        }
        if index % 8 == 7 {
            try? await Task.sleep(for: .microseconds(Int.random(in: 0...20_000)))
            task.cancel()
        }
        do {
            return try await task.value > 0 ? .success : .failed("empty")
        } catch is CancellationError {
            return .cancelled
        } catch {
            return .failed("\(error)")
        }
    }
}

import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct LifecycleTests {
    /// Each kind of event comes once for each operation, however often the server repeats it.
    @Test func tellsOnce() async throws {
        let events = Mutex<[LifecycleEvent]>([])
        let observer = LifecycleObserver { event in events.withLock { $0.append(event) } }
        let transport = ScriptedTransport { _, _ in
            .text(
                200,
                headers: [
                    "Deprecation": "Mon, 5 Aug 2024 00:00:00 GMT", "Sunset": "Thu, 1 Jul 2027 00:00:00 GMT",
                    "Content-Type": "application/vnd.test.2023-01-01+json;charset=utf-8",
                ]
            )
        }
        let connection = try Connection.testing(
            transport,
            configuration: Configuration(retry: .never, lifecycle: observer)
        )
        for operation in ["GET /a", "GET /a", "GET /b"] {
            var request = try HTTPRequest.testing()
            request.headers["Accept"] = "application/vnd.test.2023-02-01+json"
            request.operation = operation
            _ = try await connection.send(request)
        }
        let told = events.withLock { $0 }
        #expect(told.map(\.operation) == Array(repeating: "GET /a", count: 3) + Array(repeating: "GET /b", count: 3))
        #expect(told.prefix(3).map(\.kind) == [.deprecated, .sunset, .servedOlderVersion])
        #expect(
            told.prefix(3).map(\.description) == [
                "GET /a (version 2023-01-01): deprecated on 2024-08-05",
                "GET /a (version 2023-01-01): sunset on 2027-07-01",
                "GET /a (version 2023-01-01): served an older version than 2023-02-01",
            ]
        )
    }

    /// A date that cannot be read is no reason to keep the event, and the version asked for is none to tell.
    @Test func tellsWithoutADate() async throws {
        let events = Mutex<[LifecycleEvent]>([])
        let observer = LifecycleObserver { event in events.withLock { $0.append(event) } }
        let transport = ScriptedTransport { _, _ in
            .text(
                404,
                headers: ["Deprecation": "true", "Content-Type": "application/vnd.test.2023-02-01+json"]
            )
        }
        let connection = try Connection.testing(
            transport,
            configuration: Configuration(retry: .never, lifecycle: observer)
        )
        var request = try HTTPRequest.testing()
        request.headers["Accept"] = "application/vnd.test.2023-02-01+json"
        _ = try await connection.send(request)
        request.operation = nil
        _ = try await connection.send(request)
        #expect(events.withLock { $0.map(\.description) } == ["GET /things (version 2023-02-01): deprecated"])
    }
}

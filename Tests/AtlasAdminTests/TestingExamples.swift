import AtlasAdmin
import BindingsTesting
import Foundation
import Testing

/// The code of the page on testing, which does what the page says.
@Suite struct TestingExamples {
    @Test func answersFromAScript() async throws {
        // snippet: script
        let clock = TestClock()
        let server = ScriptedServer(
            .on(.post, "/api/oauth/token", .token("first"), .token("second")),
            .on(.post, "/api/oauth/revoke", .status(200)),
            .on(.get, "/api/atlas/v2/groups/{groupId}/auditLog", .status(503), .json(#"{"enabled": true}"#)),
            clock: clock
        )
        let random = SeededRandomness(seed: 1)
        let atlas = AtlasClient(
            credentials: ServiceAccount(id: "id", secret: "secret", clock: clock),
            transport: server,
            configuration: Configuration(retry: RetryPolicy(clock: clock, jitter: random.wait))
        )
        let call = atlas.auditing.getGroupAuditLog(groupID: "32b6e34b3d91647abb20e7b8")
        let isEnabled = try await call.send().enabled  // after one retry
        clock.advance(by: .seconds(3600))
        _ = try await call.send()  // with the second token
        // end
        #expect(isEnabled == true)

        // snippet: record
        let paths = server.requests.map { $0.url.lastPathComponent }
        let proof = server.requests[1].headers["Authorization"]  // "Bearer <secret>"
        let waits = clock.sleeps
        // end
        #expect(paths.filter { $0 != "revoke" } == ["token", "auditLog", "auditLog", "token", "auditLog"])
        #expect(proof == "Bearer <secret>")
        #expect(waits.count == 1)
    }

    @Test func getsIntoTrouble() async throws {
        // snippet: trouble
        let server = ScriptedServer(
            .failure(.connectionLost),
            .json(#"{"enabled": true}"#).delayed(by: .seconds(90)),  // the program gives up after 60
            .json(#"{"enabled": true}"#).cut(after: 7)
        )
        // end
        let atlas = AtlasClient(credentials: nil, transport: server, configuration: Configuration(retry: .never))
        for code in [ClientError.Code.connectionLost, .timedOut, .truncated] {
            let error = await #expect(throws: ClientError.self) {
                try await atlas.auditing.getGroupAuditLog(groupID: "32b6e34b3d91647abb20e7b8").send()
            }
            #expect(error?.code == code)
        }
    }

    @Test func replays() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "replay-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("GET /x\n\nHTTP/1.1 200 OK\n\n".utf8).write(to: folder.appending(path: "1.http"))
        // snippet: replay
        let recording = RecordingTransport(to: folder, over: URLSessionTransport())  // once, with real credentials
        let server = try ScriptedServer(replaying: folder)  // ever after, with any
        // end
        #expect(server.unusedRoutes.count == 1 && "\(recording)".contains("RecordingTransport"))
    }
}

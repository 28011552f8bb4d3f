import BindingsTesting
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(5))) struct RecordingTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString)")

    private func write(_ files: [String: String]) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    }

    private func read(_ response: Response) async throws -> String {
        var body: [UInt8] = []
        for try await chunk in response.body { body += chunk }
        return String(decoding: body, as: UTF8.self)
    }

    @Test func replaysAFolder() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write([
            "2.http": "GET /v1/things?page=1 HTTP/1.1\nAccept: a/b\nHost: x\n\nHTTP/1.1 200 OK\nX-A: 1\n\nsecond",
            "1.http":
                "# Busy at first.\r\n\r\nGET /v1/things?page=1\r\nAccept: a/b\r\n\r\nHTTP/2 503\r\nRetry-After: 1\r\n\r\n",
            "3.http":
                "POST /v1/things HTTP/1.1\nContent-Length: 7\nAuthorization: Bearer <secret>\n\n{\"a\":1}\n\nHTTP/1.1 201 Created\nContent-Length: 4\nTransfer-Encoding: chunked\n\nbody\n",
            "4.http": "GET /v1/cut HTTP/1.1\n\nHTTP/1.1 200 OK\nContent-Length: 10\n\nhalf",
            "notes.txt": "not a recording",
        ])
        let server = try ScriptedServer(replaying: folder)
        let request = try HTTPRequest.things(.get, "/v1/things?page=1", headers: ["Accept": "a/b", "User-Agent": "u"])
        let first = try await server.send(request)
        #expect(first.status == 503 && first.headers["Retry-After"] == "1")
        let second = try await server.send(request)
        #expect(try await read(second) == "second" && second.headers["X-A"] == "1")
        let post = try await server.send(.things(.post, body: "{ \"a\": 1 }"))
        #expect(try await read(post) == "body" && post.headers["Transfer-Encoding"] == nil)
        let cut = try await server.send(.things(.get, "/v1/cut"))
        let error = await #expect(throws: ClientError.self) { try await read(cut) }
        #expect(error?.code == .truncated)
        #expect(server.unusedRoutes.isEmpty)
        let again = await #expect(throws: UnexpectedRequest.self) { try await server.send(request) }
        #expect(again?.description.contains("1.http, 2.http) has given all of its responses (2).") == true)
    }

    @Test func saysWhatDiffersFromTheRecording() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(["1.http": "GET /v1/things?page=1 HTTP/1.1\nAccept: a/b\n\nHTTP/1.1 200 OK\n\nx"])
        let server = try ScriptedServer(replaying: folder)
        let error = await #expect(throws: UnexpectedRequest.self) {
            try await server.send(.things(.get, "/v1/things?page=2", headers: ["Accept": "c/d"]))
        }
        for text in ["(1.http)", "expected: page=1", "sent:     page=2", "expected: a/b", "sent:     c/d"] {
            #expect(error?.description.contains(text) == true, "\(text)")
        }
        #expect(server.unusedRoutes.count == 1)
    }

    @Test(arguments: [
        ("", 0, "a request begins"), ("# only a comment\n", 1, "a request begins"), ("GET\n", 1, "a request begins"),
        ("GET things HTTP/1.1\n", 1, "a request begins"), ("GET /x HTTP/1.1\nno field\n\n", 2, "a field has"),
        ("GET /x HTTP/1.1\nA: 1\n\n", 3, "a response begins"),
        ("GET /x HTTP/1.1\n\nHTTP/1.1 99 X\n\n", 3, "a response begins"),
        ("GET /x HTTP/1.1\n\nHTTP/1.1 abc\n\n", 3, "a response begins"),
        ("POST /x HTTP/1.1\nContent-Length: 5\n\nabc", 3, "fewer bytes"),
        ("POST /x HTTP/1.1\nContent-Length: -5\n\nabc", 3, "is not a valid Content-Length"),
        ("GET /x HTTP/1.1\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nabcd", 5, "has 4 bytes"),
        ("GET /x HTTP/1.1\n\nHTTP/1.1 200 OK\nbad field: 1\n\n", 4, "a field has"),
    ])
    func namesTheLineOfAnError(text: String, line: Int, problem: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(["1.http": text])
        let error = #expect(throws: RecordingError.self) { try ScriptedServer(replaying: folder) }
        #expect(
            error?.file == "1.http" && error?.line == line && error?.problem.contains(problem) == true,
            "\(error as Any)"
        )
    }

    /// Bodies that are no text of UTF-8 are masked as well.
    @Test func masksBytes() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let secret = "t0ken-0123456789"
        let wide = try #require("echo \(secret)".data(using: .utf16))
        let server = ScriptedServer(.bytes(Array(wide)), .bytes([0xFF, 0xFE, 0xFF] + Array(secret.utf8)))
        let recorder = RecordingTransport(to: folder, over: server)
        for _ in 0..<2 { _ = try await recorder.send(.things(headers: ["Authorization": "Bearer \(secret)"])) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(names.count == 2)
        for name in names {
            let bytes = try Data(contentsOf: folder.appending(path: name)).filter { $0 != 0 }
            #expect(String(decoding: bytes, as: UTF8.self).contains("<secret>"))
            #expect(!String(decoding: bytes, as: UTF8.self).contains(secret))
        }
    }

    /// However many requests are under way, each answer is searched for the proof of its own.
    @Test func masksManyAtOnce() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let count = 20
        let arrived = Mutex(0)
        let server = ScriptedServer { request, _ in
            arrived.withLock { $0 += 1 }
            while arrived.withLock({ $0 }) < count { try await Task.sleep(for: .milliseconds(1)) }
            return .text(request.headers["Authorization"] ?? "")
        }
        let recorder = RecordingTransport(to: folder, over: server)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 10..<(10 + count) {
                group.addTask {
                    _ = try await recorder.send(.things(headers: ["Authorization": "Bearer t0ken-0123456789-\(index)"]))
                }
            }
            try await group.waitForAll()
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(names.count == count)
        for name in names {
            #expect(try !String(contentsOf: folder.appending(path: name), encoding: .utf8).contains("t0ken"))
        }
    }

    @Test func needsARecording() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: RecordingError.self) { try ScriptedServer(replaying: folder) }
        try write(["x.txt": ""])
        let error = #expect(throws: RecordingError.self) { try ScriptedServer(replaying: folder) }
        #expect(error?.problem.contains(".http") == true)
    }

    /// Any bytes at all are a recording or an error.
    @Test func survivesAnyBytes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let random = SeededRandomness(seed: 5)
        let pieces = [
            "GET /x HTTP/1.1", "\n", "\r\n", "A: b", "Content-Length: 3", "HTTP/1.1 200 OK", "abc", "#", ":", "\u{FF}",
            " ",
        ]
        try write([:])
        for _ in 0..<300 {
            let text = (0..<Int(random.next() % 14)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
                .joined()
            try write(["1.http": text])
            do { _ = try ScriptedServer(replaying: folder) } catch { #expect(error is RecordingError) }
        }
    }

    /// What is recorded is replayed, without the secrets.
    @Test func recordsWhatItReplays() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = ScriptedServer(
            .on(.post, "/v1/oauth/token", .token("t0ken-0123456789")),
            .on(.get, "/v1/things", .status(503), .json(#"{"name": "a", "echo": "t0ken-0123456789"}"#).inChunks(of: 5)),
            .on(.put, "/v1/things", .bytes([0x1F, 0x8B, 0xFF, 0x00])),
            .on(.get, "/v1/cut", .text("0123456789").cut(after: 4))
        )
        func run(_ transport: any Transport) async throws -> [String] {
            let clock = TestClock()
            let connection = try Connection.things(
                transport,
                credentials: ServiceAccount(id: "id", secret: "s3cret-0123456789", clock: clock),
                configuration: Configuration(retry: RetryPolicy(clock: clock, jitter: SeededRandomness(seed: 1).wait))
            )
            let value = try await Call<JSONValue>(Request(.get, "/things"), on: connection).send()
            var put = Request(.put, "/things")
            put.setBody(JSONValue.object(["password": "hunter22"]), as: "application/json")
            let bytes = try await Call<BinaryContent>(put, on: connection).send().bytes
            var seen = [value.object?["name"]?.string ?? "", "\(bytes)", "\(clock.sleeps.count)"]
            do {
                var never = connection
                never.configuration.retry = .never
                _ = try await Call<TextContent>(Request(.get, "/cut"), on: never).send()
            } catch let error as ClientError {
                seen.append("\(error.code)")
            }
            return seen
        }
        let recorded = try await run(RecordingTransport(to: folder, over: server))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        #expect(
            files == [
                "0001-POST-token.http", "0002-GET-things.http", "0003-GET-things.http", "0004-PUT-things.http",
                "0005-GET-cut.http",
            ]
        )
        for file in files {
            let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            for secret in ["t0ken-0123456789", "s3cret-0123456789", "hunter22"] {
                #expect(!text.contains(secret), "\(text)")
            }
        }
        #expect(recorded == ["a", "[31, 139, 255, 0]", "1", "truncated"])
        let replay = try ScriptedServer(replaying: folder)
        #expect(try await run(replay) == recorded)
        #expect(replay.unusedRoutes.isEmpty && replay.isSettled)
    }
}

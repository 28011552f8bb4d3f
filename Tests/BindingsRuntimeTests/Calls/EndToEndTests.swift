import BindingsRuntime
import Foundation
import LoopbackServer
import Testing

/// Calls over sockets: the whole way from a parameter to a decoded value.
@Suite(.timeLimit(.minutes(5))) struct EndToEndTests {
    private static let transport = URLSessionTransport()

    private func call<Value>(
        _ server: LoopbackServer,
        as type: Value.Type = Membership.self,
        configuration: Configuration = Configuration(retry: .never)
    ) -> Call<Value> {
        let connection = Connection(
            server: server.url,
            api: .sample,
            credentials: nil,
            transport: Self.transport,
            configuration: configuration
        )
        return Call(Request(.get, "/v2/things", accept: "application/vnd.sample.2023-01-01+json"), on: connection)
    }

    private func failure(of reply: LoopbackServer.Reply, _ configuration: Configuration = Configuration(retry: .never))
        async throws -> ClientError
    {
        let server = try LoopbackServer(replies: reply)
        defer { server.stop() }
        let error = await #expect(throws: ClientError.self) {
            try await call(server, configuration: configuration).send()
        }
        return try #require(error)
    }

    private let body = #"{"name":"ann é 😀","members":[{"name":"bob"}]}"#

    @Test func parametersArriveAsTheyWere() async throws {
        let server = try LoopbackServer(replies: .json("null"))
        defer { server.stop() }
        var random = SeededGenerator(seed: 9)
        var expected: [String] = []
        while expected.count < 60 {
            var call = call(server, as: JSONValue.self)
            call.request = Request(.get, "/a/{id}.gz/{id}:go")
            call.request.add(random.hostileText(), as: .path("id"))
            call.request.add(random.hostileText(), as: .query("q"))
            call.request.add(
                (0..<2).map { _ in random.hostileText() },
                as: .query("l", style: .pipeDelimited, explode: false)
            )
            call.request.add(random.hostileText(), as: .cookie("c"))
            guard call.request.violations.isEmpty else { continue }
            _ = try await call.send()
            expected.append(call.request.path + "?" + (call.request.query ?? ""))
            #expect(server.requests.last?["Cookie"] == call.request.headers["Cookie"])
        }
        #expect(server.requests.map(\.target) == expected)
    }

    @Test func bodiesArriveAsTheyWere() async throws {
        let server = try LoopbackServer(replies: .json(body))
        defer { server.stop() }
        var call = call(server)
        call.request.method = .patch
        call.request.setBody(Membership(name: "a\u{0}\n😀"), as: "application/json")
        #expect(try await call.send().members?.first?.name == "bob")
        let request = try #require(server.requests.first)
        #expect(request.method == "PATCH" && request.body == call.request.body)
        #expect(request["Content-Type"] == "application/json")
        #expect(request["Accept"] == "application/vnd.sample.2023-01-01+json")
        #expect(request["User-Agent"]?.hasPrefix("BindingsRuntime/") == true)
    }

    @Test func decodesHoweverTheBytesArrive() async throws {
        let type = "application/vnd.sample.2023-01-01+json;charset=utf-8"
        let bytes = Array(body.utf8)
        var closed = LoopbackServer.Reply.bytes(bytes, type: type, framing: .close)
        closed.ending = .close
        let replies: [LoopbackServer.Reply] = [
            .json(body, type: type), .json(body, type: type, status: 202), closed,
            .bytes(bytes, type: type, framing: .chunked(1)), .json(body, type: type).inPieces(of: 1),
        ]
        for reply in replies {
            let server = try LoopbackServer(replies: reply)
            #expect(try await call(server).send().name == "ann é 😀")
            server.stop()
        }
    }

    @Test func errorsArriveWhateverTheirLabel() async throws {
        let json = #"{"error":404,"errorCode":"NOT_FOUND","detail":"No such thing."}"#
        let labelled = try await failure(of: .json(json, type: "application/vnd.sample.2023-01-01+gzip", status: 404))
        #expect(labelled.description == "GET /v2/things: 404 NOT_FOUND: No such thing.")
        let page = try await failure(
            of: .text("<html><title>Bad Gateway</title></html>", type: "text/html", status: 502)
        )
        #expect(page.description == "GET /v2/things: 502: Bad Gateway")
        let refused = try await failure(of: .unauthorized("Basic realm=\"x\"", body: json))
        #expect(refused.status == 401 && refused.errorCode == "NOT_FOUND")
    }

    @Test func lossesHaveTheirCodes() async throws {
        #expect(try await failure(of: .json(body).cut(after: 10)).code == .truncated)
        #expect(
            try await failure(
                of: .bytes(Array(body.utf8), type: "application/json", framing: .chunked(7)).cut(after: 9)
            ).code == .truncated
        )
        let lost = try await failure(of: .nothing(.close))
        #expect(lost.code == .connectionLost && lost.request?.path == "/v2/things")
        let server = try LoopbackServer(replies: .json("{}"))
        let call = call(server)
        server.stop()
        let error = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(error?.code == .connectionFailed)
    }

    @Test func deadlinesEndCalls() async throws {
        let configuration = Configuration(callTimeout: .milliseconds(150), retry: .never)
        #expect(try await failure(of: .nothing(.hold), configuration).code == .deadlineExceeded)
        #expect(
            try await failure(of: .json(body).cut(after: 5, ending: .hold), configuration).code == .deadlineExceeded
        )
        let idle = Configuration(idleTimeout: .milliseconds(150), retry: .never)
        #expect(try await failure(of: .nothing(.hold), idle).code == .timedOut)
    }

    @Test func redirectsElsewhereAreErrors() async throws {
        let error = try await failure(of: .redirect(to: "https://evil.example.com/"))
        #expect(error.code == .redirected && error.status == 302)
    }

    @Test func largeBodiesEndTheTransfer() async throws {
        let endless = LoopbackServer.Reply(
            headers: [("Content-Type", "application/json")],
            body: .written { writer in
                // Foundation takes a cancellation only when the server leaves it a moment, as every network does.
                while true {
                    try writer.write(Array(repeating: 0x20, count: 65_536))
                    try writer.pause(.milliseconds(1))
                }
            },
            framing: .chunked(65_536)
        )
        let server = try LoopbackServer(replies: endless)
        defer { server.stop() }
        let call = call(server, configuration: Configuration(maximumBodySize: 1 << 20, retry: .never))
        let error = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(error?.code == .tooLarge)
        #expect(await server.wait { $0.openConnections == 0 })
    }
}

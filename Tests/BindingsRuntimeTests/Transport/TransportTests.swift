import Foundation
import LoopbackServer
import Testing

@testable import BindingsRuntime

extension OneByOne {
    @Suite(.timeLimit(.minutes(5))) struct TransportTests {
        static let body = Array((0..<3000).map { "line \($0)\n" }.joined().utf8)

        @Test func deliversBodiesOfEveryFraming() async throws {
            for framing in [LoopbackServer.Reply.Framing.length, .chunked(1000), .close] {
                let probe = try TransportProbe(.init(), .bytes(Self.body, framing: framing))
                let (response, body) = try await probe.exchange()
                #expect(response.status == 200 && body == Self.body)
                #expect(response.headers["content-type"] == "application/octet-stream")
            }
        }

        @Test func deliversBodiesInPiecesOfAnySize() async throws {
            for size in [1, 7, 1000] {
                let body = Array(Self.body[..<2000])
                let reply = LoopbackServer.Reply.bytes(body, framing: .chunked(size))
                let probe = try TransportProbe(.init(), reply.inPieces(of: size))
                #expect(try await probe.exchange().body == body)
            }
        }

        @Test func sendsWhatItIsGiven() async throws {
            let probe = try TransportProbe(.init(), .text("ok"))
            let headers: Headers = ["Accept": "application/vnd.sample.2023-02-01+gzip", "User-Agent": "probe/1"]
            _ = try await probe.exchange(probe.request(.patch, "/a b", headers: headers, body: Array("{}".utf8)))
            let request = try #require(probe.server.requests.first)
            #expect(request.method == "PATCH" && request.target == "/a%20b" && request.body == Array("{}".utf8))
            #expect(request["Accept"] == "application/vnd.sample.2023-02-01+gzip" && request["User-Agent"] == "probe/1")
            #expect(request["Accept-Encoding"] == "identity" && request["Cookie"] == nil)
        }

        /// What would break the head, or smuggle a second request in, is not sent.
        @Test(
            arguments: [
                ("GET", "X-A", "b\r\nX-Evil: 1"), ("GET", "X-A", "b\nX-Evil: 1"), ("GET", "X-A", "b\rX-Evil: 1"),
                ("GET", "X-A", "b\u{0}c"),
                ("GET", "X-A: b\r\nX-Evil", "1"), ("GET", "", "x"), ("GET", "X A", "b"), ("GET", "X\u{E9}", "b"),
                ("GET / HTTP/1.1\r\nX-Evil: 1\r\n", "X-A", "b"), ("", "X-A", "b"),
            ]
        )
        func sendsNothingThatBreaksTheHead(method: String, name: String, value: String) async throws {
            let probe = try TransportProbe(.init(), .text("ok"))
            let request = probe.request(HTTPMethod(rawValue: method), headers: [name: value])
            let error = await #expect(throws: ClientError.self) { try await probe.exchange(request) }
            #expect(error?.code == .invalidRequest && error?.message.contains("Evil") == false)
            #expect(probe.server.requests.isEmpty)
        }

        /// On Apple's platforms a session lives, with its delegate and its connections, until it is invalidated.
        @Test func sessionsEndWithTheirTransport() async throws {
            weak var hub: SessionHub?
            do {
                let session = Session(URLSessionTransport.Options())
                hub = session.hub
                #expect(hub != nil)
            }
            try await eventually { hub == nil }
        }

        @Test func saysThatItSendsNoBodyWithGET() async throws {
            let probe = try TransportProbe(.init(), .text("ok"))
            let error = await #expect(throws: ClientError.self) { try await probe.exchange(probe.request(body: [])) }
            #expect(error?.code == .invalidRequest && error?.message.contains("GET") == true)
            #expect(probe.server.requests.isEmpty)
        }

        @Test func keepsConnectionsAndForgetsCookies() async throws {
            let probe = try TransportProbe(.init(), .text("ok", headers: [("Set-Cookie", "a=b; Path=/")]))
            for _ in 0..<5 { _ = try await probe.exchange() }
            #expect(probe.server.acceptedConnections == 1)
            #expect(probe.server.requests.allSatisfy { $0["Cookie"] == nil })
        }

        @Test func doesNotFollowRedirects() async throws {
            for status in [301, 302, 303, 307, 308] {
                var reply = LoopbackServer.Reply.redirect(to: "/elsewhere", status: status)
                reply.body = .bytes(Array("moved".utf8))
                let probe = try TransportProbe(.init(), reply)
                let (response, body) = try await probe.exchange(probe.request(headers: ["Authorization": "Bearer x"]))
                #expect(response.status == status && response.headers["Location"] == "/elsewhere")
                #expect(body == Array("moved".utf8))
                #expect(probe.server.requests.map(\.target) == ["/"])
            }
        }

        @Test(
            arguments: [
                ["Basic realm=\"x\""], ["Digest realm=\"x\", nonce=\"n\"", "Basic realm=\"x\""],
                ["Digest realm=\"x\", nonce=\"n\", qop=\"auth\""],
            ]
        )
        func reportsChallenges(_ challenges: [String]) async throws {
            let reply = LoopbackServer.Reply.json(
                #"{"error":401}"#,
                status: 401,
                headers: challenges.map { ("WWW-Authenticate", $0) }
            )
            let probe = try TransportProbe(.init(), reply, .text("next"))
            let (response, body) = try await probe.exchange()
            #expect(response.status == 401)
            #expect(response.headers["WWW-Authenticate"] == challenges.joined(separator: ", "))
            // A session that cancels a Basic challenge may lose the body, never invent one.
            #expect(body.isEmpty || body == Array(#"{"error":401}"#.utf8))
            #expect(try await probe.exchange().body == Array("next".utf8))
            #expect(await probe.settles())
        }

        @Test func passesOverEarlyHints() async throws {
            let hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
            let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-A: b\r\n\r\nok"
            let probe = try TransportProbe(.init(), .raw(Array((hints + answer).utf8)))
            let (response, body) = try await probe.exchange()
            #expect(response.status == 200 && response.headers["X-A"] == "b" && body == Array("ok".utf8))
        }

        @Test func deliversAnswersWithoutBody() async throws {
            let probe = try TransportProbe(.init(), .init(status: 204), .init(status: 304), .init(), .text("head"))
            for status in [204, 304, 200] {
                let (response, body) = try await probe.exchange()
                #expect(response.status == status && body.isEmpty)
            }
            let (response, body) = try await probe.exchange(probe.request(.head))
            #expect(response.headers["Content-Length"] == "4" && body.isEmpty)
        }

        @Test func outlivesItsTransport() async throws {
            let server = try LoopbackServer(replies: .bytes(Self.body).delayed(by: .zero, body: .milliseconds(50)))
            let response = try await URLSessionTransport().send(HTTPRequest(method: .get, url: server.url))
            #expect(try await response.body.collected() == Self.body)
        }
    }
}

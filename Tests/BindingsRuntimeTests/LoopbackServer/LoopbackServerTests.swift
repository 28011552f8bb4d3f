import Foundation
import LoopbackServer
import Testing

/// The server is the ground other tests stand on; these look at its bytes.
@Suite(.timeLimit(.minutes(5))) struct LoopbackServerTests {
    @Test func repliesAsScripted() throws {
        let server = try LoopbackServer(replies: .text("one"), .json("{}", status: 404))
        let first = try Wire(to: server).exchange("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n", bytes: 1)
        #expect(first.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 3\r\n"))
        let request = "POST /p HTTP/1.1\r\nX-A: 1\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"
        let second = try Wire(to: server).exchange(request)
        #expect(second.hasPrefix("HTTP/1.1 404 Not Found\r\n") && second.hasSuffix("\r\n\r\n{}"))
        #expect(server.requests.map(\.method) == ["GET", "POST"])
        #expect(server.requests[0].path == "/a" && server.requests[0].query == "b=c")
        #expect(server.requests[1].body == Array("hi".utf8) && server.requests[1]["x-a"] == "1")
        server.stop()
        #expect(server.openConnections == 0)
    }

    @Test func framesAndCuts() throws {
        let body = Array("0123456789".utf8)
        let chunked = LoopbackServer.Reply.bytes(body, framing: .chunked(4))
        let server = try LoopbackServer(replies: chunked, chunked.cut(after: 5), .raw(Array("junk".utf8)))
        let request = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"
        let whole = try Wire(to: server).exchange(request)
        #expect(whole.hasSuffix("\r\n\r\n4\r\n0123\r\n4\r\n4567\r\n2\r\n89\r\n0\r\n\r\n"))
        #expect(try Wire(to: server).exchange(request).hasSuffix("\r\n\r\n4\r\n01"))
        #expect(try Wire(to: server).exchange(request) == "junk")
    }

    @Test func readsChunkedRequestsAndKeepsAlive() throws {
        let server = try LoopbackServer(replies: .text("a"))
        let wire = try Wire(to: server)
        let request = "PUT /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        _ = wire.exchange(request, bytes: 1)
        _ = wire.exchange(request, bytes: 1)
        #expect(server.requests.map { String(decoding: $0.body, as: UTF8.self) } == ["abcde", "abcde"])
        #expect(server.acceptedConnections == 1)
    }

    @Test func stopsWhileRepliesAreHeld() async throws {
        let server = try LoopbackServer(replies: .nothing(.hold), .text("late").delayed(by: .seconds(600)))
        let wires = try (0..<4).map { _ in try Wire(to: server) }
        for wire in wires { wire.send("GET / HTTP/1.1\r\n\r\n") }
        #expect(await server.wait { $0.requests.count == 4 })
        server.stop()
        #expect(server.openConnections == 0)
    }
}

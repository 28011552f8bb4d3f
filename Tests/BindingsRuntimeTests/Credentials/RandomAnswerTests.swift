import Foundation
import LoopbackServer
import Testing

@testable import BindingsRuntime

/// Heads and bodies put together at random from what breaks HTTP clients: every call ends, in an answer or in an error.
///
/// A head that never comes to its end and trailers are left out: they end the process with the Foundation of Linux.
@Suite(.timeLimit(.minutes(5)))
struct RandomAnswerTests {
    private static let starts = [
        "HTTP/1.1 200 OK", "HTTP/1.1 200", "HTTP/1.0 200 OK", "HTTP/1.1 999 X", "HTTP/1.1 000 X", "HTTP/1.1 600 X",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK", "HTTP/1.1 102 P\r\n\r\nHTTP/1.1 204 N",
        "HTTP/1.1 101 Switching",
        "HTTP/1.1 204 N", "HTTP/1.1 205 R", "HTTP/1.1 206 Partial", "HTTP/1.1 302 Found", "HTTP/1.1 304 N",
        "HTTP/1.1 401 No", "HTTP/1.1 407 P", "HTTP/2 200", "HTTP/1.1  200 OK", "ICY 200 OK",
    ]
    private static let fields = [
        "Content-Length: 5", "Content-Length: 0", "Content-Length: -1", "Content-Length: 99999999999999999999",
        "Content-Length: 5, 5", "Content-Length: 6", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip",
        "Transfer-Encoding: identity", "Transfer-Encoding: gzip, chunked", "Connection: close", "Keep-Alive: timeout=0",
        "Content-Encoding: gzip", "Content-Encoding: deflate", "Content-Encoding: br", "Content-Encoding: x",
        "Location: /x", "Location: http://[", "Location: ", "Location: file:///etc/passwd", "WWW-Authenticate: ",
        "WWW-Authenticate: Basic realm=x", "WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM",
        "WWW-Authenticate: Digest realm=\"x\", nonce=\"n\"", "Proxy-Authenticate: Basic realm=p", "Set-Cookie: =; x",
        "X: \u{1}", "X: é", ": v", "A B: c", " folded", "X:y", "Content-Type: a/b; charset=\u{FF}", "Date: x",
        "Content-Type: application/json", "Content-Disposition: attachment; filename=..", "Upgrade: h2c",
        "Retry-After: 1", "Deprecation: @9223372036854775807", "Content-Range: bytes 0-1/2",
    ]
    private static let bodies = [
        "", "hello", "{}", "5\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n", "-1\r\nx", "ffffffffffffffff\r\nx", "zz\r\n",
        "5;ext=1\r\nhello\r\n0\r\n\r\n", "0\r\n\r\n", "\u{1F}", "[1,2]", "5\r\nhelloX",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    ]

    @Test(arguments: [1, 2])
    func everyCallEnds(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<60 {
            let bytes = Self.answer(&random)
            let server = try LoopbackServer(replies: .raw(bytes))
            defer { server.stop() }
            var connection = try Connection.testing(
                URLSessionTransport(),
                credentials: Bool.random(using: &random) ? .digest(publicKey: "a", privateKey: "b") : nil,
                configuration: Configuration(
                    callTimeout: .seconds(240),
                    idleTimeout: .seconds(60),
                    retry: .never,
                    lifecycle: LifecycleObserver { _ = "\($0)" }
                )
            )
            connection.server = server.url
            let text = String(decoding: bytes, as: UTF8.self).debugDescription
            let method = [HTTPMethod.get, .head, .post].randomElement(using: &random) ?? .get
            let value = await Self.failure { try await Call<JSONValue>(Request(method, "/t"), on: connection).send() }
            let lines = await Self.failure {
                for try await _ in Call<GzipArchive>(Request(.get, "/t"), on: connection).lines {}
            }
            for error in [value, lines].compactMap(\.self) {
                let code = (error as? ClientError)?.code
                #expect(code != nil && code != .deadlineExceeded, "\(error): \(text)")
                #expect(!"\(error)".isEmpty)
            }
        }
    }

    private static func answer(_ random: inout SeededRandom) -> [UInt8] {
        func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &random)] }
        var text = pick(starts) + "\r\n"
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
            text += pick(fields) + pick(["\r\n", "\r\n", "\r\n", "\n"])
        }
        text += "\r\n" + pick(bodies)
        var bytes = Array(text.utf8)
        if Bool.random(using: &random) { bytes += GzipMember("a line\n").bytes }
        // A byte of the head that is none of a line's end.
        let position = Int.random(in: 9..<min(bytes.count, 60), using: &random)
        if Bool.random(using: &random), bytes[position] != 0x0D, bytes[position] != 0x0A {
            bytes[position] = UInt8.random(in: 33...255, using: &random)
        }
        return bytes
    }

    private static func failure<Value>(_ work: () async throws -> Value) async -> (any Error)? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error
        }
    }
}

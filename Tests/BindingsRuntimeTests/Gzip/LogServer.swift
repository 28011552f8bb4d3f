import Foundation
import LoopbackServer

@testable import BindingsRuntime

/// A server that answers with a log, and the call that asks for it.
struct LogServer {
    let server: LoopbackServer
    let call: Call<GzipArchive>

    init(
        _ reply: LoopbackServer.Reply,
        configuration: Configuration = Configuration(retry: .never),
        options: URLSessionTransport.Options = .init()
    ) throws {
        server = try LoopbackServer(replies: reply)
        let api = APIDescription(
            title: "Logs",
            servers: [server.url],
            errors: .init(status: "error", code: "errorCode", detail: "detail")
        )
        let connection = Connection(
            server: server.url,
            api: api,
            credentials: nil,
            transport: URLSessionTransport(options),
            configuration: configuration
        )
        call = Call(Request(.get, "/logs/today.gz", accept: "application/gzip"), on: connection)
    }

    init(_ bytes: [UInt8], framing: LoopbackServer.Reply.Framing = .chunked(7)) throws {
        try self.init(.bytes(bytes, type: "application/vnd.logs.2023-02-01+gzip", framing: framing))
    }

    /// The lines, and the error after them.
    func lines(_ limits: GzipLimits = GzipLimits()) async -> (lines: [String], error: ClientError?) {
        var lines: [String] = []
        do {
            for try await line in call.lines.limited(to: limits) { lines.append(line) }
            return (lines, nil)
        } catch {
            return (lines, error as? ClientError)
        }
    }
}

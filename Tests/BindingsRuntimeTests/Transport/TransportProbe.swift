import Foundation
import LoopbackServer

@testable import BindingsRuntime

/// A server and the transport under test, for one test.
struct TransportProbe {
    let server: LoopbackServer
    let transport: URLSessionTransport

    init(_ options: URLSessionTransport.Options = .init(), _ reply: LoopbackServer.Reply...) throws {
        server = try LoopbackServer { reply[min($0.index, reply.count - 1)] }
        transport = URLSessionTransport(options)
    }

    init(_ handler: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply) throws {
        server = try LoopbackServer(handler)
        transport = URLSessionTransport()
    }

    /// A request to the server.
    func request(
        _ method: HTTPMethod = .get,
        _ path: String = "/",
        headers: Headers = Headers(),
        body: [UInt8]? = nil,
        deadline: Duration? = nil,
        idleTimeout: Duration = .seconds(30)
    ) -> HTTPRequest {
        HTTPRequest(
            method: method,
            url: server.url.appendingPathComponent(path),
            headers: headers,
            body: body,
            deadline: deadline.map { .now + $0 },
            idleTimeout: idleTimeout
        )
    }

    /// The response with its whole body.
    func exchange(_ request: HTTPRequest? = nil) async throws -> (response: Response, body: [UInt8]) {
        let response = try await transport.send(request ?? self.request())
        return (response, try await response.body.collected())
    }

    /// The fault an exchange ends in, with the number of bytes that came before it.
    func fault(_ request: HTTPRequest? = nil) async -> (kind: ClientError.Code?, bytes: Int, hasHead: Bool) {
        var bytes = 0
        var hasHead = false
        do {
            let response = try await transport.send(request ?? self.request())
            hasHead = true
            for try await chunk in response.body { bytes += chunk.count }
            return (nil, bytes, hasHead)
        } catch {
            return ((error as? ClientError)?.code, bytes, hasHead)
        }
    }

    /// Waits until the transport has let go of everything.
    func settles() async -> Bool {
        await server.wait { _ in transport.transferCount == 0 }
    }
}

extension ResponseBody {
    func collected() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in self { bytes += chunk }
        return bytes
    }
}

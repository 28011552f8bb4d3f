import Synchronization

/// Carries the known secrets past middlewares, which may return a response of their own.
final class KeptRedaction: Sendable {
    private let redaction = Mutex<Redaction?>(nil)

    /// Remembers the secrets of a response of the server.
    func keep(_ response: Response) {
        redaction.withLock { $0 = response.redaction ?? $0 }
    }

    /// An answer that knows it, too.
    func restored(_ response: Response) -> Response {
        var response = response
        if response.redaction == nil { response.redaction = redaction.withLock { $0 } }
        return response
    }
}

/// The way past the middlewares.
struct RedactingTransport: Transport {
    let kept: KeptRedaction
    let next: any Transport

    func send(_ request: HTTPRequest) async throws -> Response {
        kept.restored(try await next.send(request))
    }
}

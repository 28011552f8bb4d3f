/// A middleware with all that lies between it and the wire.
struct MiddlewareTransport: Transport {
    let middleware: any Middleware
    let next: any Transport

    func send(_ request: HTTPRequest) async throws -> Response {
        try await middleware.send(request, next: next)
    }
}

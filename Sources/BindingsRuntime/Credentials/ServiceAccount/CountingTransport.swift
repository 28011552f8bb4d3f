/// Asks for permission before every request.
struct CountingTransport: Transport {
    let admit: @Sendable () async throws -> Void
    let next: any Transport

    func send(_ request: HTTPRequest) async throws -> Response {
        try await admit()
        return try await next.send(request)
    }
}

extension TokenEndpoint {
    /// The endpoint with every request, repetitions included, counted first.
    func counting(_ admit: @escaping @Sendable () async throws -> Void) -> TokenEndpoint {
        var connection = connection
        connection.transport = CountingTransport(admit: admit, next: connection.transport)
        return TokenEndpoint(id: id, secret: secret, connection: connection)
    }
}

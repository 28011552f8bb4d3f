/// Hands requests to the credentials on their last step to the wire, if their target may see them.
struct AuthenticatingTransport: Transport {
    let credentials: any Credentials
    /// The connection to the server; its transport sends a request unchanged.
    let connection: Connection
    let kept: KeptRedaction

    func send(_ request: HTTPRequest) async throws -> Response {
        guard let target = Origin(request.url), target == Origin(connection.server) else {
            return try await connection.transport.send(request)
        }
        try connection.checkPrivacy(of: target)
        let response = try await credentials.send(request, over: connection)
        kept.keep(response)
        return response
    }
}

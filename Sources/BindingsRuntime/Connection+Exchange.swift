import Foundation

extension Connection {
    /// Sends the request of a call and returns the answer, whatever its status, as soon as its head has arrived.
    ///
    /// - Throws: ``ClientError`` if the request breaks rules or no answer comes; `CancellationError`.
    func exchange(_ request: Request) async throws -> Exchange {
        let summary = RequestSummary(method: request.method, path: request.path)
        let violations = request.violations
        guard violations.isEmpty else {
            throw ClientError(.invalidRequest, request: summary, violations: violations)
        }
        do {
            let response = try await send(httpRequest(request))
            return Exchange(request: request, response: response, connection: self)
        } catch var error as ClientError {
            error.request = error.request ?? summary
            throw error
        }
    }

    /// The request as it goes on the wire, but for the credentials.
    private func httpRequest(_ request: Request) throws(ClientError) -> HTTPRequest {
        var headers = request.headers
        if headers["User-Agent"] == nil { headers.add("User-Agent", userAgent) }
        return HTTPRequest(
            method: request.method,
            url: try request.url(on: server),
            headers: headers,
            body: request.body,
            deadline: configuration.callTimeout.map { ContinuousClock.now + $0 },
            idleTimeout: configuration.idleTimeout,
            operation: request.operation
        )
    }
}

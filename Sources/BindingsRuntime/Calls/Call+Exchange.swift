extension Call {
    /// Sends the request and hands over the answer of a success as it arrives, whatever its format.
    ///
    /// - Throws: ``ClientError`` if the request breaks rules, cannot be sent or is answered with another status than
    ///   200 to 299; `CancellationError`.
    public func rawResponse() async throws -> Response {
        try await open().response
    }

    /// Sends the request and checks the status; every way of reading the answer starts here.
    func open() async throws -> Exchange {
        let exchange = try await connection.exchange(request)
        guard (200...299).contains(exchange.response.status) else { throw try await exchange.apiError() }
        // A part that was not asked for would be taken for the whole.
        if exchange.response.status == 206, request.headers["Range"] == nil {
            exchange.response.body.cancel()
            throw exchange.error(.invalidResponse, "the server sent a part of the resource instead of all of it")
        }
        return exchange
    }
}

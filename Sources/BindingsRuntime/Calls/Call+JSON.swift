public import BindingsJSON

extension Call where Value: JSONReadable {
    /// Sends the request and decodes the answer.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func send() async throws -> Value {
        try await response().value
    }

    /// Sends the request, decodes the answer and keeps what its head says.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func response() async throws -> CallResponse<Value> {
        let exchange = try await open()
        return try await exchange.decoded(Value.self)
    }
}

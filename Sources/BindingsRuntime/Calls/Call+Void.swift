extension Call where Value == Void {
    /// Sends the request and skips the body of the answer, if there is one.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func send() async throws {
        _ = try await response()
    }

    /// Sends the request, skips the body of the answer and keeps what its head says.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func response() async throws -> CallResponse<Void> {
        let exchange = try await open()
        return CallResponse(value: (), metadata: try await exchange.acknowledged())
    }
}

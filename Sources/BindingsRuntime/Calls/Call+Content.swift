extension Call where Value == TextContent {
    /// Sends the request and reads the answer as text.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func send() async throws -> TextContent {
        try await response().value
    }

    /// Sends the request, reads the answer as text and keeps what its head says.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func response() async throws -> CallResponse<TextContent> {
        let exchange = try await open()
        return CallResponse(value: try await exchange.text(), metadata: exchange.metadata)
    }
}

extension Call where Value == BinaryContent {
    /// Sends the request and reads the answer into memory.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func send() async throws -> BinaryContent {
        try await response().value
    }

    /// Sends the request, reads the answer into memory and keeps what its head says.
    ///
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func response() async throws -> CallResponse<BinaryContent> {
        let exchange = try await open()
        return CallResponse(value: try await exchange.binary(), metadata: exchange.metadata)
    }
}

extension Connection {
    /// Sends a request as often as the rules for repetition allow, and follows redirects within the server's origin.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - isRepeatable: Whether the request may be acted on twice without harm; by default as its method says.
    /// - Returns: The last answer, of whatever status. Nobody has read its body yet.
    func send(_ request: HTTPRequest, isRepeatable: Bool? = nil) async throws -> Response {
        let policy = configuration.retry
        let isRepeatable = isRepeatable ?? request.method.isIdempotent
        var request = request
        request.refusals = Refusals()
        while true {
            try Task.checkCancellation()
            let pause: Duration
            do {
                var response = try await following(request)
                let metadata = ResponseMetadata(response, vendor: api.vendor)
                let delay = policy.delay(after: metadata, attempt: request.attempt, isRepeatable: isRepeatable)
                guard let delay, isInTime(delay, for: request) else {
                    // Only a loss before the first byte may be repaired by a repetition, so that one is awaited here.
                    if isRepeatable, request.attempt < policy.maximumAttempts { try await response.awaitFirstByte() }
                    reportLifecycle(of: request, metadata)
                    return response
                }
                await response.discard()
                pause = delay
            } catch {
                let delay = policy.delay(after: error, attempt: request.attempt, isRepeatable: isRepeatable)
                guard let delay, isInTime(delay, for: request) else { throw error }
                pause = delay
            }
            try await policy.clock.sleep(for: min(pause, .longestWait))
            request.attempt += 1
        }
    }

    /// Whether a wait ends before the request's deadline.
    private func isInTime(_ delay: Duration, for request: HTTPRequest) -> Bool {
        request.deadline.map { delay < $0 - .now } ?? true
    }

    /// Makes one attempt, and another for each redirect that may be followed.
    private func following(_ request: HTTPRequest) async throws -> Response {
        var request = request
        for _ in 0..<Redirect.maximumCount {
            let response = try sound(await attemptTransport.send(request))
            guard let target = Redirect.target(of: response, to: request) else { return response }
            await response.discard()
            request.url = target
        }
        return try sound(await attemptTransport.send(request))
    }

    /// The response, unless the end of its body is unknown.
    private func sound(_ response: Response) throws(ClientError) -> Response {
        guard let fault = BodyFraming.fault(of: response.headers) else { return response }
        response.body.cancel()
        throw ClientError(.invalidResponse, response.redaction?.redact(fault) ?? fault)
    }
}

extension Response {
    /// Waits for the first bytes of the body or its end.
    fileprivate mutating func awaitFirstByte() async throws {
        if let first = try await body.source.next() { body = ResponseBody(PrefixedSource(first, then: body.source)) }
    }
}

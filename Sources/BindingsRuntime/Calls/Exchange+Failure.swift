import BindingsJSON

extension Exchange {
    /// The error of a response without success; reads as much of its body as an error keeps.
    ///
    /// - Throws: `CancellationError`.
    func apiError() async throws -> ClientError {
        var body: [UInt8] = []
        if request.method != .head, response.status != 304 {
            // The status tells more than the body, or than a failure to read the body.
            body = await response.body.beginning(upTo: Self.errorWindow, within: Self.patience).bytes
            try Task.checkCancellation()
        }
        response.body.cancel()
        return apiError(status: response.status, body: body)
    }

    /// How long the body of an error may take to arrive: it is of use, but no reason to keep a caller waiting.
    private static var patience: Duration { .seconds(10) }

    /// Whether a body is one object with the status and the code of an error of the API, whatever the status of the
    /// answer.
    func isError(_ body: [UInt8]) -> Bool {
        guard body.count <= ArchiveKind.errorLimit, let code = connection.api.errors.code,
            body.contains(subsequence: Array("\"\(code)\"".utf8))
        else { return false }
        let details = ErrorDetails(body, schema: connection.api.errors)
        return details?.status != nil && details?.code != nil
    }

    /// Checks that a successful answer does not hold an error of the API, as those of gateways may.
    func checkSuccess(_ body: [UInt8]) throws(ClientError) {
        if isError(body) { throw apiError(status: response.status, body: body) }
    }

    /// The error a status and a body stand for, whatever the label of the body.
    func apiError(status: Int, body: [UInt8]) -> ClientError {
        var metadata = redactedMetadata
        metadata.status = status
        let body = shown(body)
        var details = ErrorDetails(body, schema: connection.api.errors)
        if let redaction = response.redaction { details = details.map(redaction.redact) }
        let isRedirect = [301, 302, 303, 307, 308].contains(status)
        return ClientError(
            isRedirect ? .redirected : .apiError,
            isRedirect ? "the server redirects elsewhere, and the request is not sent there" : refusal(status),
            request: summary,
            response: metadata,
            body: body,
            details: details
        )
    }

    /// The message for a refusal that the server does not explain.
    private func refusal(_ status: Int) -> String? {
        guard status == 401 else { return nil }
        return connection.credentials == nil
            ? "the server asks for credentials, and the connection has none"
            : "the server does not accept the credentials"
    }
}

extension [UInt8] {
    /// Whether these bytes contain some others.
    fileprivate func contains(subsequence: [UInt8]) -> Bool {
        guard let first = subsequence.first else { return true }
        return withUnsafeBufferPointer { all in
            var rest = all[...]
            while let start = rest.firstIndex(of: first) {
                if all[start...].starts(with: subsequence) { return true }
                rest = rest[(start + 1)...]
            }
            return false
        }
    }
}

extension ErrorDetails {
    /// Reads a body in the API's error format; `nil` if it is in another.
    init?(_ body: [UInt8], schema: APIDescription.ErrorSchema) {
        guard let value = try? JSON.decode(JSONValue.self, from: body), case .object(let members) = value else {
            return nil
        }
        func text(_ name: String?) -> String? { name.flatMap { members[$0]?.string } }
        self.init(
            status: schema.status.flatMap { members[$0]?.int },
            code: text(schema.code),
            detail: text(schema.detail),
            reason: text(schema.reason),
            parameters: schema.parameters.flatMap { members[$0]?.array } ?? []
        )
        let isEmpty = status == nil && code == nil && detail == nil && reason == nil && parameters.isEmpty
        if isEmpty { return nil }
    }
}

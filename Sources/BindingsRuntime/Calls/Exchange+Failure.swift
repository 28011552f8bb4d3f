import BindingsJSON

extension Exchange {
    /// The error an answer without success stands for; reads its body as far as it is worth it.
    ///
    /// - Throws: `CancellationError`.
    func apiError() async throws -> ClientError {
        var body: [UInt8] = []
        if request.method != .head, response.status != 304 {
            // The status tells more than the failure to read what comes with it.
            do {
                for try await chunk in response.body {
                    body += chunk.prefix(ClientError.maximumBodySize - body.count)
                    if body.count >= ClientError.maximumBodySize { break }
                }
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                // What has arrived so far is kept.
            }
        }
        response.body.cancel()
        return apiError(status: response.status, body: readableError(body))
    }

    /// The error a status and a body stand for, whatever the label of the body.
    func apiError(status: Int, body: [UInt8]) -> ClientError {
        var metadata = redactedMetadata
        metadata.status = status
        let body = redacted(body)
        var details = ErrorDetails(body, schema: connection.api.errors)
        if let redaction = response.redaction { details = details.map(redaction.redact) }
        let isRedirect = [301, 302, 303, 307, 308].contains(status)
        return ClientError(
            isRedirect ? .redirected : .apiError,
            isRedirect ? "The server redirects elsewhere, and the request is not sent there." : nil,
            request: summary,
            response: metadata,
            body: body,
            details: details
        )
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

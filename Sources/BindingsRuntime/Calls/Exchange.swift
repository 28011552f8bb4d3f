import BindingsSyntax

/// A request that was sent and its answer, whose body is still to be read.
struct Exchange: Sendable {
    let request: Request
    let response: Response
    let connection: Connection

    var summary: RequestSummary { RequestSummary(method: request.method, path: request.path) }

    var metadata: ResponseMetadata { ResponseMetadata(response, vendor: connection.api.vendor) }

    /// An error of this exchange.
    func error(
        _ code: ClientError.Code,
        _ message: String? = nil,
        body: [UInt8] = [],
        underlying: (any Error)? = nil
    ) -> ClientError {
        ClientError(
            code,
            message.map(redacted),
            request: summary,
            response: redactedMetadata,
            body: shown(body),
            // An error names places in the body, and the server names those.
            underlying: underlying.flatMap { redacted("\($0)") == "\($0)" ? $0 : nil }
        )
    }

    /// The head of the answer as errors show it: a server may have put the request's own secrets into it.
    var redactedMetadata: ResponseMetadata { response.redaction?.redact(metadata) ?? metadata }

    /// A part of the answer as errors show it.
    func redacted(_ text: String) -> String { response.redaction?.redact(text) ?? text }

    /// The same exchange with the body read from elsewhere.
    func with(_ body: ResponseBody) -> Exchange {
        var response = response
        response.body = body
        return Exchange(request: request, response: response, connection: connection)
    }

    /// The error that reading the response threw; an error of the runtime names this exchange.
    func completed(_ error: any Error) -> any Error {
        guard var error = error as? ClientError else { return error }
        error.request = error.request ?? summary
        error.response = error.response ?? redactedMetadata
        return error
    }

    /// The whole body.
    ///
    /// - Throws: ``ClientError`` if it is larger than the configuration allows; the transfer is then over.
    func collectedBody() async throws -> [UInt8] {
        if response.status == 204 || response.status == 205 || request.method == .head {
            response.body.cancel()
            return []
        }
        let limit = connection.configuration.maximumBodySize
        let collected: (bytes: [UInt8], isWhole: Bool)
        do {
            collected = try await response.body.collect(upTo: limit)
        } catch {
            throw completed(error)
        }
        guard collected.isWhole else { throw self.error(.tooLarge, "the response is larger than \(limit) bytes") }
        return collected.bytes
    }
}

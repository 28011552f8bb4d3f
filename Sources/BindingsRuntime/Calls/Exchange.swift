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
            body: redacted(body),
            underlying: underlying
        )
    }

    /// The head of the answer as errors show it: a server may have put the request's own secrets into it.
    var redactedMetadata: ResponseMetadata { response.redaction?.redact(metadata) ?? metadata }

    /// A part of the answer as errors show it.
    func redacted(_ text: String) -> String { response.redaction?.redact(text) ?? text }

    /// As much of a part of the answer as errors show.
    func redacted(_ bytes: [UInt8]) -> [UInt8] {
        Self.beginning(of: bytes) { response.redaction?.redact($0) ?? $0 }
    }

    /// The beginning of a body that an error keeps, without its secrets.
    ///
    /// What is cut off is not searched. A secret that the cut parts would stay, so that some bytes more are searched, more
    /// than a secret has, and then dropped.
    static func beginning(of bytes: [UInt8], redact: ([UInt8]) -> [UInt8]) -> [UInt8] {
        let window = ClientError.maximumBodySize + margin
        guard bytes.count > window else { return redact(bytes) }
        return redact(Array(bytes.prefix(window))).dropLast(margin)
    }

    /// More bytes than a secret has, however it is written.
    private static let margin = 256 << 10

    /// The same exchange with the body read from elsewhere.
    func with(_ body: ResponseBody) -> Exchange {
        var response = response
        response.body = body
        return Exchange(request: request, response: response, connection: connection)
    }

    /// What was thrown while the answer was read, with this exchange named if it is an error of the runtime.
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
        guard collected.isWhole else { throw self.error(.tooLarge, "The answer is larger than \(limit) bytes.") }
        return collected.bytes
    }
}

import BindingsJSON
import BindingsSyntax

extension Exchange {
    /// The answer as a value.
    func decoded<Value: JSONReadable>(_ type: Value.Type) async throws -> CallResponse<Value> {
        var metadata = metadata
        var body = try await collectedBody()
        if !body.isEmpty { try checkFormat(of: body) }
        if isEnveloped, let envelope = Envelope(body, status: connection.api.errors.status) {
            body = try opened(envelope, of: body)
            metadata.status = envelope.status ?? metadata.status
        }
        guard !body.isEmpty else {
            if let absent = (type as? any AbsenceRepresentable.Type)?.absent as? Value {
                return CallResponse(value: absent, metadata: metadata)
            }
            throw error(.emptyBody)
        }
        let options = JSONOptions(keepsUnknownMembers: connection.configuration.keepsUnknownMembers)
        do throws(JSONError) {
            return CallResponse(value: try JSON.decode(type, from: body, options: options), metadata: metadata)
        } catch {
            throw self.error(
                .decoding,
                "The body is not what the API describes: \(error)",
                body: body,
                underlying: error
            )
        }
    }

    /// The answer's head, once the body has been passed over; an envelope may still hold an error.
    func acknowledged() async throws -> ResponseMetadata {
        var metadata = metadata
        guard isEnveloped else {
            // Who expects no value does not care that a needless body breaks off.
            await response.discard()
            try Task.checkCancellation()
            return metadata
        }
        let body = try await collectedBody()
        if let envelope = Envelope(body, status: connection.api.errors.status) {
            _ = try opened(envelope, of: body)
            metadata.status = envelope.status ?? metadata.status
        }
        return metadata
    }

    /// The answer as text.
    func text() async throws -> TextContent {
        let body = try await collectedBody()
        let mediaType = metadata.mediaType
        guard let text = Charset(mediaType?.charset).decode(body) else {
            throw error(.decoding, "The body is not text of the charset it names.", body: body)
        }
        return TextContent(text: text, mediaType: mediaType)
    }

    /// Whether the request asked for an envelope.
    private var isEnveloped: Bool {
        connection.api.envelopeParameter.map { request.queryValue($0) == "true" } ?? false
    }

    /// What is inside an envelope.
    private func opened(_ envelope: Envelope, of body: [UInt8]) throws -> [UInt8] {
        let content = envelope.content.map { Array(body[$0]) } ?? (envelope.isBare ? [] : body)
        if let status = envelope.status, status >= 400 {
            throw apiError(status: status, body: content.isEmpty ? body : content)
        }
        return content
    }

    /// Checks that a body is labelled as what was asked for; a body without a label is taken for it.
    private func checkFormat(of body: [UInt8]) throws {
        guard let label = response.headers["Content-Type"] else { return }
        let actual = MediaType(label)
        let expected = (request.headers["Accept"] ?? "*/*").split(separator: ",").compactMap { MediaType(String($0)) }
        if let actual, actual.isJSON || expected.contains(where: { !$0.isRange && $0.accepts(actual) }) { return }
        let excerpt = BodyExcerpt(body, mediaType: actual).map { ": \($0.text)" } ?? "."
        throw error(
            .unexpectedMediaType,
            "Expected JSON, found \(actual?.description ?? "an unknown format")\(excerpt)",
            body: body
        )
    }
}

import BindingsJSON
import BindingsSyntax

extension Exchange {
    /// The answer as a value.
    func decoded<Value: JSONReadable>(_ type: Value.Type) async throws -> CallResponse<Value> {
        var metadata = metadata
        var body = Charset(metadata.mediaType?.charset).utf8(of: try uncompressed(try await collectedBody()))
        try checkFormat(of: body, expecting: "JSON", isReadable: \.isJSON)
        if isEnveloped, let envelope = Envelope(body, errors: connection.api.errors) {
            body = try opened(envelope, of: body)
            metadata.status = envelope.status ?? metadata.status
        }
        try checkSuccess(body)
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
                "the body does not match the description of the API: \(error)",
                body: body,
                underlying: error
            )
        }
    }

    /// The answer's head, once the body has been skipped; an envelope may still hold an error.
    func acknowledged() async throws -> ResponseMetadata {
        var metadata = metadata
        guard isEnveloped else {
            // A caller that expects no value does not need the rest of a body that breaks off.
            let remainder = await response.remainder()
            try Task.checkCancellation()
            if remainder.isWhole { try checkSuccess(readableError(remainder.bytes)) }
            return metadata
        }
        let body = try uncompressed(try await collectedBody())
        if let envelope = Envelope(body, errors: connection.api.errors) {
            _ = try opened(envelope, of: body)
            metadata.status = envelope.status ?? metadata.status
        }
        return metadata
    }

    /// The answer as text.
    func text() async throws -> TextContent {
        let body = try uncompressed(try await collectedBody())
        let mediaType = metadata.mediaType
        try checkFormat(of: body, expecting: "text") { $0.type == "text" && !$0.isPage }
        guard let text = Charset(mediaType?.charset).decode(body) else {
            throw error(.decoding, "the body is not text in the charset that it names", body: body)
        }
        return TextContent(text: text, mediaType: mediaType)
    }

    /// The answer as bytes.
    func binary() async throws -> BinaryContent {
        let body = try await collectedBody()
        try checkFormat(of: body, expecting: "bytes") { !$0.isPage && !$0.isJSON }
        return BinaryContent(bytes: body, mediaType: metadata.mediaType)
    }

    /// Whether the request asked for an envelope.
    private var isEnveloped: Bool {
        connection.api.envelopeParameter.map { request.queryValue(named: $0) == "true" } ?? false
    }

    /// The content of an envelope.
    private func opened(_ envelope: Envelope, of body: [UInt8]) throws -> [UInt8] {
        let content = envelope.content.map { Array(body[$0]) } ?? (envelope.isBare ? [] : body)
        if let status = envelope.status, status >= 400 {
            throw apiError(status: status, body: content.isEmpty ? body : content)
        }
        return content
    }

    /// Checks that a body is labelled as something the caller can read or the request asked for.
    ///
    /// A body without a label, or with one that is not a media type, counts as the format that the request asked for.
    func checkFormat(of body: [UInt8], expecting format: String, isReadable: (MediaType) -> Bool) throws {
        guard !body.isEmpty, let actual = metadata.mediaType, !isReadable(actual) else { return }
        let asked = (request.headers["Accept"] ?? "").split(separator: ",").compactMap { MediaType(String($0)) }
        if asked.contains(where: { !$0.isRange && $0.accepts(actual) }) { return }
        let excerpt = excerpt(of: body).map { ": \($0.text)" } ?? "."
        throw error(.unexpectedMediaType, "expected \(format), found \(actual)\(excerpt)", body: body)
    }
}

extension MediaType {
    /// Whether the content is a page for people, as gateways answer with in the place of the server.
    fileprivate var isPage: Bool { subtype.contains("html") }
}

import BindingsSyntax

/// The kind of a response that should be a gzip file, judged by its first bytes.
enum ArchiveKind: Sendable {
    /// Gzip members.
    case gzip
    /// No bytes at all, which the service sends for a log without entries.
    case empty
    /// The content itself: something on the way took the gzip layer off.
    case decoded
}

extension ArchiveKind {
    /// The size up to which a response that is not a gzip file may be an error of the API, in bytes.
    static let errorLimit = 64 << 10

    /// Looks at the beginning of a body, or at all of it if it is short.
    ///
    /// - Parameters:
    ///   - beginning: The first bytes; at least two unless the body has fewer; if they are not those of gzip, more
    ///     than ``errorLimit`` or the whole body.
    ///   - isWhole: Whether the body ends there.
    ///   - exchange: The answer the body belongs to.
    /// - Throws: ``ClientError`` if it is an error of the API, or nothing a log can be.
    init(_ beginning: [UInt8], isWhole: Bool, of exchange: Exchange) throws(ClientError) {
        if Self.isGzip(beginning) {
            self = .gzip
        } else if beginning.isEmpty {
            // A layer that was cut off before its first byte of content leaves no bytes either.
            let isEncoded = exchange.response.headers["Content-Encoding"] != nil
            self = isEncoded && exchange.response.headers["Content-Length"] != "0" ? .decoded : .empty
        } else if isWhole && exchange.isError(beginning) {
            throw exchange.apiError(status: exchange.response.status, body: beginning)
        } else if exchange.response.headers["Content-Encoding"] != nil {
            self = .decoded
        } else {
            let type = exchange.metadata.mediaType.map { " labelled \($0)" } ?? ""
            let quote = Self.quote(exchange.shown(beginning), mediaType: exchange.metadata.mediaType)
            throw exchange.error(
                .unexpectedMediaType,
                "expected a gzip file, found something else\(type), which begins with \(quote)",
                body: isWhole ? beginning : []
            )
        }
    }

    /// Whether bytes start as a gzip member does.
    static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    private static func quote(_ bytes: [UInt8], mediaType: MediaType?) -> String {
        if let excerpt = BodyExcerpt(bytes, mediaType: mediaType) {
            return "\"\(excerpt.text)\""
        }
        let shown = bytes.prefix(16).map { [$0].hexadecimal }.joined(separator: " ")
        return "the bytes \(shown)"
    }
}

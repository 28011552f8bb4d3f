extension Exchange {
    /// The body of an answer as errors show it: without layers of compression, without secrets, and cut to length.
    ///
    /// What is left compressed, because it is damaged or in no format known here, is not shown at all: whoever has it can
    /// find out what is in it.
    func shown(_ body: [UInt8]) -> [UInt8] {
        let readable = Self.readable(body)
        guard !isCompressed(readable) else { return [] }
        guard let redaction = response.redaction else { return readable }
        return Self.beginning(of: readable, redact: redaction.redact)
    }

    /// The beginning of a body without its secrets; the rest is not searched for them.
    static func beginning(of bytes: [UInt8], redact: ([UInt8]) -> [UInt8]) -> [UInt8] {
        if bytes.count < errorWindow { return redact(bytes) }
        // The end of the window may be the beginning of a secret.
        return redact(Array(bytes.prefix(errorWindow))).dropLast(longestSecret)
    }

    /// The beginning of a body as one line, without secrets.
    func excerpt(of body: [UInt8]) -> BodyExcerpt? {
        BodyExcerpt(shown(body), mediaType: metadata.mediaType)
    }

    /// How many bytes of an error body are looked at, so that a secret at the end of those that are kept is seen whole.
    static let errorWindow = ClientError.maximumBodySize + longestSecret

    /// The most bytes that a secret takes, however it is encoded.
    private static let longestSecret = 64 << 10

    /// Whether bytes are compressed in another format than gzip, by their label or their first bytes.
    private func isCompressed(_ bytes: [UInt8]) -> Bool {
        let coding = response.headers["Content-Encoding"]?.lowercased() ?? "identity"
        guard coding != "identity" || Self.signatures.contains(where: { bytes.starts(with: $0) }) else { return false }
        return String(validating: bytes, as: UTF8.self) == nil
    }

    /// How the formats zlib, Zstandard, xz, bzip2 and ZIP begin.
    private static let signatures: [[UInt8]] = [
        [0x78], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x42, 0x5A, 0x68], [0x50, 0x4B, 0x03, 0x04],
    ]

    /// How many layers of compression are taken off.
    private static let maximumLayers = 4

    /// The beginning of a body without gzip layers, as far as they can be read.
    private static func readable(_ body: [UInt8]) -> [UInt8] {
        var content = body
        for _ in 0..<maximumLayers where ArchiveKind.isGzip(content) {
            content = GzipDecoder.beginning(of: content, upTo: errorWindow).bytes
        }
        return ArchiveKind.isGzip(content) ? [] : content
    }
}

import Foundation

/// Takes secrets out of what a server sends back: some echo the request in their error pages.
struct Redaction: Sendable {
    private let secrets: [Secret]
    private let user: String?

    /// Shorter texts are no secrets, and occur by chance.
    private static let minimumLength = 8

    /// Creates a redaction.
    ///
    /// - Parameters:
    ///   - secrets: The secrets, each looked for as it is and as it is written in forms, URLs, JSON and Base64.
    ///   - user: The name that is sent together with the secrets in Basic authentication.
    init(_ secrets: [Secret], user: String? = nil) {
        self.secrets = secrets
        self.user = user
    }

    /// What the secrets may come back as; made when it is needed, which is seldom.
    private var patterns: [SecretPattern] {
        var texts: Set<String> = []
        for secret in secrets.map({ $0.reveal() }) where secret.utf8.count >= Self.minimumLength {
            var sources = [secret]
            if let user {
                let pair = "\(FormText.encode(user)):\(FormText.encode(secret))"
                sources += ["\(user):\(secret)", pair, "Basic " + Data(pair.utf8).base64EncodedString()]
            }
            texts.insert(secret)
            for source in sources + sources.map(FormText.encode) {
                // Padding is left out by some and shows nothing.
                let encoded = Data(source.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
                let safe = encoded.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
                texts.formUnion([encoded, safe])
            }
        }
        // The longest first, so that none is spoiled by the removal of its own part.
        return texts.map { SecretPattern($0) }.sorted { $0.count > $1.count }
    }

    /// The bytes with every secret replaced.
    func redact(_ bytes: [UInt8]) -> [UInt8] {
        patterns.reduce(bytes) { $1.replace(in: $0, with: Array("<secret>".utf8)) }
    }

    /// The text with every secret replaced.
    func redact(_ text: String) -> String {
        String(decoding: redact(Array(text.utf8)), as: UTF8.self)
    }

    /// The head of an answer with every secret replaced.
    func redact(_ metadata: ResponseMetadata) -> ResponseMetadata {
        var metadata = metadata
        var headers = Headers()
        for field in metadata.headers.fields { headers.add(field.name, redact(field.value)) }
        metadata.headers = headers
        return metadata
    }

    /// What an error body says with every secret replaced: escapes may have hidden one in the body itself.
    func redact(_ details: ErrorDetails) -> ErrorDetails {
        var details = details
        details.code = details.code.map(redact)
        details.detail = details.detail.map(redact)
        details.reason = details.reason.map(redact)
        details.parameters = details.parameters.map { value in value.string.map { .string(redact($0)) } ?? value }
        return details
    }
}

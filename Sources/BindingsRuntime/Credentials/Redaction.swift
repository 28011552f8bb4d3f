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
    ///   - secrets: The secrets, each looked for as it is and as it is written in forms, URLs and Base64.
    ///   - user: The name that is sent together with the secrets in Basic authentication.
    init(_ secrets: [Secret], user: String? = nil) {
        self.secrets = secrets
        self.user = user
    }

    /// The forms in which the secrets may come back; made when they are needed, which is seldom.
    private var needles: [[UInt8]] {
        var forms: Set<String> = []
        for secret in secrets.map({ $0.reveal() }) where secret.utf8.count >= Self.minimumLength {
            let form = FormText.encode(secret)
            var texts = [secret, form, form.replacingOccurrences(of: "+", with: "%20")]
            if let user { texts += ["\(user):\(secret)", "\(FormText.encode(user)):\(form)"] }
            forms.formUnion(texts)
            forms.formUnion(texts.map { Data($0.utf8).base64EncodedString() })
        }
        // The longest first, so that none is spoiled by the removal of its own part.
        return forms.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    /// The bytes with every secret replaced.
    func redact(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for needle in needles where bytes.count >= needle.count { bytes = Self.replace(needle, in: bytes) }
        return bytes
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

    private static func replace(_ pattern: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: pattern[0]), start + pattern.count <= bytes.count {
            result += bytes[position..<start]
            if bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
                result += Array("<secret>".utf8)
                position = start + pattern.count
            } else {
                result.append(bytes[start])
                position = start + 1
            }
        }
        return result + bytes[position...]
    }
}

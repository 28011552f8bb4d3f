import BindingsJSON
import Foundation

/// Removes secrets from the responses of a server: some echo the request in their error pages.
package struct Redaction: Sendable {
    private let secrets: [Secret]
    private let user: String?

    /// The text that replaces a secret.
    private static let replacement = "<secret>"

    /// Creates a redaction.
    ///
    /// - Parameters:
    ///   - secrets: The secrets, each searched for in plain text and as it is written in forms, URLs, string literals and HTML, in
    ///     Base64 and hexadecimal, and all of that in UTF-16 and UTF-32.
    ///   - user: The name that is sent together with the secrets in Basic authentication.
    package init(_ secrets: [Secret], user: String? = nil) {
        self.secrets = secrets
        self.user = user
    }

    /// The forms in which the secrets may come back; made on demand, which is seldom.
    private var patterns: [SecretPattern] {
        var texts: Set<String> = []
        var wrapped: Set<String> = []
        for secret in secrets.map({ $0.reveal() }) where secret.utf8.count >= SecretPattern.minimumLength {
            var sources = [secret]
            if let user {
                let pair = "\(FormText.encode(user)):\(FormText.encode(secret))"
                sources += ["\(user):\(secret)", pair, "Basic " + Data(pair.utf8).base64EncodedString()]
            }
            texts.insert(secret)
            for source in sources + sources.map(FormText.encode) {
                let bytes = Array(source.utf8)
                wrapped.formUnion(Base64Form.texts(of: bytes))
                texts.formUnion([bytes.hexadecimal, bytes.hexadecimal.uppercased()])
            }
        }
        // The longest first, so that none is spoiled by the removal of its own part.
        let patterns = texts.map { SecretPattern($0) } + wrapped.map { SecretPattern($0, isWrapped: true) }
        return patterns.sorted { $0.count > $1.count }
    }

    /// The bytes with every secret replaced.
    package func redact(_ bytes: [UInt8]) -> [UInt8] {
        let patterns = patterns
        var text = EscapedText(bytes)
        for pattern in patterns {
            let ranges = pattern.ranges(in: text)
            guard !ranges.isEmpty else { continue }
            text = EscapedText(text.bytes.replacing(ranges, with: Array(Self.replacement.utf8)))
        }
        // A wide text has a zero for every character of ASCII; there are secrets without any.
        guard text.bytes.contains(0) || patterns.contains(where: { !$0.hasASCII }) else { return text.bytes }
        return WideText.Layout.all.reduce(text.bytes) { Self.redact($0, as: $1, patterns) }
    }

    /// The bytes with every secret replaced that a wide encoding shows.
    private static func redact(_ bytes: [UInt8], as layout: WideText.Layout, _ patterns: [SecretPattern]) -> [UInt8] {
        var (bytes, wide) = (bytes, WideText(bytes, as: layout))
        var text = EscapedText(wide.utf8)
        for pattern in patterns {
            let ranges = pattern.ranges(in: text)
            guard !ranges.isEmpty else { continue }
            bytes = bytes.replacing(ranges.map(wide.range), with: wide.encoded(replacement))
            wide = WideText(bytes, as: layout)
            text = EscapedText(wide.utf8)
        }
        return bytes
    }

    /// The text with every secret replaced.
    package func redact(_ text: String) -> String {
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

    /// The details of an error body with every secret replaced: escapes may have hidden one in the body itself.
    func redact(_ details: ErrorDetails) -> ErrorDetails {
        var details = details
        details.code = details.code.map(redact)
        details.detail = details.detail.map(redact)
        details.reason = details.reason.map(redact)
        details.parameters = details.parameters.map(redact)
        return details
    }

    /// A value with every secret replaced, in names as well as in texts.
    private func redact(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): return .string(redact(text))
        case .array(let values): return .array(values.map(redact))
        case .object(let members):
            var redacted = JSONObject()
            for (name, member) in members { redacted[redact(name)] = redact(member) }
            return .object(redacted)
        default: return value
        }
    }
}

extension [UInt8] {
    /// The bytes with some ranges of them, from first to last, replaced.
    fileprivate func replacing(_ ranges: [Range<Int>], with replacement: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for range in ranges {
            result += self[copied..<range.lowerBound] + replacement
            copied = range.upperBound
        }
        return result + self[copied...]
    }
}

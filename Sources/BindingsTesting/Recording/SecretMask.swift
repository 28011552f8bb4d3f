import BindingsRuntime
import Foundation

/// Replaces secrets in recorded messages: the values of secret fields, and the same texts elsewhere.
struct SecretMask {
    /// The text that replaces a secret.
    static let replacement = "<secret>"
    /// The same in a URL.
    private static let escapedReplacement = "%3Csecret%3E"

    private let secrets: [Secret]
    /// The proofs of the last requests.
    private var proofs: [Secret] = []

    /// How many proofs are remembered; a long test has thousands, and looking for each takes its time.
    private static let maximumProofs = 8

    init(_ secrets: [Secret] = []) {
        self.secrets = secrets
    }

    /// The request without secrets. Those that it proves the caller with are found in later messages, too.
    mutating func masked(_ request: HTTPRequest) -> HTTPRequest {
        for name in ["Authorization", "Proxy-Authorization"] {
            if let value = request.headers[name] { learn(value) }
        }
        var request = request
        request.headers = masked(request.headers)
        request.body = request.body.map { masked($0, type: request.headers["Content-Type"]) }
        if var components = URLComponents(url: request.url, resolvingAgainstBaseURL: true) {
            components.percentEncodedPath = masked(path: components.percentEncodedPath)
            components.percentEncodedQuery = components.percentEncodedQuery.map(masked(query:))
            request.url = components.url ?? request.url
        }
        return request
    }

    /// The request that a route expects as it will be compared: secrets in its target are masked when they are sent.
    func masked(_ route: Route) -> Route {
        var route = route
        route.target = route.target.map { target in
            let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return masked(path: parts[0]) + (parts.count > 1 ? "?" + masked(query: parts[1]) : "")
        }
        return route
    }

    private func masked(path: String) -> String { Self.escaped(redacted(path)) }

    private func masked(query: String) -> String {
        Self.escaped(redacted(Self.maskedForm(query, with: Self.escapedReplacement)))
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: replacement, with: escapedReplacement)
    }

    /// The fields without secrets; of credentials the scheme is left.
    func masked(_ headers: Headers) -> Headers {
        var masked: Headers = [:]
        for field in headers.fields {
            guard Self.isSecret(field.name) else {
                masked.add(field.name, redacted(field.value))
                continue
            }
            let parts = field.value.split(separator: " ", maxSplits: 1)
            let hasScheme = field.name.lowercased().hasSuffix("authorization") && parts.count > 1
            masked.add(field.name, hasScheme ? "\(parts[0]) \(Self.replacement)" : Self.replacement)
        }
        return masked
    }

    /// A body without secrets.
    func masked(_ body: [UInt8], type: String?) -> [UInt8] {
        let type = MediaType(type ?? "")
        if type?.subtype == "x-www-form-urlencoded", let text = String(validating: body, as: UTF8.self) {
            return redacted(Array(Self.maskedForm(text, with: Self.replacement).utf8))
        }
        if let value = try? JSON.decode(JSONValue.self, from: body) {
            let masked = Self.masked(value)
            if masked != value, let written = try? JSON.encode(masked) { return redacted(written) }
        }
        return redacted(body)
    }

    private func redacted(_ text: String) -> String { Redaction(secrets + proofs).redact(text) }

    private func redacted(_ bytes: [UInt8]) -> [UInt8] { Redaction(secrets + proofs).redact(bytes) }

    /// Remembers what credentials consist of.
    private mutating func learn(_ credentials: String) {
        let parts = credentials.split(separator: " ", maxSplits: 1).map(String.init)
        guard let proof = parts.last else { return }
        var learned = [proof]
        if parts[0].lowercased() == "basic", let pair = Data(base64Encoded: proof) {
            let text = String(decoding: pair, as: UTF8.self)
            learned += text.split(separator: ":", maxSplits: 1).dropFirst().map(String.init)
        }
        let known = Set(proofs.map { $0.reveal() })
        proofs += learned.filter { !known.contains($0) }.map { Secret($0) }
        proofs.removeFirst(max(0, proofs.count - Self.maximumProofs))
    }

    /// The pairs of a form or a query with the values of secret ones replaced.
    private static func maskedForm(_ form: String, with replacement: String) -> String {
        form.split(separator: "&", omittingEmptySubsequences: false).map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 && isSecret(String(parts[0])) ? "\(parts[0])=\(replacement)" : String(item)
        }.joined(separator: "&")
    }

    /// A value with the texts of secret members replaced, those in lists and objects included.
    private static func masked(_ value: JSONValue, isSecret isHidden: Bool = false) -> JSONValue {
        switch value {
        case .string: return isHidden ? .string(replacement) : value
        case .array(let values): return .array(values.map { masked($0, isSecret: isHidden) })
        case .object(let members):
            var masked = JSONObject()
            for (name, member) in members { masked[name] = Self.masked(member, isSecret: isHidden || isSecret(name)) }
            return .object(masked)
        default: return value
        }
    }

    /// Whether a name is one of something secret.
    private static func isSecret(_ name: String) -> Bool {
        let name = String(name.lowercased().filter { $0.isLetter })
        // The type of a token and the place in a list of pages are none.
        guard !name.contains("tokentype"), !name.contains("page") else { return false }
        return words.contains { name.contains($0) }
    }

    private static let words = [
        "authorization", "cookie", "secret", "password", "passwd", "token", "apikey", "privatekey", "credential",
        "assertion",
        "signature",
    ]
}

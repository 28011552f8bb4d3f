import BindingsJSON
import Foundation

/// The OAuth 2.0 endpoints of a server, as one client uses them (RFC 6749 section 4.4, RFC 7009).
struct TokenEndpoint: Sendable {
    let id: String
    let secret: Secret
    /// The way to the server; its own credentials and middlewares are not used, since they are not to see the secret.
    let connection: Connection

    /// How long getting a token may take, repetitions included.
    private static let patience: Duration = .seconds(60)
    /// No honest answer is longer.
    private static let maximumBodySize = 1 << 20
    /// How much of an explanation of the endpoint's is repeated.
    private static let maximumExplanation = 1000

    init(id: String, secret: Secret, connection: Connection) {
        self.id = id
        self.secret = secret
        var connection = connection
        connection.credentials = nil
        connection.configuration.middlewares = []
        connection.configuration.lifecycle = nil
        self.connection = connection
    }

    /// Which server it is; a slash at the end makes no difference.
    var server: String {
        var text = connection.server.absoluteString[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    /// Requests a token.
    func token() async throws -> AccessToken {
        guard let path = connection.api.tokenPath else {
            throw ClientError(.credentials, "the API has no token endpoint for service accounts")
        }
        let (summary, response, body) = try await post("grant_type=client_credentials", to: path)
        guard (200...299).contains(response.status) else { throw refusal(summary, response, body) }
        do {
            return try AccessToken(body)
        } catch {
            var refusal = refusal(summary, response, body)
            if refusal.details == nil { refusal.message = "the token endpoint \(error.reason)" }
            throw refusal
        }
    }

    /// Takes a token back, if the server has an endpoint for that.
    func revoke(_ token: Secret) async throws {
        guard let path = connection.api.revocationPath else { return }
        let form = "token=\(FormText.encode(token.reveal()))&token_type_hint=access_token"
        let (summary, response, body) = try await post(form, to: path)
        guard (200...299).contains(response.status) else { throw refusal(summary, response, body, token) }
    }

    private func post(_ form: String, to path: String) async throws -> (RequestSummary, Response, [UInt8]) {
        let url = try Request(.post, path).url(on: connection.server)
        try connection.checkPrivacy(of: Origin(url))
        let pair = "\(FormText.encode(id)):\(FormText.encode(secret.reveal()))"
        let request = HTTPRequest(
            method: .post,
            url: url,
            headers: [
                "Accept": "application/json",
                "Authorization": "Basic " + Data(pair.utf8).base64EncodedString(),
                "Content-Type": "application/x-www-form-urlencoded",
                "User-Agent": connection.userAgent,
            ],
            body: Array(form.utf8),
            deadline: .now + Self.patience,
            idleTimeout: connection.configuration.idleTimeout
        )
        let summary = RequestSummary(request)
        do {
            let response = try await connection.send(request, isRepeatable: true)
            let body = try await response.body.collect(upTo: Self.maximumBodySize)
            return (summary, response, body.isWhole ? body.bytes : [])
        } catch let error as ClientError {
            // Another kind of error, so that the call, which has not been sent yet, is not taken for the one that failed.
            guard error.code != .credentials else { throw error }
            throw ClientError(
                .credentials,
                "the token endpoint did not give an access token: \(error.message)",
                request: summary,
                underlying: error
            )
        }
    }

    /// The error of a response without a token, whatever its format.
    ///
    /// The body is not kept: a server that echoes requests would put the secret into it.
    private func refusal(
        _ summary: RequestSummary,
        _ response: Response,
        _ body: [UInt8],
        _ token: Secret? = nil
    ) -> ClientError {
        let redaction = Redaction([secret, token].compactMap(\.self), user: id)
        let metadata = redaction.redact(ResponseMetadata(response))
        let details = Self.details(body, schema: connection.api.errors).map(redaction.redact)
        let words = [details?.code, details?.detail ?? details?.reason].compactMap(\.self).joined(separator: ": ")
            .line(upTo: Self.maximumExplanation)
        let excerpt = BodyExcerpt(redaction.redact(body), mediaType: metadata.mediaType)?.text
        let explanation = details == nil ? excerpt ?? "" : words
        return ClientError(
            .credentials,
            "the token endpoint refuses" + (explanation.isEmpty ? "" : ": \(explanation)"),
            request: summary,
            response: metadata,
            details: details
        )
    }

    /// Reads `{"error": "invalid_client", …}` (RFC 6749 section 5.2) or the API's own format, in which `error` is a number.
    private static func details(_ body: [UInt8], schema: APIDescription.ErrorSchema) -> ErrorDetails? {
        guard case .object(let members)? = try? JSON.decode(JSONValue.self, from: body) else { return nil }
        if let code = members["error"]?.string {
            return ErrorDetails(code: code, detail: members["error_description"]?.string)
        }
        return ErrorDetails(body, schema: schema)
    }
}

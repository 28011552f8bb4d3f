/// A token that proves the caller by being shown (RFC 6750).
public struct BearerToken: Credentials {
    private let token: Secret

    /// Creates credentials from a token.
    public init(_ token: String) {
        self.token = Secret(token)
    }

    /// Sends a request with the token.
    public func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response {
        guard Self.isValid(token.reveal()) else {
            throw ClientError(.credentials, "the bearer token is empty or has a character that no token may have")
        }
        var request = request
        let proof = "Bearer " + token.reveal()
        request.headers["Authorization"] = proof
        return try await connection.transport.send(request).hiding(token, Secret(proof))
    }

    /// Whether a text can be sent as a token: visible ASCII characters, which is what servers issue (RFC 6749 appendix A.12).
    static func isValid(_ token: String) -> Bool {
        !token.isEmpty && token.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

extension BearerToken: CustomReflectable, CustomStringConvertible {
    /// The kind of credentials.
    public var description: String { "BearerToken" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credentials where Self == BearerToken {
    /// A token that proves the caller by being shown.
    public static func bearer(_ token: String) -> BearerToken {
        BearerToken(token)
    }
}

import Foundation

/// A pair of a public and a private key, proven with HTTP Digest (RFC 7616, and RFC 2617 as deployed).
///
/// The private key is never sent. A server's nonce is kept and used for as long as that server accepts it, so that a
/// call takes one request instead of two; copies share it. A call is refused with status 401 at most twice, after which
/// the refusal is the call's answer.
public struct DigestCredentials: Credentials {
    private let user: String
    private let password: Secret
    private let sessions: DigestSessions

    /// Creates credentials.
    ///
    /// - Parameters:
    ///   - publicKey: The public key, sent as the user's name.
    ///   - privateKey: The private key, used as the password.
    ///   - clientNonce: Makes the client's part of a proof, new for each nonce of the server and hard to guess; by default
    ///     of 16 random bytes.
    public init(
        publicKey: String,
        privateKey: String,
        clientNonce: @escaping @Sendable () -> String = DigestCredentials.randomNonce
    ) {
        user = publicKey
        password = Secret(privateKey)
        sessions = DigestSessions(makeClientNonce: clientNonce)
    }

    /// Sixteen random bytes in hexadecimal.
    public static func randomNonce() -> String {
        (0..<16).map { _ in UInt8.random(in: .min ... .max) }.hexadecimal
    }

    /// Sends a request with an answer to the server's last challenge, and answers one new challenge if need be.
    public func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response {
        guard user.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw ClientError(.credentials, "the public key has a control character")
        }
        guard let origin = Origin(request.url) else {
            throw ClientError(.invalidServer, "the target of the request is not an http or https URL")
        }
        let session = sessions.session(with: origin)
        let first = try await attempt(request, over: connection, session)
        guard first.response.status == 401, try learn(from: first, session), request.refusals?.add() ?? true else {
            return redacted(first)
        }
        await first.response.discard()
        let second = try await attempt(request, over: connection, session)
        // A nonce that is too old again would be answered for ever; whatever came is kept for the next call.
        if second.response.status == 401 {
            _ = request.refusals?.add()
            _ = try? learn(from: second, session)
        }
        return redacted(second)
    }

    /// The response of an attempt, without the proof that the attempt sent.
    private func redacted(_ attempt: Attempt) -> Response {
        var response = attempt.response
        response.redaction = redaction(of: attempt.answer)
        return response
    }

    private func redaction(of answer: DigestAnswer?) -> Redaction {
        Redaction([password] + (answer.map { [Secret($0.authorization)] } ?? []))
    }

    /// A response and the proof that its request carried.
    private struct Attempt {
        var response: Response
        var answer: DigestAnswer?
        var nonce: DigestSession.Nonce?
    }

    private func attempt(
        _ request: HTTPRequest,
        over connection: Connection,
        _ session: DigestSession
    ) async throws -> Attempt {
        switch try await withDeadline(request.deadline, { try await session.pass() }) {
        case .anonymous:
            return Attempt(response: try await connection.transport.send(request))
        case .probing(let gate):
            var isAnonymous = false
            defer { session.finishProbe(gate, isAnonymous: isAnonymous) }
            let attempt = Attempt(response: try await connection.transport.send(request))
            switch attempt.response.status {
            case 401: _ = try? learn(from: attempt, session)
            // A server that rejects requests unread does not show what it asks of others.
            case 429, 500...: break
            default: isAnonymous = true
            }
            return attempt
        case .answering(let nonce, let count):
            var request = request
            let answer = DigestAnswer(
                challenge: nonce.challenge,
                user: user,
                password: password,
                method: request.method,
                target: Self.target(of: request.url),
                clientNonce: nonce.clientNonce,
                seed: nonce.seed,
                count: count
            )
            request.headers["Authorization"] = answer.authorization
            let response = try await connection.transport.send(request)
            if response.status != 401 { try verify(response, answer, nonce, session) }
            return Attempt(response: response, answer: answer, nonce: nonce)
        }
    }

    /// Keeps the challenge of a refusal; whether there was one.
    private func learn(from attempt: Attempt, _ session: DigestSession) throws -> Bool {
        let challenges = Challenge.challenges(in: attempt.response.headers.values(of: "WWW-Authenticate"))
        do throws(DigestChallenge.Unusable) {
            guard let challenge = try DigestChallenge.strongest(of: challenges) else { return false }
            try session.establish(challenge, after: attempt.nonce)
            return true
        } catch {
            throw ClientError(
                .credentials,
                "the server's digest challenge \(error.reason)",
                response: redaction(of: attempt.answer).redact(ResponseMetadata(attempt.response))
            )
        }
    }

    /// Checks the server's own proof, if it gives one, and keeps the nonce it wants to see next.
    private func verify(
        _ response: Response,
        _ answer: DigestAnswer,
        _ nonce: DigestSession.Nonce,
        _ session: DigestSession
    ) throws {
        guard let line = response.headers["Authentication-Info"],
            let information = Challenge.parameters(in: line)
        else { return }
        let isComparable = (information["qop"] ?? "auth").lowercased() == "auth"
        if let proof = information["rspauth"], isComparable, proof.lowercased() != answer.proofOfServer {
            response.body.cancel()
            throw ClientError(
                .credentials,
                "the server did not prove that it knows the private key",
                response: redaction(of: answer).redact(ResponseMetadata(response))
            )
        }
        if let next = information["nextnonce"], !next.isEmpty, next.utf8.count <= DigestChallenge.maximumLength {
            session.goOn(with: next, after: nonce)
        }
    }

    /// The target on the request line: path and query.
    private static func target(of url: URL) -> String {
        let path = url.path(percentEncoded: true)
        let query = url.query(percentEncoded: true).map { "?" + $0 } ?? ""
        return (path.isEmpty ? "/" : path) + query
    }
}

extension DigestCredentials: CustomReflectable, CustomStringConvertible {
    /// The kind of credentials.
    public var description: String { "DigestCredentials" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credentials where Self == DigestCredentials {
    /// A pair of a public and a private key, proven with HTTP Digest.
    public static func digest(publicKey: String, privateKey: String) -> DigestCredentials {
        DigestCredentials(publicKey: publicKey, privateKey: privateKey)
    }
}

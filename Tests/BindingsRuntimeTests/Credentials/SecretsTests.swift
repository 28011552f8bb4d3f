import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

/// Plants a secret in each kind of credentials, drives every failure, and looks for it in all that can be seen.
@Suite(.timeLimit(.minutes(5))) struct SecretsTests {
    enum Kind: CaseIterable {
        case bearer, digest, serviceAccount, custom
    }

    enum Failure: CaseIterable {
        case refusal, error, page, garbage, redirect, lost, cut, tokenRefusal, tokenPage, tokenEcho, badProof, disguise,
            tokenDisguise
    }

    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func append(_ line: String) { lines.withLock { $0.append(line) } }
    }

    @Test(arguments: Kind.allCases, Failure.allCases)
    func nothingIsShown(kind: Kind, failure: Failure) async throws {
        // Both are the same where the credentials have one only.
        let planted = "s3cr3t \(UUID().uuidString)/+=é"
        let token = kind == .digest ? planted : "t0k3n-\(UUID().uuidString)"
        let secret = kind == .bearer || kind == .custom ? token : planted
        let sent = Mutex<Set<String>>([])
        let transport = ScriptedTransport { request, _ in
            let proof = request.headers["Authorization"] ?? ""
            if !proof.isEmpty { sent.withLock { _ = $0.insert(proof) } }
            return try Self.answer(failure, request, token: token, secret: secret)
        }
        let lines = Lines()
        let credentials: any Credentials =
            switch kind {
            case .bearer: .bearer(token)
            case .digest: .digest(publicKey: "public", privateKey: secret)
            case .serviceAccount: .serviceAccount(id: "id", secret: secret)
            case .custom: GatewayKey(key: Secret(secret))
            }
        let connection = try Connection.testing(
            transport,
            credentials: credentials,
            configuration: Configuration(
                middlewares: [Rebuilding(), LoggingMiddleware { lines.append($0) }],
                retry: .never
            )
        )
        let call = Call<JSONValue>(Request(.get, "/things"), on: connection)
        var shown = Self.pictures(of: credentials) + Self.pictures(of: call) + Self.pictures(of: connection)
        for _ in 0..<2 {
            do {
                _ = try await call.send()
            } catch {
                shown += Self.pictures(of: error)
            }
        }
        for request in transport.requests { shown += Self.pictures(of: request) }
        if let account = credentials as? ServiceAccount {
            do { try await account.revoke() } catch { shown += Self.pictures(of: error) }
            shown += Self.pictures(of: account)
        }
        shown += lines.all
        #expect(!shown.isEmpty)
        let needles = Self.forms(of: [secret, token, "id:" + secret] + sent.withLock { Array($0) })
        for text in shown {
            for needle in needles { #expect(!text.contains(needle), "\(kind), \(failure): \(needle) in \(text)") }
        }
        #expect(failure == .lost || !sent.withLock(\.isEmpty) || kind == .digest)
    }

    /// What a secret wrapped in anything looks like.
    @Test func wrappersShowNothing() {
        struct Holder {
            let secret: Secret
            let list: [Secret]
            let choice: Secret?
        }
        let text = "s3cr3t-\(UUID().uuidString)"
        let secret = Secret(text)
        let holder = Holder(secret: secret, list: [secret], choice: secret)
        for picture in Self.pictures(of: holder) + Self.pictures(of: secret) { #expect(!picture.contains(text)) }
        #expect(secret.reveal() == text)
    }

    /// A server that echoes the request in every way it can.
    private static func answer(
        _ failure: Failure,
        _ request: HTTPRequest,
        token: String,
        secret: String
    ) throws -> Response {
        let proof = request.headers["Authorization"] ?? ""
        // Nobody echoes a token that was not sent.
        let known = proof.hasPrefix("Basic") ? "" : token
        let disguises = ([secret, known, proof].filter { !$0.isEmpty }.flatMap(disguises)).joined(separator: " | ")
        let echo = "\(proof) | \(secret) | \(known) | \(Data(secret.utf8).base64EncodedString())"
        let json = #"{"error": 401, "errorCode": "X", "detail": "\#(echo.replacing("\"", with: "\\\""))"}"#
        let headers: Headers = [
            "X-Echo": echo, "WWW-Authenticate": #"Digest realm="r", nonce="n", qop="auth""#,
            "Content-Type": "application/json",
        ]
        let isToken = request.url.path() == "/oauth/token" || request.url.path() == "/oauth/revoke"
        switch failure {
        case .tokenRefusal where isToken: return .text(401, json, headers: headers)
        case .tokenPage where isToken: return .text(502, "<html><title>\(echo)</title></html>", headers: headers)
        case .tokenEcho where isToken:
            return .text(400, #"{"error": "invalid", "error_description": "\#(secret) \#(proof)"}"#, headers: headers)
        case .tokenDisguise where isToken:
            return .text(400, #"{"error": "invalid", "error_description": "\#(disguises)"}"#, headers: ["X": disguises])
        default: break
        }
        if request.url.path() == "/oauth/token" { return .text(200, #"{"access_token": "\#(token)"}"#) }
        if proof.isEmpty { return .text(401, "", headers: headers) }
        switch failure {
        case .refusal: return .text(401, json, headers: headers)
        case .page: return .text(200, "<html><title>\(echo)</title></html>", headers: ["Content-Type": "text/html"])
        case .garbage: return .text(200, json + "}", headers: headers)
        case .redirect: return .text(302, json, headers: ["Location": "https://evil.test/", "X-Echo": echo])
        case .lost: throw ClientError(.connectionLost)
        case .cut: return Response(status: 200, headers: headers, body: ResponseBody(LostSource()))
        case .badProof:
            return .text(200, json, headers: ["Authentication-Info": #"rspauth="0", qop=auth"#, "X-Echo": echo])
        case .disguise: return .text(400, #"{"error": 400, "detail": "\#(disguises)"}"#, headers: ["X": disguises])
        default: return .text(500, json, headers: headers)
        }
    }

    /// A text in all the ways in which a server may write it.
    private static func disguises(of text: String) -> [String] {
        let percent = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let escaped = text.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
        }
        let json = text.replacing(#"\"#, with: #"\\"#).replacing("\"", with: #"\""#).replacing("/", with: #"\/"#)
        let base64 = Data(text.utf8).base64EncodedString()
        return [
            percent, lowercaseEscapes(percent), FormText.encode(text), escaped.joined(), json, base64,
            base64.replacing("=", with: ""), base64.replacing("+", with: "-").replacing("/", with: "_"),
            Data(FormText.encode(text).utf8).base64EncodedString(),
        ]
    }

    private static func lowercaseEscapes(_ text: String) -> String {
        var parts = text.components(separatedBy: "%")
        for index in parts.indices.dropFirst() {
            parts[index] = parts[index].prefix(2).lowercased() + parts[index].dropFirst(2)
        }
        return parts.joined(separator: "%")
    }

    /// Everything that shows what a value holds.
    private static func pictures(of value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var pictures = [dumped, "\(value)", String(reflecting: value), String(describing: value)]
        func walk(_ value: Any, _ depth: Int) {
            for child in Mirror(reflecting: value).children where depth < 6 {
                pictures.append("\(child.label ?? ""): \(child.value)")
                walk(child.value, depth + 1)
            }
        }
        walk(value, 0)
        if let error = value as? any Error {
            let bridged = error as NSError
            pictures += [
                error.localizedDescription, "\(bridged.userInfo)", bridged.description, bridged.debugDescription,
            ]
        }
        if let error = value as? ClientError {
            pictures.append(String(decoding: error.body, as: UTF8.self))
            pictures += error.headers.fields.map { "\($0.name): \($0.value)" }
            pictures += [error.message, error.detail ?? "", error.errorCode ?? "", error.reason ?? ""]
            if let underlying = error.underlying { pictures += Self.pictures(of: underlying) }
        }
        return pictures
    }

    private static func forms(of secrets: [String]) -> Set<String> {
        var forms: Set<String> = []
        for secret in secrets {
            forms.formUnion([secret, FormText.encode(secret).replacing("+", with: "%20")] + disguises(of: secret))
        }
        return forms
    }
}

/// A body that is lost at once.
private final class LostSource: ResponseBody.Source {
    func next() async throws -> [UInt8]? { throw ClientError(.truncated) }
    func cancel() {}
}

/// Credentials of somebody else's making.
private struct GatewayKey: Credentials {
    let key: Secret

    func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response {
        var request = request
        request.headers["Authorization"] = key.reveal()
        return try await connection.transport.send(request).hiding(key)
    }
}

/// A middleware that answers with a response of its own making.
private struct Rebuilding: Middleware {
    func send(_ request: HTTPRequest, next: any Transport) async throws -> Response {
        let response = try await next.send(request)
        return Response(status: response.status, headers: response.headers, body: response.body)
    }
}

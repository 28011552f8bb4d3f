import BindingsTesting
import Foundation
import Testing

/// What is kept of a request shows no secret.
@Suite(.timeLimit(.minutes(5))) struct SecretMaskTests {
    private static let secret = "s3cret-0123456789"

    private func kept(_ request: HTTPRequest, hiding secrets: [Secret] = []) async throws -> HTTPRequest {
        let server = ScriptedServer(routes: [.any(.status(200))], hiding: secrets)
        _ = try await server.send(request)
        return try #require(server.requests.first)
    }

    @Test(arguments: [
        ("Authorization", "Bearer \(secret)", "Bearer <secret>"), ("authorization", secret, "<secret>"),
        ("Proxy-Authorization", "Basic \(secret)", "Basic <secret>"), ("Cookie", "a=\(secret)", "<secret>"),
        ("X-Api-Key", secret, "<secret>"), ("X-Auth-Token", secret, "<secret>"),
        ("Authorization", "Digest username=\"u\", response=\"\(secret)\"", "Digest <secret>"),
        ("Accept", "application/json", "application/json"), ("X-Request-Id", "1", "1"),
    ])
    func masksFields(name: String, value: String, shown: String) async throws {
        let request = try await kept(.things(headers: [Self.fieldName(name): value]))
        #expect(request.headers[name] == shown)
    }

    private static func fieldName(_ name: String) -> String { name }

    @Test(arguments: [
        (
            "application/x-www-form-urlencoded",
            "a=1&client_secret=\(secret)&token=\(secret)&token_type_hint=access_token",
            "a=1&client_secret=<secret>&token=<secret>&token_type_hint=access_token"
        ),
        (
            "application/json", #"{"name":"a","password":"\#(secret)","list":[{"apiKey":"\#(secret)","n":1.50}]}"#,
            #"{"name":"a","password":"<secret>","list":[{"apiKey":"<secret>","n":1.50}]}"#
        ),
        (
            "application/json", #"{"tokens":["\#(secret)",["\#(secret)"]],"password":{"old":["a"]},"ids":["b"]}"#,
            #"{"tokens":["<secret>",["<secret>"]],"password":{"old":["<secret>"]},"ids":["b"]}"#
        ),
        ("application/json", #"{ "name" : "a", "token": null }"#, #"{ "name" : "a", "token": null }"#),
        ("text/plain", "the hidden-text-1 here", "the <secret> here"),
    ])
    func masksBodies(type: String, body: String, shown: String) async throws {
        let request = try HTTPRequest.things(.post, headers: ["Content-Type": type], body: body)
        let masked = try await kept(request, hiding: [Secret("hidden-text-1")])
        #expect(masked.body.map { String(decoding: $0, as: UTF8.self) } == shown)
    }

    @Test func masksQueries() async throws {
        let request = try await kept(.things(.get, "/v1/things?a=1&access_token=\(Self.secret)&pageToken=next"))
        #expect(request.url.query(percentEncoded: true) == "a=1&access_token=%3Csecret%3E&pageToken=next")
    }

    /// A secret in a target is masked where it is kept and shown, and a route that names it is found all the same.
    @Test func masksTargets() async throws {
        let secrets = ["hidden-text-1", "hidden/text/2"].map { Secret($0) }
        let server = ScriptedServer(
            routes: [.on(.get, "/v1/hidden-text-1/x?a=1&token=\(Self.secret)", .status(200))],
            hiding: secrets
        )
        let sent = try await server.send(.things(.get, "/v1/hidden-text-1/x?token=\(Self.secret)&a=1"))
        #expect(sent.status == 200)
        let error = await #expect(throws: UnexpectedRequest.self) {
            try await server.send(.things(.get, "/v1/hidden%2Ftext%2F2/x?b=hidden-text-1"))
        }
        let urls = server.requests.map(\.url.absoluteString)
        #expect(urls[0].hasSuffix("/v1/%3Csecret%3E/x?token=%3Csecret%3E&a=1"))
        #expect(urls[1].hasSuffix("/v1/%3Csecret%3E/x?b=%3Csecret%3E"))
        let shown = "\(urls) \(error?.description ?? "") \(server.unexpectedRequests)"
        for secret in ["hidden", Self.secret] { #expect(!shown.contains(secret)) }
    }

    /// What a request proves the caller with is masked in later ones, wherever it is.
    @Test func learnsSecrets() async throws {
        let server = ScriptedServer(.status(200))
        let pair = Data("user:\(Self.secret)".utf8).base64EncodedString()
        _ = try await server.send(.things(headers: ["Authorization": "Basic \(pair)"]))
        _ = try await server.send(.things(headers: ["Authorization": "Bearer t0ken-9876543210"]))
        let echo = "secret \(Self.secret), pair \(pair), token t0ken-9876543210"
        _ = try await server.send(.things(.post, "/v1/things?x=t0ken-9876543210", headers: ["X": echo], body: echo))
        let last = try #require(server.requests.last)
        let shown = "\(last.url) \(last.headers) \(String(decoding: last.body ?? [], as: UTF8.self))"
        for secret in [Self.secret, pair, "t0ken-9876543210"] { #expect(!shown.contains(secret)) }
    }
}

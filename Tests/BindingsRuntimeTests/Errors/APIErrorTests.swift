import BindingsRuntime
import BindingsTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct APIErrorTests {
    private func failure(_ reply: Reply) async throws -> ClientError {
        let transport = ScriptedServer(reply)
        let error = await #expect(throws: ClientError.self) {
            try await Call<Membership>.sample(over: transport).send()
        }
        #expect(transport.isSettled)
        return try #require(error)
    }

    private let body =
        #"{"detail":"No group with ID 1 exists.","error":404,"errorCode":"GROUP_NOT_FOUND","parameters":["1",10,null,{}],"#
        + #""reason":"Not Found"}"#

    @Test(arguments: [
        "application/json", "application/vnd.sample.2023-01-01+gzip;charset=utf-8", "text/html",
        "application/octet-stream", nil,
        "?",
    ])
    func decodesErrorsWhateverTheirLabel(label: String?) async throws {
        let error = try await failure(.text(body, label, status: 404))
        #expect(error.code == .apiError && error.status == 404 && error.errorCode == "GROUP_NOT_FOUND")
        #expect(error.detail == "No group with ID 1 exists." && error.reason == "Not Found")
        #expect(error.parameters == ["1", 10, .null, [:]])
        #expect(error.description == "GET /v2/things/1: 404 GROUP_NOT_FOUND: No group with ID 1 exists.")
        #expect(error.localizedDescription == error.description)
        #expect(try error.decoded(as: JSONValue.self)["error"]?.int == 404)
    }

    /// An error that a gateway sends with the status of a success is an error all the same, however it is read.
    @Test func knowsErrorsThatSayTheyAreSuccesses() async throws {
        func failure(_ read: (Connection) async throws -> Void) async -> ClientError? {
            await #expect(throws: ClientError.self) { try await read(.stub(ScriptedServer(.json(body)))) }
        }
        let request = Request(.get, "/v2/things")
        let errors = [
            await failure { _ = try await Call<Membership>(request, on: $0).send() },
            await failure { _ = try await Call<JSONValue?>(request, on: $0).send() },
            await failure { try await Call<Void>(request, on: $0).send() },
            await failure {
                for try await _ in Call<Membership>(request, on: $0).elements(of: "members", as: JSONValue.self) {}
            },
            await failure { for try await _ in Call<[Int]>(request, on: $0).elements(as: Int.self) {} },
        ]
        for error in errors {
            #expect(error?.code == .apiError && error?.status == 200 && error?.details?.status == 404)
            #expect(error?.errorCode == "GROUP_NOT_FOUND")
        }
    }

    /// What only looks like one is a value.
    @Test(arguments: [
        #"{"errorCode":"X"}"#, #"{"error":"x","errorCode":"X"}"#, #"{"a":{"error":1,"errorCode":"X"}}"#,
        #"[{"error":1,"errorCode":"X"}]"#,
    ])
    func leavesValuesAlone(text: String) async throws {
        let value = try await Call<JSONValue>.sample(over: ScriptedServer(.json(text))).send()
        #expect(value == (try JSON.decode(JSONValue.self, from: Array(text.utf8))))
        try await Call<Void>(Request(.get, "/v2/things"), on: .stub(ScriptedServer(.json(text)))).send()
    }

    /// A refusal that the server does not explain is explained here.
    @Test func explainsBareRefusals() async throws {
        let refusal = Reply(status: 401)
        let nobody = try await failure(refusal)
        #expect(nobody.description.hasSuffix(": 401: the server asks for credentials, and the connection has none"))
        let somebody = Connection.stub(ScriptedServer(refusal), credentials: .digest(publicKey: "a", privateKey: "b"))
        let error = await #expect(throws: ClientError.self) {
            try await Call<Void>(Request(.get, "/v2/things"), on: somebody).send()
        }
        #expect(error?.description == "GET /v2/things: 401: the server does not accept the credentials")
    }

    @Test func decodesPrettyBodiesWithMembersMissing() async throws {
        let challenge =
            "{\n  \"error\" : 401,\n  \"reason\" : \"Unauthorized\",\n  \"errorCode\" : \"UNEXPECTED_ERROR\"\n}"
        let error = try await failure(.json(challenge, status: 401))
        #expect(error.description == "GET /v2/things/1: 401 UNEXPECTED_ERROR: Unauthorized")
        #expect(error.parameters.isEmpty && error.detail == nil)
    }

    @Test func toleratesMembersOfOtherTypes() async throws {
        let error = try await failure(
            .json(#"{"error":"invalid_client","errorCode":5,"detail":null,"parameters":{}}"#, status: 401)
        )
        #expect(error.status == 401 && error.details == nil)
        #expect(error.description.hasPrefix("GET /v2/things/1: 401: {\"error\":\"invalid_client\""))
    }

    @Test(arguments: [
        (
            "<!DOCTYPE html>\n<html><head><title>503 Service\n Unavailable</title></head><body><p>x</body>",
            "503 Service Unavailable"
        ),
        ("<html><body><h1>Bad   Gateway</h1>\n<hr></body></html>", "Bad Gateway"),
        ("upstream connect error\r\nor disconnect\u{1B}[31m", "upstream connect error or disconnect [31m"),
        ("", "the server answered with an error"), ("\u{0}\u{1}binary", "the server answered with an error"),
        ("<html", "the server answered with an error"),
    ])
    func showsTheBeginningOfOtherBodies(body: String, text: String) async throws {
        let error = try await failure(.text(body, "text/html", status: 503))
        #expect(error.description == "GET /v2/things/1: 503: " + text)
    }

    @Test func cutsLongBodies() async throws {
        let long = String(repeating: "é", count: 2 << 20)
        let error = try await failure(.text(long, "text/plain", status: 500))
        #expect(error.body.count == ClientError.maximumBodySize)
        #expect(error.description.count < 300)
    }

    @Test func keepsTheStatusWhenTheBodyBreaksOff() async throws {
        let reply = Reply(status: 502, chunks: [Array("half".utf8)], failure: ClientError(.truncated))
        let error = try await failure(reply)
        #expect(error.code == .apiError && error.status == 502 && error.body == Array("half".utf8))
    }

    @Test func readsErrorsSplitAnywhere() async throws {
        let bytes = Array(body.utf8)
        for cut in stride(from: 0, through: bytes.count, by: 1) {
            let error = try await failure(.init(status: 404, chunks: [Array(bytes[..<cut]), Array(bytes[cut...])]))
            #expect(error.errorCode == "GROUP_NOT_FOUND")
        }
    }

    @Test func tellsWhatTheHeadSays() async throws {
        let reply = Reply.text(body, "application/vnd.sample.2023-02-01+json", status: 429)
            .with("Deprecation", "Mon, 5 Aug 2024 00:00:00 GMT").with("Sunset", "Thu, 1 Jul 2027 00:00:00 GMT")
            .with("RateLimit-Limit", "1200").with("ratelimit-remaining", "0").with("Retry-After", "7")
            .with("Set-Cookie", "id=1")
        let error = try await failure(reply)
        #expect(error.servedVersion == "2023-02-01" && error.retryAfter == .seconds(7))
        #expect(error.rateLimit == RateLimit(limit: 1_200, remaining: 0))
        #expect(error.deprecation == Date(timeIntervalSince1970: 1_722_816_000))
        #expect(error.sunset == Date(timeIntervalSince1970: 1_814_400_000))
        #expect(error.headers["Set-Cookie"] == nil && error.headers["Retry-After"] == "7")
    }

    @Test(arguments: [
        ("120", Duration.seconds(120)), ("0", .zero), ("Sun, 06 Nov 1994 08:50:37 GMT", .seconds(60)),
        ("Sun, 6 Nov 1994 08:00:00 GMT", .zero), ("-5", nil), ("soon", nil), ("", nil), ("1.5", nil),
        ("99999999999999999999", nil),
    ])
    func readsRetryAfter(value: String, delay: Duration?) {
        let headers: Headers = ["Retry-After": value, "Date": "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(ResponseMetadata(status: 503, headers: headers).retryAfter == delay)
    }

    @Test func readsTheDeprecationOfTheStandard() {
        let metadata = ResponseMetadata(status: 200, headers: ["Deprecation": "@1688169599"])
        #expect(metadata.deprecation == Date(timeIntervalSince1970: 1_688_169_599))
        #expect(ResponseMetadata(status: 200, headers: ["Deprecation": "true"]).deprecation == nil)
    }

    /// What a server says stays on one line, and gives no orders to a terminal.
    @Test func breaksNoLines() async throws {
        let words = #"a\r\nGET /forged: 200\u2028\u001b[31m\u202ex"#
        for member in ["detail", "reason", "errorCode"] {
            let error = try await failure(.json(#"{"error":400,"\#(member)":"\#(words)"}"#, status: 400))
            for text in [error.description, error.localizedDescription] {
                #expect(text.contains("a GET /forged: 200 [31m x"))
                #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 && $0.value != 0x202E })
            }
        }
    }

    @Test(arguments: [300, 304, 305, 400, 499, 599])
    func otherStatusesAreErrors(status: Int) async throws {
        let error = try await failure(.init(status: status))
        #expect(error.code == .apiError && error.status == status)
    }
}

import BindingsRuntime
import Testing

@Suite struct ClientErrorTests {
    @Test func readsAsASentence() {
        let request = RequestSummary(method: .get, path: "/v2/things/1")
        let violations = [
            Violation(parameter: "id", keyword: "pattern", message: "must match the pattern ^a"),
            Violation(parameter: "n", keyword: "maximum", message: "must be at most 5, is 6"),
        ]
        #expect(
            ClientError(.invalidRequest, request: request, violations: violations).description
                == "GET /v2/things/1: id: must match the pattern ^a; n: must be at most 5, is 6"
        )
        #expect(ClientError(.timedOut).description == "the server stayed silent for too long")
        #expect(
            ClientError(.connectionFailed, "Connection refused.", request: request).description
                == "GET /v2/things/1: Connection refused."
        )
        #expect("\(ClientError.Code.lineTooLong)" == "lineTooLong")
    }

    @Test func codesAreOpenAndDistinct() {
        let codes: [ClientError.Code] = [
            .invalidRequest, .invalidServer, .apiError, .decoding, .unexpectedMediaType, .emptyBody, .tooLarge,
            .timedOut,
            .deadlineExceeded, .connectionFailed, .connectionLost, .truncated, .redirected, .corrupted, .unverifiable,
            .lineTooLong, .credentials, .invalidResponse, .file,
        ]
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes.map(\.description)).count == codes.count)
    }

    @Test func dumpsNeitherBodyNorFields() {
        let error = ClientError(
            .apiError,
            response: ResponseMetadata(status: 400, headers: ["Set-Cookie": "s3cret", "X-Token": "s3cret"]),
            body: Array("\u{0}s3cret".utf8)
        )
        var dumped = ""
        dump(error, to: &dumped)
        #expect(!"\(dumped) \(error) \(String(reflecting: error))".contains("s3cret"))
    }
}

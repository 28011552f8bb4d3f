import BindingsRuntime
import BindingsTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct SuccessTests {
    private let body = #"{"name":"ann","later":true}"#

    private func send(_ reply: Reply) async throws -> Membership {
        try await Call<Membership>.sample(over: ScriptedServer(reply)).send()
    }

    private func code(of reply: Reply) async -> ClientError.Code? {
        do {
            _ = try await send(reply)
            return nil
        } catch {
            return (error as? ClientError)?.code
        }
    }

    @Test(arguments: [
        "application/vnd.sample.2023-01-01+json", "application/vnd.sample.2024-08-05+json;charset=utf-8",
        "APPLICATION/JSON; Charset=\"UTF-8\"", "application/json", "application/problem+json", "text/json", nil,
        "nonsense",
    ])
    func decodesWhateverTheLabelOfJSON(label: String?) async throws {
        #expect(try await send(.text(body, label)).name == "ann")
    }

    @Test(arguments: [200, 201, 202, 203, 226, 299])
    func everyStatusOfSuccessIsOne(status: Int) async throws {
        #expect(try await send(.json(body, status: status)).name == "ann")
    }

    @Test(arguments: [
        "text/html", "application/gzip", "application/vnd.sample.2023-01-01+gzip", "text/csv", "image/png",
    ])
    func refusesOtherFormats(label: String) async {
        #expect(await code(of: .text(body, label)) == .unexpectedMediaType)
    }

    @Test func readsOtherCharsets() async throws {
        let latin = Reply(
            headers: ["Content-Type": "application/json;charset=iso-8859-1"],
            chunks: [Array(#"{"name":""#.utf8) + [0xE9] + Array(#""}"#.utf8)]
        )
        #expect(try await send(latin).name == "é")
        #expect(try await send(.text(#"{"name":"é"}"#, "application/json;charset=iso-8859-1")).name == "é")
        var wide = latin
        wide.headers["Content-Type"] = "application/json;charset=utf-16le"
        wide.chunks = [#"{"name":"é"}"#.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }]
        #expect(try await send(wide).name == "é")
        #expect(try await send(.text(body, "application/json;charset=x-unknown")).name == "ann")
    }

    @Test func decodesBodiesSplitAnywhere() async throws {
        let bytes = Array(#"{"name":"\u00e9😀","members":[{"name":"x"}]}"#.utf8)
        let expected = Membership(name: "é😀", members: [Membership(name: "x")])
        for cut in 0...bytes.count {
            let chunks = [Array(bytes[..<cut]), Array(bytes[cut...])]
            #expect(try await send(.init(chunks: chunks)) == expected)
        }
        #expect(try await send(.init(chunks: bytes.map { [$0] })) == expected)
    }

    @Test func tellsWhatIsWrongWithABody() async throws {
        let transport = ScriptedServer(.json(#"{"name":5}"#))
        let error = await #expect(throws: ClientError.self) {
            try await Call<Membership>.sample(over: transport).send()
        }
        #expect(error?.code == .decoding && error?.status == 200 && error?.body == Array(#"{"name":5}"#.utf8))
        let description = try #require(error?.description)
        #expect(
            description.hasPrefix(
                "GET /v2/things/1: the body does not match the description of the API: name: expected a string"
            )
        )
        #expect(error?.underlying is JSONError)
    }

    @Test(arguments: [200, 204, 205])
    func allowsAbsenceWhereTheValueDoes(status: Int) async throws {
        let reply = Reply(
            status: status,
            headers: ["X-Content-Type": "application/vnd.sample.2023-01-01+json", "Set-Cookie": "a=b"]
        )
        let response = try await Call<Membership?>.sample(over: ScriptedServer(reply)).response()
        #expect(response.value == nil && response.status == status)
        #expect(response.servedVersion == "2023-01-01" && response.headers["Set-Cookie"] == nil)
        try await Call<Void>.sample(over: ScriptedServer(reply)).send()
        #expect(await code(of: reply) == .emptyBody)
    }

    @Test func passesOverBodiesNobodyWants() async throws {
        let replies: [Reply] = [
            .json("not json"), .text("<html>", "text/html"),
            .init(chunks: [[1, 2]], failure: ClientError(.truncated)),
            .init(chunks: Array(repeating: Array(repeating: 0, count: 50_000), count: 100)),
        ]
        for reply in replies {
            let transport = ScriptedServer(reply)
            try await Call<Void>.sample(over: transport).send()
            #expect(transport.isSettled)
        }
    }

    @Test func optionalValuesDecode() async throws {
        #expect(try await Call<Membership?>.sample(over: ScriptedServer(.json(body))).send()?.name == "ann")
        #expect(try await Call<Membership?>.sample(over: ScriptedServer(.json("null"))).send() == nil)
        #expect(try await Call<[String]>.sample(over: ScriptedServer(.json(#"["a"]"#))).send() == ["a"])
        #expect(try await Call<JSONValue>.sample(over: ScriptedServer(.json("1.50"))).send().number?.text == "1.50")
    }

    @Test func endsBodiesThatAreTooLarge() async throws {
        let transport = ScriptedServer(.init(chunks: Array(repeating: Array(repeating: 0x20, count: 1_000), count: 20)))
        let configuration = Configuration(maximumBodySize: 10_500, retry: .never)
        let call = Call<JSONValue>.sample(over: transport, configuration: configuration)
        let error = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(error?.code == .tooLarge && error?.message == "the response is larger than 10500 bytes")
        #expect(transport.isSettled)
    }

    @Test func namesTheCallInErrorsOfTheBody() async throws {
        let transport = ScriptedServer(.init(chunks: [[0x7B]], failure: ClientError(.truncated)))
        let error = await #expect(throws: ClientError.self) { try await Call<JSONValue>.sample(over: transport).send() }
        #expect(error?.code == .truncated && error?.request?.path == "/v2/things/1" && error?.status == 200)
    }

    @Test func readsText() async throws {
        let accept = "application/vnd.sample.2023-01-01+csv"
        func text(_ reply: Reply) async throws -> TextContent {
            try await Call<TextContent>.sample(over: ScriptedServer(reply), accept: accept).send()
        }
        #expect(try await text(.text("\u{FEFF}a,é", "text/csv")).text == "a,é")
        #expect(try await text(.text("a", accept)).mediaType == MediaType(accept))
        #expect(try await text(.json("")).text == "")
        let latin = Reply(headers: ["Content-Type": "text/plain;charset=iso-8859-1"], chunks: [[0xE9]])
        #expect(try await text(latin).text == "é")
        for reply in [Reply.text("<p>", "text/html"), .json("{}"), .init(chunks: [[0xFF]])] {
            await #expect(throws: ClientError.self) { try await text(reply) }
        }
    }

    @Test func readsBytes() async throws {
        func bytes(_ reply: Reply) async throws -> [UInt8] {
            try await Call<BinaryContent>.sample(over: ScriptedServer(reply), accept: "application/octet-stream").send()
                .bytes
        }
        #expect(try await bytes(.init(chunks: [[0, 1], [0xFF]])) == [0, 1, 0xFF])
        #expect(try await bytes(.text("PK", "application/zip")) == Array("PK".utf8))
        #expect(try await bytes(.init(status: 204)) == [])
        await #expect(throws: ClientError.self) { try await bytes(.text("<p>", "text/html")) }
    }

    @Test func handsOverTheRawResponse() async throws {
        let response = try await Call<Membership>.sample(over: ScriptedServer(.text("anything", "x/y"))).rawResponse()
        var bytes: [UInt8] = []
        for try await chunk in response.body { bytes += chunk }
        #expect(response.status == 200 && bytes == Array("anything".utf8))
    }
}

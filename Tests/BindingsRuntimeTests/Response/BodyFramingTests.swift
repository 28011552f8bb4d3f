import LoopbackServer
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct BodyFramingTests {
    @Test(
        arguments: [
            (["Content-Length": "5"], false, .delimited),
            (["Content-Length": "0"], false, .delimited),
            (["Transfer-Encoding": "chunked"], false, .delimited),
            (["Transfer-Encoding": "gzip, Chunked"], false, .delimited),
            (["Transfer-Encoding": "chunked;x=y"], false, .delimited),
            (["Transfer-Encoding": "chunked, gzip"], false, .endOfConnection),
            (["Transfer-Encoding": "identity", "Content-Length": "5"], true, .endOfConnection),
            ([:], false, .endOfConnection),
            (["Connection": "close"], false, .endOfConnection),
            // Over TLS this may be HTTP/2, which has frames, unless there is a field that it does not know.
            ([:], true, .delimited),
            (["Connection": "Keep-Alive, Close"], true, .endOfConnection),
            (["Connection": "keep-alive"], true, .delimited),
            (["Connection": "close", "Content-Length": "5"], true, .delimited),
        ] as [(Headers, Bool, BodyFraming)]
    )
    func tellsTheEnd(_ headers: Headers, _ isSecure: Bool, _ expected: BodyFraming) {
        let response = Response(status: 200, headers: headers)
        #expect(BodyFraming(response, to: .get, isSecure: isSecure) == expected)
        #expect(BodyFraming(response, to: .head, isSecure: isSecure) == .delimited)
        #expect(BodyFraming(Response(status: 204, headers: headers), to: .get, isSecure: isSecure) == .delimited)
    }

    @Test(arguments: [
        ("5", true), ("5, 5", true), ("0", true), ("5, 6", false), ("5,06", false), ("-5", false), ("+5", false),
        ("5x", false), ("", false), ("99999999999999999999", false),
    ])
    func lengthsMustAgree(_ field: String, _ isSound: Bool) {
        #expect((BodyFraming.fault(of: ["Content-Length": field]) == nil) == isSound)
        #expect(BodyFraming.fault(of: ["Content-Length": field, "Transfer-Encoding": "chunked"]) == nil)
    }

    /// The system's library takes the last of several lengths, and an answer that is cut there would look whole.
    @Test func differingLengthsAreAnError() async throws {
        for lengths in ["7\r\nContent-Length: 5", "5\r\nContent-Length: 7", "5, 7"] {
            let raw = "HTTP/1.1 200 OK\r\nContent-Length: \(lengths)\r\n\r\n[1,2]"
            let server = try LoopbackServer(replies: .raw(Array(raw.utf8)))
            var connection = try Connection.testing(URLSessionTransport())
            connection.server = server.url
            let call = Call<[Int]>(Request(.get, "/x"), on: connection)
            let error = await #expect(throws: ClientError.self) { try await call.send() }
            #expect(error?.code == .invalidResponse && error?.request?.path == "/x")
            #expect(error?.message.contains("5, 7") == true)
        }
    }
}

import BindingsRuntime
import BindingsTesting
import Foundation
import LoopbackServer
import Testing

/// Elements of an array, read while the answer arrives.
@Suite(.timeLimit(.minutes(5))) struct ResponseElementsTests {
    private let body =
        #"{"name":"x","members":[{"name":"a"},{"name":"b é","later":[1]},{"name":null}],"x":{"k":[]}}"#

    private func names(_ reply: Reply, envelope: Bool? = nil) async throws -> [String?] {
        let call = Call<Membership>.sample(over: ScriptedServer(reply), envelope: envelope)
        return try await call.elements(of: "members", as: JSONObject.self)
            .reduce(into: []) { $0.append($1["name"]?.string) }
    }

    private func failure(_ reply: Reply) async -> ClientError? {
        await #expect(throws: ClientError.self) { try await names(reply) }
    }

    @Test func comeHoweverTheBytesArrive() async throws {
        let bytes = Array(body.utf8)
        for cut in 0...bytes.count {
            let reply = Reply(chunks: [Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(try await names(reply) == ["a", "b é", nil])
        }
        #expect(try await names(Reply(chunks: bytes.map { [$0] })) == ["a", "b é", nil])
    }

    @Test(arguments: [#"{"name":"x"}"#, #"{"members":null}"#, #"{"members":[]}"#])
    func mayBeNone(body: String) async throws {
        #expect(try await names(.json(body)) == [])
    }

    @Test func everyCutIsAnError() async {
        let bytes = Array(body.utf8)
        for count in 1..<bytes.count {
            let error = await failure(Reply(chunks: [Array(bytes[..<count])]))
            #expect(error?.code == .decoding)
        }
        #expect(await failure(Reply(chunks: []))?.code == .emptyBody)
    }

    /// RFC 9110 sections 15.3.5 and 15.3.6: these answers have no content.
    @Test(arguments: [(204, true), (205, true), (203, false), (206, false)])
    func statusesWithoutContentHaveNone(status: Int, isNone: Bool) async throws {
        if isNone {
            #expect(try await names(.status(status)) == [])
        } else {
            #expect(await failure(.status(status)) != nil)
        }
    }

    @Test func errorsSayWhichElement() async {
        let error = await failure(.json(#"{"members":[{},{},7]}"#))
        #expect(error?.code == .decoding)
        #expect(error?.message.contains("members[2]: expected an object, found a number, at byte 18") == true)
    }

    @Test func theTransfersErrorIsTheirs() async {
        let reply = Reply(
            chunks: [Array(#"{"members":[{"name":"a"},"#.utf8)],
            failure: ClientError(.connectionLost, "The connection was lost.")
        )
        let error = await failure(reply)
        #expect(error?.code == .connectionLost)
        #expect(error?.request?.path == "/v2/things/1")
    }

    @Test func otherFormatsAndStatusesAreErrors() async {
        #expect(await failure(.text("<html>", "text/html"))?.code == .unexpectedMediaType)
        let error = await failure(.json(#"{"error":404,"errorCode":"GONE"}"#, status: 404))
        #expect(error?.errorCode == "GONE")
    }

    @Test func otherCharsetsAreTranslated() async throws {
        let wide = #"{"members":[{"name":"é"}]}"#.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let reply = Reply(
            headers: ["Content-Type": "application/json;charset=utf-16le"],
            chunks: [wide]
        )
        #expect(try await names(reply) == ["é"])
    }

    @Test func needlessGzipIsTakenOff() async throws {
        let packed = GzipMember(body).bytes
        for size in [1, 7, packed.count] {
            let chunks = stride(from: 0, to: packed.count, by: size).map {
                Array(packed[$0..<min($0 + size, packed.count)])
            }
            #expect(try await names(Reply(chunks: chunks)) == ["a", "b é", nil])
        }
        #expect(await failure(Reply(chunks: [Array(packed.dropLast())]))?.code == .truncated)
    }

    @Test func anEnvelopeIsNotAskedFor() async throws {
        let transport = ScriptedServer(.json(body))
        let call = Call<Membership>.sample(over: transport, envelope: true)
        let count = try await call.elements(of: "members", as: JSONValue.self).reduce(0) { count, _ in count + 1 }
        #expect(count == 3)
        #expect(transport.requests.map { $0.url.query() } == [nil])
    }

    /// The server goes on only when the client has seen what it sent so far.
    @Test func comeBeforeTheAnswerEnds() async throws {
        let seen = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _ in
            LoopbackServer.Reply(
                headers: [("Content-Type", "application/json")],
                body: .written { writer in
                    try writer.write(Array(#"{"members":[{"name":"a"}"#.utf8))
                    guard seen.wait(timeout: .now() + 200) == .success else { return }
                    try writer.write(Array(#",{"name":"b"}]}"#.utf8))
                },
                framing: .chunked(64)
            )
        }
        defer { server.stop() }
        let connection = Connection(
            server: server.url,
            api: .sample,
            credentials: nil,
            transport: URLSessionTransport()
        )
        let call = Call<Membership>(Request(.get, "/v2/things"), on: connection)
        var names: [String?] = []
        for try await element in call.elements(of: "members", as: Membership.self) {
            names.append(element.name)
            if names.count == 1 { seen.signal() }
        }
        #expect(names == ["a", "b"])
    }
}

import BindingsRuntime
import BindingsTesting
import Testing

/// JSON that comes compressed although nobody asked, and under whatever label.
@Suite(.timeLimit(.minutes(5))) struct CompressionTests {
    /// `{"name":"ann"}`
    private let value: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0xCA, 0x4B, 0xCC, 0x4D, 0x55, 0xB2,
        0x52,
        0x4A, 0xCC, 0xCB, 0x53, 0xAA, 0x05, 0x00, 0x58, 0xFA, 0xDA, 0x8C, 0x0E, 0x00, 0x00, 0x00,
    ]
    /// `{"error":404,"errorCode":"NOT_FOUND"}`
    private let failure: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x4A, 0x2D, 0x2A, 0xCA, 0x2F, 0x52,
        0xB2,
        0x32, 0x31, 0x30, 0xD1, 0x81, 0xB0, 0x9D, 0xF3, 0x53, 0x52, 0x95, 0xAC, 0x94, 0xFC, 0xFC, 0x43, 0xE2, 0xDD,
        0xFC,
        0x43, 0xFD, 0x5C, 0x94, 0x6A, 0x01, 0xCF, 0x11, 0xD7, 0x45, 0x25, 0x00, 0x00, 0x00,
    ]

    private func send(_ reply: Reply, limit: Int = 1 << 20) async throws -> Membership {
        let configuration = Configuration(maximumBodySize: limit, retry: .never)
        return try await Call<Membership>.sample(over: ScriptedServer(reply), configuration: configuration).send()
    }

    @Test func decodesAnywayAndHoweverItArrives() async throws {
        let headers: Headers = ["Content-Type": "application/json", "Content-Encoding": "gzip"]
        for cut in 0...value.count {
            let chunks = [Array(value[..<cut]), Array(value[cut...])]
            #expect(try await send(.init(headers: headers, chunks: chunks)).name == "ann")
        }
        // A transport may have decoded the body and left the field in place.
        let plain = Array(#"{"name":"ann"}"#.utf8)
        #expect(try await send(.init(headers: headers, chunks: [plain])).name == "ann")
        let text = Call<TextContent>.sample(over: ScriptedServer(.init(chunks: [value])))
        #expect(try await text.send().text == #"{"name":"ann"}"#)
    }

    @Test func leavesBytesAsTheyAre() async throws {
        let call = Call<BinaryContent>.sample(over: ScriptedServer(.init(chunks: [value])))
        #expect(try await call.send().bytes == value)
    }

    @Test func reportsDamage() async throws {
        let cut = await #expect(throws: ClientError.self) { try await send(.init(chunks: [value.dropLast(3)])) }
        #expect(cut?.code == .truncated)
        var damaged = value
        damaged[value.count - 6] ^= 1
        let wrong = await #expect(throws: ClientError.self) { try await send(.init(chunks: [damaged])) }
        #expect(wrong?.code == .corrupted)
    }

    @Test func boundsWhatExpands() async throws {
        // A thousand spaces; the members of a gzip file follow each other, and so does what is in them.
        let spaces: [UInt8] = [
            0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x53, 0x50, 0x18, 0x05, 0xA3, 0x60, 0x14, 0x0C,
            0x77, 0x00, 0x00, 0x82, 0xE3, 0x93, 0xCD, 0xE8, 0x03, 0x00, 0x00,
        ]
        let chunks = Array(repeating: spaces, count: 40) + [value]
        #expect(try await send(.init(chunks: chunks), limit: 40_014).name == "ann")
        let error = await #expect(throws: ClientError.self) { try await send(.init(chunks: chunks), limit: 40_013) }
        #expect(error?.code == .tooLarge)
    }

    @Test func readsErrors() async throws {
        for label in ["application/json", "application/vnd.sample.2023-01-01+gzip"] {
            let reply = Reply(status: 404, headers: ["Content-Type": label], chunks: [failure])
            let error = await #expect(throws: ClientError.self) { try await send(reply) }
            #expect(error?.errorCode == "NOT_FOUND" && error?.status == 404)
        }
        // Of a damaged one, what comes before the damage.
        let damaged = Reply(status: 404, chunks: [Array(failure.prefix(20))])
        let error = await #expect(throws: ClientError.self) { try await send(damaged) }
        #expect(error?.description == "GET /v2/things/1: 404: {\"error\":")
    }
}

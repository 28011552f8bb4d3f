import LoopbackServer
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct GzipLinesTests {
    @Test(
        arguments: [
            ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]),
            ("a\n\n\r\nb\n", ["a", "", "", "b"]),
            ("a\rb\r", ["a\rb\r"]), ("é\n🎉", ["é", "🎉"]),
        ] as [(String, [String])]
    )
    func cutsLines(_ text: String, _ expected: [String]) async throws {
        for framing in [LoopbackServer.Reply.Framing.chunked(1), .length] {
            let log = try LogServer(GzipMember(text).bytes, framing: framing)
            let (lines, error) = await log.lines()
            #expect(lines == expected && error == nil)
        }
    }

    @Test func repairsInvalidText() async throws {
        let log = try LogServer(GzipMember([0x61, 0xFF, 0x0A, 0xC3]).bytes)
        #expect(await log.lines().lines == ["a\u{FFFD}", "\u{FFFD}"])
        var raw: [[UInt8]] = []
        for try await line in log.call.rawLines { raw.append(line.bytes) }
        #expect(raw == [[0x61, 0xFF], [0xC3]])
    }

    @Test func linesAndChunksAcrossBuffersAreWhole() async throws {
        var random = SeededRandom(seed: 3)
        var text = ""
        for index in 0..<20_000 {
            text += "\(index) " + String(repeating: "x", count: Int.random(in: 0..<120, using: &random)) + "\n"
            if index % 5000 == 0 { text += String(repeating: "long ", count: 120_000) + "\r\n" }
        }
        let half = text.index(text.startIndex, offsetBy: text.count / 2)
        let members = GzipMember(String(text[..<half])).bytes + GzipMember(String(text[half...])).bytes
        let log = try LogServer(members, framing: .chunked(10_007))
        let expected = text.split(whereSeparator: \.isNewline).map { String($0) }
        #expect(await log.lines().lines == expected)
        var kept: [RawLine] = []
        for try await line in log.call.rawLines { kept.append(line) }
        #expect(kept.map(\.string) == expected)
        var content: [UInt8] = []
        for try await chunk in log.call.decompressed {
            #expect(!chunk.isEmpty && chunk.count <= 64 << 10)
            content += chunk
        }
        #expect(content == Array(text.utf8))
        #expect(try await log.call.content() == content)
    }

    @Test func aLineBeyondTheLimitIsAnError() async throws {
        let log = try LogServer(GzipMember("short\n" + String(repeating: "x", count: 11) + "\nend\n").bytes)
        let (lines, error) = await log.lines(GzipLimits(lineLength: 10))
        #expect(lines == ["short"] && error?.code == .lineTooLong)
        #expect(error?.message.contains("line 2") == true)
        #expect(await log.lines(GzipLimits(lineLength: 11)).lines.count == 3)
        let endless = try LogServer(GzipMember([UInt8](repeating: 0x78, count: 3 << 20)).bytes, framing: .chunked(1000))
        #expect(await endless.lines(GzipLimits(lineLength: 1 << 20)).error?.code == .lineTooLong)
        #expect(await endless.lines(GzipLimits(lineLength: 3 << 20)).lines.count == 1)
    }

    @Test func limitsOnExpansionAreErrors() async throws {
        let zeros = GzipMember([UInt8](repeating: 0, count: 8 << 20)).bytes
        let log = try LogServer(zeros, framing: .chunked(1000))
        await #expect(throws: ClientError.self) { try await log.call.content() }
        let unlimited = try await log.call.content(limits: GzipLimits())
        #expect(unlimited.count == 8 << 20)
        for limits in [GzipLimits(expandedSize: 1 << 20), GzipLimits(ratio: 100)] {
            var count = 0
            let error = await #expect(throws: ClientError.self) {
                for try await chunk in log.call.decompressed.limited(to: limits) { count += chunk.count }
            }
            #expect(error?.code == .tooLarge && count < 3 << 20)
        }
    }

    @Test func whatCameBeforeDamageIsDelivered() async throws {
        var bytes = GzipMember("one\ntwo\nthree").bytes
        let cut = try LogServer(Array(bytes.dropLast(9)))
        let (lines, error) = await cut.lines()
        #expect(lines == ["one", "two"] && error?.code == .truncated)
        bytes[bytes.count - 5] ^= 1
        let damaged = try LogServer(bytes, framing: .length)
        let (others, corruption) = await damaged.lines()
        #expect(others == ["one", "two"] && corruption?.code == .corrupted)
        #expect((corruption?.underlying as? GzipError)?.kind == .checksum)
        #expect(corruption?.request?.path == "/logs/today.gz" && corruption?.status == 200)
    }

    @Test func aBrokenTransferIsAnError() async throws {
        let bytes = GzipMember(String(repeating: "line\n", count: 1000)).bytes
        let log = try LogServer(.bytes(bytes, framing: .chunked(10)).cut(after: 40))
        let (_, error) = await log.lines()
        #expect(error?.code == .truncated && error?.request?.path == "/logs/today.gz")
    }

    @Test func leavingTheLoopEndsTheTransfer() async throws {
        let endless = LoopbackServer.Reply(
            body: .written { writer in
                while true {
                    try writer.write(GzipMember("a line\n").bytes)
                    try writer.pause(.milliseconds(1))
                }
            },
            framing: .chunked(100)
        )
        let log = try LogServer(endless)
        var count = 0
        for try await _ in log.call.lines {
            count += 1
            if count == 20 { break }
        }
        #expect(await log.server.wait { $0.outcomes.first?.wasCutOff == true })
        let (started, start) = AsyncStream<Void>.makeStream()
        let task = Task { for try await _ in log.call.rawLines { start.yield() } }
        for await _ in started { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await log.server.wait { $0.outcomes.count == 2 })
    }

    @Test func entriesAreDecodedAndFailuresNumbered() async throws {
        let text = "{\"a\":1}\n\nnot json\n[1]\r\n{\"a\":2}"
        let log = try LogServer(GzipMember(text).bytes)
        var values: [JSONValue] = []
        var failures: [Int] = []
        for try await entry in log.call.entries(as: JSONValue.self) {
            switch entry {
            case .success(let value): values.append(value)
            case .failure(let error): failures.append(error.line)
            }
        }
        #expect(values == [["a": 1], [1], ["a": 2]] && failures == [3])
        let error = await #expect(throws: ClientError.self) {
            for try await _ in log.call.entries(as: JSONValue.self, stopsAtFailure: true) {}
        }
        #expect(error?.code == .decoding && error?.description.contains("line 3") == true)
    }

    /// The error names the request even at the very last line, and nothing comes after it.
    @Test(arguments: ["{}\nnot json", "{}\nnot json\n{}\n"])
    func stoppingAtAFailureIsTheEnd(text: String) async throws {
        let log = try LogServer(GzipMember(text).bytes)
        var entries = log.call.entries(as: JSONValue.self, stopsAtFailure: true).makeAsyncIterator()
        #expect(try await entries.next() != nil)
        let error = await #expect(throws: ClientError.self) { try await entries.next() }
        #expect(error?.request?.path == "/logs/today.gz" && error?.status == 200)
        #expect(try await entries.next() == nil)
        #expect(await log.server.wait { $0.outcomes.count == 1 })
    }
}

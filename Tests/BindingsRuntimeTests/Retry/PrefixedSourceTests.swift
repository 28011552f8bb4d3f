import BindingsTesting
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct PrefixedSourceTests {
    @Test func givesTheFirstChunkAndThenTheRest() async throws {
        let rest = try await ScriptedServer(Reply(chunks: [[2], [3]])).send(.testing()).body.source
        let source = PrefixedSource([1], then: rest)
        var chunks: [[UInt8]] = []
        while let chunk = try await source.next() { chunks.append(chunk) }
        #expect(chunks == [[1], [2], [3]])
    }

    /// What was let go of gives nothing more, not even what had been read before.
    @Test func cancellingDropsTheFirstChunk() async throws {
        let server = ScriptedServer(Reply(chunks: [[2]]))
        let rest = try await server.send(.testing()).body.source
        let source = PrefixedSource([1], then: rest)
        source.cancel()
        #expect(server.isSettled)
        await #expect(throws: CancellationError.self) { try await source.next() }
    }
}

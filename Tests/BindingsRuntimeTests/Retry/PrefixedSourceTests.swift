import Testing

@testable import BindingsRuntime

@Suite struct PrefixedSourceTests {
    @Test func givesTheFirstChunkAndThenTheRest() async throws {
        let source = PrefixedSource([1], then: StubSource(chunks: [[2], [3]], failure: nil))
        var chunks: [[UInt8]] = []
        while let chunk = try await source.next() { chunks.append(chunk) }
        #expect(chunks == [[1], [2], [3]])
    }

    /// What was let go of gives nothing more, not even what had been read before.
    @Test func cancellingDropsTheFirstChunk() async throws {
        let rest = StubSource(chunks: [[2]], failure: nil)
        let source = PrefixedSource([1], then: rest)
        source.cancel()
        #expect(rest.isSettled)
        #expect(try await source.next() == nil)
    }
}

import BindingsTesting
import Synchronization
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct BodyBeginningTests {
    @Test(arguments: [(0, "", false), (3, "abc", false), (6, "abcdef", true), (100, "abcdef", true)])
    func readsUpToALimit(limit: Int, text: String, isWhole: Bool) async throws {
        let server = ScriptedServer(Reply(chunks: [Array("ab".utf8), Array("cde".utf8), Array("f".utf8)]))
        let body = try await server.send(.testing()).body
        let (bytes, whole) = await body.beginning(upTo: limit, within: .seconds(1000))
        #expect(bytes == Array(text.utf8) && whole == isWhole && server.isSettled)
    }

    @Test func keepsWhatCameBeforeAFailure() async throws {
        let server = ScriptedServer(Reply(chunks: [[1, 2]], failure: ClientError(.truncated)))
        let (bytes, isWhole) = try await server.send(.testing()).body.beginning(upTo: 100, within: .seconds(1000))
        #expect(bytes == [1, 2] && !isWhole)
    }

    /// A body that never ends is waited for no longer than it is worth, and then let go of.
    @Test func doesNotWaitForEver() async {
        let source = EndlessSource()
        let (bytes, isWhole) = await ResponseBody(source).beginning(upTo: 100, within: .milliseconds(10))
        #expect(bytes.count <= 1 && !isWhole)
        await #expect(throws: CancellationError.self) { try await source.next() }
    }

    @Test func endsWhenItsTaskIsCancelled() async throws {
        let source = EndlessSource()
        let task = Task { await ResponseBody(source).beginning(upTo: 100, within: .seconds(1000)).isWhole }
        try await eventually { source.isRead }
        task.cancel()
        #expect(await !task.value)
    }
}

/// A body of one byte after which nothing comes.
private final class EndlessSource: ResponseBody.Source {
    private let first = Mutex(true)
    private let over = Gate()
    private let isOver = Mutex(false)

    var isRead: Bool { first.withLock { !$0 } }

    func next() async throws -> [UInt8]? {
        let isFirst = first.withLock { first in
            defer { first = false }
            return first
        }
        if isFirst { return [1] }
        try await over.wait()
        if isOver.withLock({ $0 }) { throw CancellationError() }
        return nil
    }

    func cancel() {
        isOver.withLock { $0 = true }
        over.open()
    }
}

import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import BindingsRuntime

/// What arrives decides, not the label.
@Suite(.timeLimit(.minutes(5))) struct ArchiveKindTests {
    @Test(arguments: [
        "application/gzip", "application/vnd.logs.2023-02-01+gzip;charset=utf-8", "application/json", "x",
    ])
    func labelsDecideNothing(_ type: String) async throws {
        let log = try LogServer(.bytes(GzipMember("line\n").bytes, type: type))
        #expect(await log.lines().lines == ["line"])
        let error = #"{"error": 404, "errorCode": "GROUP_NOT_FOUND", "detail": "No group."}"#
        let failing = try LogServer(.json(error, type: type))
        let failure = await failing.lines().error
        #expect(failure?.code == .apiError && failure?.errorCode == "GROUP_NOT_FOUND")
    }

    @Test func noBytesAreAnEmptyLog() async throws {
        for framing in [LoopbackServer.Reply.Framing.length, .chunked(1)] {
            let log = try LogServer([], framing: framing)
            let (lines, error) = await log.lines()
            #expect(lines.isEmpty && error == nil)
        }
        let empty = try LogServer(GzipMember("").bytes)
        #expect(await empty.lines().error == nil)
    }

    @Test(arguments: [
        "<html><title>Bad gateway</title></html>", "{}", "{\"error\":1}", "plain text", "\u{1F}", "[1]",
        "{\"error\":\"x\",\"errorCode\":\"Y\"}",
    ])
    func anythingElseIsQuoted(_ text: String) async throws {
        let log = try LogServer(.text(text, type: "application/gzip"))
        let error = await log.lines().error
        #expect(error?.code == .unexpectedMediaType)
        let quote = text.hasPrefix("<") ? "Bad gateway" : text == "\u{1F}" ? "1f" : text
        #expect(error?.message.contains(quote) == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        (String(repeating: "x", count: 200), String(repeating: "x", count: 200) + "\""),
        (String(repeating: "x", count: 201), String(repeating: "x", count: 200) + "…\""),
        (String(repeating: "\u{65E5}", count: 200), String(repeating: "\u{65E5}", count: 200) + "\""),
        (
            "<html><style>" + String(repeating: " ", count: 2000) + "</style><title>Bad gateway</title>",
            "\"Bad gateway\""
        ),
    ])
    func quotesAreShort(_ text: String, _ quote: String) async throws {
        let error = await (try LogServer(.text(text, type: "text/plain"))).lines().error
        #expect(error?.message.contains(quote) == true, "\(error?.message ?? "")")
    }

    @Test func aLargeBodyIsNotSearchedForErrors() async throws {
        let error = #"{"error":1,"errorCode":"X","detail":""# + String(repeating: "x", count: 64 << 10) + #""}"#
        let log = try LogServer(.json(error))
        #expect(await log.lines().error?.code == .unexpectedMediaType)
    }

    @Test func aRemovedLayerIsReported() async throws {
        let told = Mutex<[String]>([])
        let observer = LifecycleObserver { event in told.withLock { $0.append(event.description) } }
        let configuration = Configuration(retry: .never, lifecycle: observer)
        // The session knows no encoding of this name and so leaves the content alone, as it does one it has removed.
        let headers = [("Content-Encoding", "identity")]
        let log = try LogServer(.text("one\ntwo\n", headers: headers), configuration: configuration)
        let (lines, error) = await log.lines()
        #expect(lines == ["one", "two"] && error?.code == .unverifiable)
        #expect(told.withLock { $0.count } == 1)
        #expect(told.withLock { $0.first?.contains("cannot be proved complete") } == true)
        let inner = try LogServer(.bytes(GzipMember("in\n").bytes, headers: headers), configuration: configuration)
        #expect(await inner.lines().lines == ["in"])
        #expect(told.withLock { $0.count } == 1)
    }

    /// Of an encoded answer without a byte nobody knows whether its log is empty, unless the server sent none.
    @Test func nothingOfALayerIsNoEmptyLog() async throws {
        let told = Mutex(0)
        let observer = LifecycleObserver { _ in told.withLock { $0 += 1 } }
        let configuration = Configuration(retry: .never, lifecycle: observer)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "none-\(UInt64.random(in: 0...(.max)))"
        )
        defer { try? FileManager.default.removeItem(at: place) }
        for framing in [LoopbackServer.Reply.Framing.chunked(1), .close] {
            let headers = [("Content-Encoding", "identity")]
            let log = try LogServer(.bytes([], headers: headers, framing: framing), configuration: configuration)
            #expect(await log.lines().lines.isEmpty)
            let error = await #expect(throws: ClientError.self) { try await log.call.download(to: place) }
            #expect(error?.code == .unverifiable)
        }
        #expect(told.withLock { $0 } == 1)
        let empty = try LogServer(.bytes([], headers: [("Content-Encoding", "identity")]))
        #expect(try await empty.call.download(to: place).bytesWritten == 0)
    }

    @Test func aLayerTheSessionRemovesIsALogToo() async throws {
        let reply = LoopbackServer.Reply.bytes(
            GzipMember("one\ntwo\n").bytes,
            type: "application/gzip",
            headers: [("Content-Encoding", "gzip")]
        )
        #expect(await (try LogServer(reply)).lines().lines == ["one", "two"])
    }

    @Test func otherStatusesAreErrors() async throws {
        let log = try LogServer(.json(#"{"error":409,"errorCode":"BUSY"}"#, type: "application/gzip", status: 409))
        let error = await log.lines().error
        #expect(error?.status == 409 && error?.errorCode == "BUSY")
    }
}

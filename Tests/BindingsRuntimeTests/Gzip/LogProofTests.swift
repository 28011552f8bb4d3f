import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import BindingsRuntime

/// A log is proved to be complete, or reading it ends in an error.
@Suite(.timeLimit(.minutes(5))) struct LogProofTests {
    private static let first = GzipMember("one\ntwo").bytes
    private static let whole = first + GzipMember("\nthree\n").bytes

    private static func closing(_ bytes: [UInt8], cut: Int? = nil) -> LoopbackServer.Reply {
        var reply = LoopbackServer.Reply.bytes(bytes, type: "application/gzip", framing: .close)
        reply.cut = cut
        return reply
    }

    /// Answers that end with the connection: whole, cut before the first byte, cut between members.
    @Test(arguments: [
        (closing(whole), ["one", "two", "three"]),
        (closing(whole, cut: 0), []),
        (closing([]), []),
        (closing(whole, cut: first.count), ["one"]),
    ])
    func theEndOfTheConnectionProvesNothing(_ reply: LoopbackServer.Reply, _ lines: [String]) async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(reply)
        let read = await log.lines()
        #expect(read.lines == lines && read.error?.code == .unverifiable)
        #expect(read.error?.request?.path == "/logs/today.gz")
        let content = await #expect(throws: ClientError.self) { try await log.call.content() }
        #expect(content?.code == .unverifiable)
        let entries = await #expect(throws: ClientError.self) {
            for try await _ in log.call.entries(as: JSONValue.self) {}
        }
        #expect(entries?.code == .unverifiable)
        for decompress in [false, true] {
            let error = await #expect(throws: ClientError.self) {
                try await log.call.download(to: folder.file, decompress: decompress)
            }
            #expect(error?.code == .unverifiable && folder.names == [])
        }
    }

    /// A body of one gzip member that goes on for as long as it is read.
    private final class EndlessSource: ResponseBody.Source {
        let count = Mutex(0)

        func next() async throws -> [UInt8]? {
            count.withLock { count in
                count += 1
                return count == 1 ? first : [0]
            }
        }

        func cancel() {}
    }

    /// A download that would be refused at its end is refused before it is received.
    @Test(arguments: [false, true])
    func whatCannotBeProvedIsNotReceived(_ decompress: Bool) async throws {
        let folder = try TemporaryFolder()
        let source = EndlessSource()
        let transport = ScriptedTransport { _, _ in
            Response(status: 200, headers: ["Connection": "close"], body: ResponseBody(source))
        }
        let call = Call<GzipArchive>(Request(.get, "/logs/today.gz"), on: .stub(transport))
        let error = await #expect(throws: ClientError.self) {
            try await call.download(to: folder.file, decompress: decompress)
        }
        #expect(error?.code == .unverifiable && folder.names == [])
        #expect(source.count.withLock { $0 } == 1)
    }

    /// After its error a sequence is over.
    @Test func nothingFollowsAnError() async throws {
        let log = try LogServer(Array(Self.whole.dropLast(3)))
        let content = log.call.decompressed
        var chunks = content.makeAsyncIterator()
        await #expect(throws: ClientError.self) { while try await chunks.next() != nil {} }
        #expect(try await chunks.next() == nil && log.server.requests.count == 1)
    }

    /// Who accepts what cannot be proved gets it, and is told so.
    @Test func whatCannotBeProvedCanBeAccepted() async throws {
        let accepting = GzipLimits(acceptsUnverifiable: true)
        let folder = try TemporaryFolder()
        let log = try LogServer(Self.closing(Self.whole, cut: Self.first.count))
        let read = await log.lines(accepting)
        #expect(read.lines == ["one", "two"] && read.error == nil)
        let file = try await log.call.download(to: folder.file, limits: accepting)
        #expect(!file.isVerified && file.members == 1 && folder.content == Self.first)
        let removed = try LogServer(.text("one\ntwo", headers: [("Content-Encoding", "identity")]))
        #expect(await removed.lines(accepting).lines == ["one", "two"])
        let plain = try await removed.call.download(to: folder.file, overwrite: true, limits: accepting)
        #expect(!plain.isVerified && folder.content == Array("one\ntwo".utf8))
        let proved = try LogServer(Self.whole)
        #expect(try await proved.call.download(to: folder.file, overwrite: true, limits: accepting).isVerified)
        // Damage is never accepted.
        let cut = try LogServer(Self.closing(Self.whole, cut: Self.first.count + 5))
        #expect(await cut.lines(accepting).error?.code == .truncated)
    }

    @Test func observersAreTold() async throws {
        let told = Mutex<[LifecycleEvent.Kind]>([])
        let observer = LifecycleObserver { event in told.withLock { $0.append(event.kind) } }
        let configuration = Configuration(retry: .never, lifecycle: observer)
        let log = try LogServer(Self.closing(Self.whole), configuration: configuration)
        _ = await log.lines()
        #expect(told.withLock { $0 } == [.unverifiable])
    }

    /// A part that nobody asked for is not taken for the whole, whatever the call answers with.
    @Test func aPartIsNotTheWhole() async throws {
        let folder = try TemporaryFolder()
        let part = LoopbackServer.Reply.bytes(
            Self.first,
            status: 206,
            headers: [("Content-Range", "bytes 0-\(Self.first.count - 1)/\(Self.whole.count)")]
        )
        let log = try LogServer(part)
        let read = await log.lines()
        #expect(read.lines.isEmpty && read.error?.code == .invalidResponse && read.error?.status == 206)
        let error = await #expect(throws: ClientError.self) { try await log.call.download(to: folder.file) }
        #expect(error?.code == .invalidResponse && folder.names == [])
        let json = try LogServer(.json("{}", status: 206))
        let call = Call<JSONValue>(Request(.get, "/part"), on: json.call.connection)
        let failure = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(failure?.code == .invalidResponse)
        // Who asks for a part gets it, but not for a proved log.
        var asking = log.call
        asking.request.headers["Range"] = "bytes=0-"
        #expect(try await asking.rawResponse().body.collect(upTo: 1000).bytes == Self.first)
        var lines: [String] = []
        let end = await #expect(throws: ClientError.self) { for try await line in asking.lines { lines.append(line) } }
        #expect(end?.code == .unverifiable && lines == ["one"])
    }
}

import Foundation
import LoopbackServer
import Testing

@testable import BindingsRuntime
import BindingsTesting

/// Downloads that break off and go on.
@Suite(.timeLimit(.minutes(5))) struct ResumptionTests {
    private static let archive: [UInt8] = {
        var random = SeededRandom(seed: 7)
        let text = (0..<4000).map { "\($0) \(UInt64.random(in: 0...(.max), using: &random))\n" }.joined()
        return GzipMember(text).bytes + GzipMember(text, block: .stored).bytes
    }()

    /// A download from a server that answers as a closure says, and the ranges that were asked for.
    private struct Download {
        let folder: TemporaryFolder
        let server: LoopbackServer
        let call: Call<GzipArchive>

        init(_ handler: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply) throws {
            folder = try TemporaryFolder()
            server = try LoopbackServer(handler)
            let retry = RetryPolicy(maximumAttempts: 1, clock: TestClock())
            var call = try LogServer([]).call
            call.connection.server = server.url
            call.connection.configuration = Configuration(retry: retry)
            self.call = call
        }

        func run(_ resumptions: Int) async throws -> DownloadedFile {
            try await call.download(to: folder.file, sha256: true, resumptions: resumptions)
        }

        var ranges: [String?] { server.requests.map { $0["Range"] } }
    }

    /// The whole, tagged, that breaks off.
    private static func broken(_ tag: String? = "\"a\"", after bytes: Int = 40_000) -> LoopbackServer.Reply {
        let headers = tag.map { [("ETag", $0)] } ?? []
        return .bytes(archive, headers: headers).cut(after: bytes, ending: .close)
    }

    /// What is left from the first byte that was asked for.
    private static func rest(
        of request: LoopbackServer.Request,
        _ bytes: [UInt8] = archive,
        framing: LoopbackServer.Reply.Framing = .length
    ) -> LoopbackServer.Reply {
        let start = request["Range"].flatMap { Int($0.dropFirst("bytes=".count).dropLast()) } ?? 0
        return .bytes(
            Array(bytes[start...]),
            status: 206,
            headers: [("Content-Range", "bytes \(start)-\(bytes.count - 1)/\(bytes.count)"), ("ETag", "\"a\"")],
            framing: framing
        )
    }

    /// A server that heeds no `If-Range` gives a part of another version: the bytes that are compared may be the same.
    @Test(arguments: ["\"b\"", nil])
    func putsNoTwoVersionsTogether(_ tag: String?) async throws {
        func log(_ word: String) -> [UInt8] {
            [word, String(repeating: "b", count: 60_000), word].flatMap { GzipMember($0, block: .stored).bytes }
        }
        let (old, new) = (log("old"), log("new"))
        let download = try Download { request in
            if request.index == 0 {
                return .bytes(old, headers: [("ETag", "\"a\"")]).cut(after: 40_000, ending: .close)
            }
            let start = request["Range"].flatMap { Int($0.dropFirst("bytes=".count).dropLast()) }
            let range = start.map { [("Content-Range", "bytes \($0)-\(new.count - 1)/\(new.count)")] } ?? []
            let headers = range + (tag.map { [("ETag", $0)] } ?? [])
            return .bytes(Array(new[(start ?? 0)...]), status: start == nil ? 200 : 206, headers: headers)
        }
        _ = try await download.run(3)
        #expect(download.folder.content == new)
    }

    @Test(arguments: [LoopbackServer.Reply.Framing.length, .chunked(1000), .close])
    func goesOnWhereItBrokeOff(_ framing: LoopbackServer.Reply.Framing) async throws {
        let download = try Download { request in
            request.index == 0 ? Self.broken() : Self.rest(of: request, framing: framing)
        }
        let file = try await download.run(1)
        #expect(download.folder.content == Self.archive && download.folder.names == ["log.gz"])
        #expect(file.isVerified && file.members == 2 && file.bytesReceived == Self.archive.count)
        #expect(file.sha256 == SHA256.hash(Self.archive).hexadecimal)
        #expect(download.ranges == [nil, "bytes=\(40_000 - ResumableSource.overlap)-"])
        #expect(download.server.requests.map { $0["If-Range"] } == [nil, "\"a\""])
    }

    @Test func isOffByDefault() async throws {
        let download = try Download { request in request.index == 0 ? Self.broken() : Self.rest(of: request) }
        let error = await #expect(throws: ClientError.self) {
            try await download.call.download(to: download.folder.file)
        }
        #expect(error?.code == .truncated && download.ranges == [nil] && download.folder.names == [])
    }

    /// The rest may break off too, at any byte and any number of times.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func goesOnAgainAndAgain(_ seed: UInt64) async throws {
        let download = try Download { request in
            var random = SeededRandom(seed: seed &* 1000 &+ UInt64(request.index))
            let cut = Int.random(in: 0..<60_000, using: &random)
            return request.index == 0 ? Self.broken(after: cut) : Self.rest(of: request).cut(after: cut)
        }
        _ = try await download.run(200)
        #expect(download.folder.content == Self.archive)
    }

    @Test func thereIsAnEndToIt() async throws {
        let download = try Download { request in
            request.index == 0 ? Self.broken() : Self.rest(of: request).cut(after: 10)
        }
        let error = await #expect(throws: ClientError.self) { try await download.run(3) }
        #expect(error?.code == .truncated && download.ranges.count == 4 && download.folder.names == [])
    }

    /// Answers to the request for the rest with which nothing can be joined; the download begins anew.
    @Test(arguments: [
        "whole", "other bytes", "shifted", "part of the rest", "longer", "encoded", "no range", "412", "416", "500",
    ])
    func beginsAnew(_ habit: String) async throws {
        let download = try Download { request in
            guard request["Range"] != nil else { return request.index == 0 ? Self.broken() : .bytes(Self.archive) }
            var rest = Self.rest(of: request)
            switch habit {
            case "whole": return .bytes(Self.archive, headers: [("ETag", "\"b\"")])
            case "other bytes": return Self.rest(of: request, Self.archive.map { $0 ^ 1 })
            case "shifted": return Self.rest(of: request, Self.archive + [0])
            case "part of the rest": rest.headers[1].value = "bytes 35904-35999/\(Self.archive.count)"
            case "longer": rest.headers[1].value = "bytes 35904-\(Self.archive.count)/\(Self.archive.count + 1)"
            case "encoded": rest.headers.append(("Content-Encoding", "identity"))
            case "no range": rest.headers.remove(at: 1)
            default: return .text("no", status: Int(habit) ?? 500)
            }
            return rest
        }
        _ = try await download.run(1)
        #expect(download.folder.content == Self.archive && download.folder.names == ["log.gz"])
        #expect(download.ranges == [nil, "bytes=35904-", nil])
    }

    /// A part that ends with the connection is known by its range, so that its breaking off is noticed.
    @Test func aPartThatEndsTooSoonIsGoneOnWith() async throws {
        let download = try Download { request in
            switch request.index {
            case 0: Self.broken()
            case 1: Self.rest(of: request, framing: .close).cut(after: 10_000)
            default: Self.rest(of: request)
            }
        }
        _ = try await download.run(2)
        #expect(download.folder.content == Self.archive)
        #expect(download.ranges == [nil, "bytes=35904-", "bytes=\(35_904 + 10_000 - ResumableSource.overlap)-"])
    }

    /// What comes behind the end of the range is not a part of the log, though it may look like one.
    @Test func moreThanWasAnnouncedIsAnError() async throws {
        let download = try Download { request in
            guard request.index > 0 else { return Self.broken() }
            var rest = Self.rest(of: request, framing: .chunked(1000))
            if case .bytes(let bytes) = rest.body { rest.body = .bytes(bytes + GzipMember("more\n").bytes) }
            return rest
        }
        let error = await #expect(throws: ClientError.self) { try await download.run(3) }
        #expect(error?.code == .invalidResponse && download.folder.names == [])
    }

    /// Without a strong tag nobody knows that the rest belongs to what has come.
    @Test(arguments: [nil, "W/\"a\"", "a", "\""] as [String?])
    func asksForNoRestWithoutATag(_ tag: String?) async throws {
        let download = try Download { request in request.index == 0 ? Self.broken(tag) : .bytes(Self.archive) }
        _ = try await download.run(1)
        #expect(download.folder.content == Self.archive && download.ranges == [nil, nil])
    }

    /// Damage of what came whole is not repaired by asking again.
    @Test func damageIsNotAskedForAgain() async throws {
        let download = try Download { _ in .bytes(Array(Self.archive.dropLast()), headers: [("ETag", "\"a\"")]) }
        let error = await #expect(throws: ClientError.self) { try await download.run(5) }
        #expect(error?.code == .truncated && download.ranges == [nil])
    }

    @Test func cancellationEndsIt() async throws {
        let download = try Download { request in
            request.index == 0 ? Self.broken() : Self.rest(of: request).cut(after: 5000, ending: .hold)
        }
        let task = Task { try await download.run(5) }
        #expect(await download.server.wait { $0.outcomes.count == 2 })
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(download.folder.names == [])
    }
}

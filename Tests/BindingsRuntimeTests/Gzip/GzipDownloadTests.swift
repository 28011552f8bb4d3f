import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import BindingsRuntime
import BindingsTesting

@Suite(.timeLimit(.minutes(5))) struct GzipDownloadTests {
    private static let text = String(repeating: "{\"line\":1}\n", count: 5000)
    private static let archive = GzipMember(text).bytes + GzipMember(text, block: .stored).bytes

    @Test func writesTheArchiveAsItCame() async throws {
        let folder = try TemporaryFolder()
        let disposition = ("Content-Disposition", "attachment; filename=\"a_2026-08-10T03:12:58Z_audit.log.gz\"")
        let log = try LogServer(.bytes(Self.archive, headers: [disposition], framing: .chunked(1000)))
        let file = try await log.call.download(to: folder.file, sha256: true)
        #expect(folder.content == Self.archive && folder.names == ["log.gz"])
        #expect(file.url == folder.file && file.members == 2 && file.uncompressedBytes == 2 * Self.text.utf8.count)
        #expect(file.bytesReceived == Self.archive.count && file.bytesWritten == Self.archive.count)
        #expect(file.sha256 == SHA256.hash(Self.archive).hexadecimal)
        #expect(file.suggestedFileName == "a_2026-08-10T031258Z_audit.log.gz")
    }

    @Test func writesTheContentIfAsked() async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(Self.archive, framing: .length)
        let file = try await log.call.download(to: folder.file, decompress: true, sha256: true)
        let content = Array((Self.text + Self.text).utf8)
        #expect(folder.content == content && file.bytesWritten == content.count)
        #expect(file.sha256 == SHA256.hash(content).hexadecimal && file.bytesReceived == Self.archive.count)
    }

    @Test func anEmptyLogIsAnEmptyFile() async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer([])
        let file = try await log.call.download(to: folder.file)
        #expect(folder.content == [] && file.members == 0 && file.bytesWritten == 0 && file.sha256 == nil)
    }

    @Test func overwritesOnlyIfAsked() async throws {
        let folder = try TemporaryFolder()
        try Data("old".utf8).write(to: folder.file)
        let log = try LogServer(Self.archive)
        let error = await #expect(throws: ClientError.self) { try await log.call.download(to: folder.file) }
        #expect(error?.code == .file && folder.content == Array("old".utf8) && folder.names == ["log.gz"])
        #expect(error?.message == "could not write to \(folder.file.path): File exists")
        #expect(log.server.requests.isEmpty)
        try await log.call.download(to: folder.file, overwrite: true)
        #expect(folder.content == Self.archive && folder.names == ["log.gz"])
    }

    @Test func aFileThatAppearsMeanwhileIsNotOverwritten() async throws {
        let folder = try TemporaryFolder()
        let server = try LoopbackServer { [file = folder.file] _ in
            try? Data("new".utf8).write(to: file)
            return .bytes(Self.archive)
        }
        var call = try LogServer([]).call
        call.connection.server = server.url
        let error = await #expect(throws: ClientError.self) { try await call.download(to: folder.file) }
        #expect(error?.code == .file && folder.content == Array("new".utf8) && folder.names == ["log.gz"])
    }

    @Test(arguments: [0, 1])
    func failuresLeaveTheFolderAsItWas(_ existing: Int) async throws {
        let old = existing == 1 ? Array("old".utf8) : nil
        var damaged = Self.archive
        damaged[damaged.count - 6] ^= 1
        let replies: [(LoopbackServer.Reply, ClientError.Code)] = [
            (.bytes(damaged), .corrupted),
            (.bytes(Array(Self.archive.dropLast())), .truncated),
            (.bytes(Self.archive, framing: .chunked(500)).cut(after: 1700), .truncated),
            (.bytes(Self.archive + [1]), .corrupted),
            (.text("<html>no</html>"), .unexpectedMediaType),
            (.json(#"{"error":500,"errorCode":"X"}"#), .apiError),
            (.json(#"{"error":500,"errorCode":"X"}"#, status: 500), .apiError),
            (.text("layer gone\n", headers: [("Content-Encoding", "identity")]), .unverifiable),
        ]
        for (reply, code) in replies {
            let folder = try TemporaryFolder()
            if let old { try Data(old).write(to: folder.file) }
            let log = try LogServer(reply)
            for decompress in [false, true] {
                let error = await #expect(throws: ClientError.self) {
                    try await log.call.download(to: folder.file, decompress: decompress, overwrite: true)
                }
                #expect(error?.code == code)
                #expect(folder.content == old && folder.names == (old == nil ? [] : ["log.gz"]))
            }
        }
    }

    @Test func cancellationLeavesNothing() async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(.bytes(Self.archive, framing: .chunked(500)).cut(after: 1700, ending: .hold))
        let call = log.call
        let task = Task { [file = folder.file] in try await call.download(to: file) }
        #expect(await log.server.wait { $0.outcomes.count == 1 })
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(folder.names == [])
        #expect(await log.server.wait { $0.openConnections == 0 })
    }

    /// A body whose reader is cancelled as it learns that the body is over.
    private final class LateCancellation: ResponseBody.Source {
        private let hasBegun = Mutex(false)

        func next() async throws -> [UInt8]? {
            let isOver = hasBegun.withLock { hasBegun in
                defer { hasBegun = true }
                return hasBegun
            }
            guard isOver else { return archive }
            withUnsafeCurrentTask { $0?.cancel() }
            return nil
        }

        func cancel() {}
    }

    /// A cancellation that comes when all has arrived is in time: the file is not put in place.
    @Test(arguments: [false, true])
    func cancellationAtTheEndLeavesNothing(_ decompress: Bool) async throws {
        let folder = try TemporaryFolder()
        let transport = ScriptedTransport { _, _ in
            Response(
                status: 200,
                headers: ["Content-Length": "\(Self.archive.count)"],
                body: ResponseBody(LateCancellation())
            )
        }
        let call = Call<GzipArchive>(Request(.get, "/logs/today.gz"), on: .stub(transport))
        let task = Task { [file = folder.file] in try await call.download(to: file, decompress: decompress) }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(folder.names == [])
    }

    /// Each of several downloads to one place is whole, and none harms another.
    @Test(arguments: [false, true])
    func downloadsToOnePlaceAtOnce(_ overwrite: Bool) async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(
            .bytes(Self.archive, framing: .chunked(500)).delayed(by: .zero, body: .milliseconds(50))
        )
        let call = log.call
        let results = await withTaskGroup(of: ClientError.Code?.self) { group in
            for _ in 0..<6 {
                group.addTask { [file = folder.file] in
                    do {
                        try await call.download(to: file, overwrite: overwrite)
                        return nil
                    } catch {
                        return (error as? ClientError)?.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { $0 == nil } == (overwrite ? 6 : 1))
        #expect(results.allSatisfy { $0 == nil || $0 == .file })
        #expect(folder.content == Self.archive && folder.names == ["log.gz"])
    }

    @Test func impossiblePlacesAreClearErrors() async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(Self.archive)
        let places = [
            folder.url, folder.url.appendingPathComponent("missing/log.gz"), URL(fileURLWithPath: "/proc/log.gz"),
            URL(fileURLWithPath: "/dev/null/log.gz"),
        ]
        for place in places {
            for overwrite in [false, true] {
                let error = await #expect(throws: ClientError.self) {
                    try await log.call.download(to: place, overwrite: overwrite)
                }
                #expect(error?.code == .file && error?.message.isEmpty == false)
            }
        }
        await #expect(throws: ClientError.self) {
            try await log.call.download(to: log.server.url)
        }
        #expect(log.server.requests.isEmpty && folder.names.isEmpty)
    }

    /// What is not a file, such as a pipe, is not replaced by one even if files may be.
    @Test func onlyFilesAreReplaced() async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(Self.archive)
        let pipe = folder.url.appendingPathComponent("pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        let error = await #expect(throws: ClientError.self) { try await log.call.download(to: pipe, overwrite: true) }
        #expect(error?.code == .file && error?.message.contains(pipe.path) == true)
        #expect(log.server.requests.isEmpty && folder.names == ["pipe"])
        var status = stat()
        #expect(stat(pipe.path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test func aFolderThatVanishesIsAClearError() async throws {
        let folder = try TemporaryFolder()
        let log = try LogServer(.bytes(Self.archive, framing: .chunked(500)))
        let error = await #expect(throws: ClientError.self) {
            try await log.call.download(to: folder.file) { [url = folder.url] _ in
                try? FileManager.default.removeItem(at: url)
            }
        }
        #expect(error?.code == .file)
    }

    @Test func failuresOfTheSystemAreToldInWords() {
        let failure = SystemFailure(.write, path: "log.gz", code: ENOSPC)
        #expect(failure.description == "could not write to log.gz: No space left on device")
    }

    @Test func progressIsToldSparinglyAndToTheEnd() async throws {
        let folder = try TemporaryFolder()
        let seen = Mutex<[DownloadProgress]>([])
        let log = try LogServer(Self.archive, framing: .length)
        let start = ContinuousClock.now
        try await log.call.download(to: folder.file) { progress in seen.withLock { $0.append(progress) } }
        let spent = start.duration(to: .now)
        let all = seen.withLock { $0 }
        let last = try #require(all.last)
        #expect(last.bytesReceived == Self.archive.count && last.uncompressedBytes == 2 * Self.text.utf8.count)
        #expect(last.totalBytes == Int64(Self.archive.count) && last.elapsed <= spent)
        #expect(all.count <= 2 + Int(spent / .milliseconds(100)))
        let chunked = try LogServer(Self.archive)
        try await chunked.call.download(to: folder.file, overwrite: true) { progress in
            seen.withLock { $0.append(progress) }
        }
        #expect(seen.withLock { $0.last }?.totalBytes == nil)
    }
}

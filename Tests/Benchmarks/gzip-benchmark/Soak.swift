import BenchmarkServer
import BindingsRuntime
import Foundation

/// Downloads that are cut at random, bombs and a full disk: each must end in an error and leave nothing behind.
enum Soak {
    /// A condition did not hold.
    struct Failure: Error {
        var text: String
    }

    /// Downloads with the connection cut at a random byte.
    static func cuts(rounds: Int, seed: UInt64) async throws {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try archive(megabytes: 1, in: folder)
        let place = folder.appendingPathComponent("result.gz")
        let old = Data("old".utf8)
        try old.write(to: place)
        var random = SeededRandom(seed: seed)
        for round in 0..<rounds {
            let cut = Int.random(in: 0..<archive.count, using: &random)
            let ending: LoopbackServer.Reply.Ending = Bool.random(using: &random) ? .close : .reset
            let reply = LoopbackServer.Reply.bytes(
                archive,
                framing: .chunked(Int.random(in: 1...65_536, using: &random))
            )
            let server = try LoopbackServer(replies: reply.cut(after: cut, ending: ending))
            do {
                try await LogService.call(server.url).download(to: place, overwrite: true)
                throw Failure(text: "round \(round): a download cut at \(cut) succeeded")
            } catch is ClientError {
                let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                guard Set(names) == ["log", "log.gz", "result.gz"], try Data(contentsOf: place) == old else {
                    throw Failure(text: "round \(round): the folder changed: \(names)")
                }
            }
            server.stop()
        }
        print("\(rounds) cuts, seed \(seed): every one an error, nothing left; peak \(Process.peakMemory >> 10) MB")
    }

    /// Reads an archive that arrives byte by byte.
    static func singleBytes() async throws {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var megabytes = 4
        while try archive(megabytes: megabytes, in: folder).count < 1 << 20 { megabytes *= 2 }
        let server = try LogService.serve(folder.appendingPathComponent("log.gz"), chunk: 1)
        let start = ContinuousClock.now
        var content = Data()
        for try await line in LogService.call(server.url).rawLines { content += line.bytes + [0x0A] }
        let seconds = start.duration(to: .now) / .seconds(1)
        guard try Data(contentsOf: folder.appendingPathComponent("log")) == content else {
            throw Failure(text: "the content differs")
        }
        print("an archive of 1 MiB and more in chunks of one byte: identical, \(seconds) s")
        server.stop()
    }

    /// Reads 10 GiB of zeros from 10 MB of archive, with and without limits.
    static func bomb() async throws {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("bomb.gz")
        _ = try Process.shell("head -c 10737418240 /dev/zero | gzip -9 > '\(archive.path)'")
        let server = try LogService.serve(archive, chunk: nil)
        let call = LogService.call(server.url)
        let file = try await call.download(to: folder.appendingPathComponent("result.gz"))
        guard file.uncompressedBytes == 10 << 30 else { throw Failure(text: "only \(file.uncompressedBytes) bytes") }
        let afterDownload = Process.peakMemory
        for attempt in ["content", "lines"] {
            do {
                if attempt == "content" { _ = try await call.content() } else { for try await _ in call.lines {} }
                throw Failure(text: "\(attempt) read a bomb")
            } catch let error as ClientError {
                print("\(attempt): \(error)")
            }
        }
        print("bomb: peak \(afterDownload >> 10) MB in download, \(Process.peakMemory >> 10) MB with a line of 16 MiB")
        server.stop()
    }

    /// Downloads to a folder that is too small, named by the script that mounts it.
    static func fullDisk(_ folder: URL) async throws {
        let work = try makeFolder()
        defer { try? FileManager.default.removeItem(at: work) }
        let archive = try archive(megabytes: 64, in: work)
        let server = try LoopbackServer(replies: .bytes(archive, framing: .chunked(10_000)))
        let place = folder.appendingPathComponent("log.gz")
        try Data("old".utf8).write(to: place)
        for decompress in [false, true] {
            do {
                try await LogService.call(server.url).download(to: place, decompress: decompress, overwrite: true)
                throw Failure(text: "the disk was not full")
            } catch let error as ClientError where error.code == .file {
                print(error)
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            guard names == ["log.gz"], try Data(contentsOf: place) == Data("old".utf8) else {
                throw Failure(text: "the folder changed: \(names)")
            }
        }
        print("full disk: clear errors, the old file intact, nothing left")
        server.stop()
    }

    /// Downloads to a folder nobody can write to, named by the script that mounts it, with a file in it that stays.
    static func readOnly(_ folder: URL) async throws {
        let server = try LoopbackServer(replies: .text("nobody should ask"))
        let existing = folder.appendingPathComponent("log.gz")
        let old = try Data(contentsOf: existing)
        for place in [existing, folder.appendingPathComponent("new.gz")] {
            for overwrite in [false, true] {
                do {
                    try await LogService.call(server.url).download(to: place, overwrite: overwrite)
                    throw Failure(text: "the folder was not read-only")
                } catch let error as ClientError where error.code == .file {
                    let isTaken = place == existing && !overwrite
                    let reason = String(cString: strerror(isTaken ? EEXIST : EROFS))
                    guard error.message.contains(reason) else { throw Failure(text: "not a clear error: \(error)") }
                    print(error)
                }
            }
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard names == ["log.gz"], try Data(contentsOf: existing) == old, !old.isEmpty, server.requests.isEmpty else {
            throw Failure(text: "the folder changed, or the server was asked: \(names)")
        }
        print("read-only disk: clear errors before anything is asked of the server, the old file intact")
        server.stop()
    }

    private static func makeFolder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("gzip-soak-\(getpid())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    private static func archive(megabytes: Int, in folder: URL) throws -> [UInt8] {
        let log = folder.appendingPathComponent("log")
        var maker = LogMaker()
        try maker.write(megabytes << 20, to: log)
        _ = try Process.shell("gzip -kf '\(log.path)'")
        return Array(try Data(contentsOf: folder.appendingPathComponent("log.gz")))
    }
}

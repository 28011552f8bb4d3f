import BenchmarkServer
import Foundation

/// Memory with a consumer that is slower than the network, against one that is not.
struct Sleepiness {
    let megabytes: Int

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gzip-benchmark-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("log")
        var maker = LogMaker()
        try maker.write(megabytes << 20, to: log)
        _ = try Process.shell("gzip -k '\(log.path)'")
        let server = try LogService.serve(log.appendingPathExtension("gz"), chunk: nil)
        var peaks: [Int] = []
        for measurement in [Measurement.rawLines, .sleepy] {
            let (seconds, count, peak) = try Comparison.child(measurement, server.url)
            print("\(measurement.rawValue): \(count) lines in \(seconds) s, peak \(peak >> 10) MB")
            peaks.append(peak)
        }
        try Comparison.checkContent(.sleepyCat, of: log, from: server.url)
        guard let least = peaks.min(), let most = peaks.max(), most - least <= 20 << 10 else {
            throw Soak.Failure(text: "the slow consumer takes more memory")
        }
        print("content identical, memory flat")
        server.stop()
    }
}

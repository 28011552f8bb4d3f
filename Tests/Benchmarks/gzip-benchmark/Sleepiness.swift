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
        _ = try Process.shell("gzip '\(log.path)'")
        let server = try LogService.serve(log.appendingPathExtension("gz"), chunk: nil)
        for measurement in [Measurement.rawLines, .sleepy] {
            let (seconds, count, peak) = try Comparison.child(measurement, server.url)
            print("\(measurement.rawValue): \(count) lines in \(seconds) s, peak \(peak >> 10) MB")
        }
        server.stop()
    }
}

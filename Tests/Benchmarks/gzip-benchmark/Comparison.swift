import BenchmarkServer
import Foundation

/// Everything measured in one run on one log, as ratios to `gzip -dc | wc -l`.
struct Comparison {
    let megabytes: Int
    let rounds: Int

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gzip-benchmark-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("log")
        var maker = LogMaker()
        try maker.write(megabytes << 20, to: log)
        let archive = folder.appendingPathComponent("log.gz")
        _ = try Process.shell("gzip -6 -c '\(log.path)' > '\(archive.path)'")
        let server = try LogService.serve(archive, chunk: nil)

        var best: [String: Double] = [:]
        var memory: [String: Int] = [:]
        var lines: Set<Int> = []
        for round in 1...rounds {
            let start = ContinuousClock.now
            lines.insert(Int(try Process.shell("gzip -dc '\(archive.path)' | wc -l")) ?? -1)
            let seconds = start.duration(to: .now) / .seconds(1)
            best["gzip -dc | wc -l"] = min(seconds, best["gzip -dc | wc -l"] ?? .infinity)
            for measurement in [Measurement.rawLines, .lines, .download, .bare, .decoder, .zlib] {
                let isLocal = measurement == .decoder || measurement == .zlib
                let source = isLocal ? archive : server.url
                let (seconds, count, peak) = try Self.child(measurement, source)
                best[measurement.rawValue] = min(seconds, best[measurement.rawValue] ?? .infinity)
                memory[measurement.rawValue] = max(peak, memory[measurement.rawValue] ?? 0)
                if measurement == .rawLines || measurement == .lines { lines.insert(count) }
            }
            print("round \(round) of \(rounds) done")
        }
        try Self.checkContent(.cat, of: log, from: server.url)
        guard lines.count == 1 else { throw Soak.Failure(text: "the numbers of lines differ: \(lines.sorted())") }
        report(best, memory, lines: lines.first ?? 0)
        server.stop()
    }

    /// Compares what a measurement reads from a server with the log that is served, by their hashes.
    static func checkContent(_ measurement: Measurement, of log: URL, from server: URL) throws {
        let program = CommandLine.arguments[0]
        let sum = try Process.shell("sha256sum < '\(log.path)'")
        guard try Process.shell("'\(program)' measure \(measurement.rawValue) '\(server)' | sha256sum") == sum else {
            throw Soak.Failure(text: "the content differs")
        }
    }

    /// Runs a measurement in a process of its own.
    static func child(_ measurement: Measurement, _ source: URL) throws -> (Double, Int, Int) {
        let program = CommandLine.arguments[0]
        let place = source.isFileURL ? source.path : source.absoluteString
        let words = try Process.shell("'\(program)' measure \(measurement.rawValue) '\(place)'").split(separator: " ")
        guard words.count == 3, let seconds = Double(words[0]), let count = Int(words[1]), let peak = Int(words[2])
        else {
            throw CocoaError(.coderReadCorrupt)
        }
        return (seconds, count, peak)
    }

    private func report(_ best: [String: Double], _ memory: [String: Int], lines: Int) {
        let base = best["gzip -dc | wc -l"] ?? 1
        print("\(megabytes) MiB of log; best of \(rounds); \(lines) lines, their SHA-256 equal")
        for (name, seconds) in best.sorted(by: { $0.value < $1.value }) {
            let ratio = (seconds / base * 1000).rounded() / 1000
            let peak = memory[name].map { "\($0 >> 10) MB" } ?? ""
            print("\(name): \((seconds * 1000).rounded() / 1000) s, ratio \(ratio), peak \(peak)")
        }
        let decoder = (best["zlib"] ?? 0) / (best["decoder"] ?? 1)
        print("decoder at \((decoder * 1000).rounded() / 10) % of zlib's speed")
        let extra = (memory["raw-lines"] ?? 0) - (memory["bare"] ?? 0)
        print("peak memory of raw-lines over a bare download: \(extra >> 10) MB")
    }
}

import BindingsRuntime
import Foundation

/// One thing to measure, in a process of its own so that its memory is its own.
enum Measurement: String, CaseIterable {
    case rawLines = "raw-lines"
    case lines, download, bare, decoder, zlib, sleepy, cat
    case sleepyCat = "sleepy-cat"

    /// Whether the content goes to standard output, instead of figures.
    private var isCat: Bool { self == .cat || self == .sleepyCat }

    /// Runs it on a server's URL or a file and prints seconds, count and peak memory in KiB.
    func run(_ source: URL) async throws {
        let start = ContinuousClock.now
        let count = try await work(source)
        let seconds = start.duration(to: .now) / .seconds(1)
        if !isCat { print(seconds, count, Process.peakMemory) }
    }

    private func work(_ source: URL) async throws -> Int {
        var count = 0
        switch self {
        case .rawLines:
            for try await _ in LogService.call(source).rawLines { count += 1 }
        case .lines:
            for try await _ in LogService.call(source).lines { count += 1 }
        case .sleepy:
            for try await _ in LogService.call(source).rawLines {
                count += 1
                if count % 100_000 == 0 { try await Task.sleep(for: .milliseconds(50)) }
            }
        case .cat, .sleepyCat:
            var buffer: [UInt8] = []
            for try await line in LogService.call(source).lines {
                buffer += line.utf8
                buffer.append(0x0A)
                count += 1
                if buffer.count > 1 << 20 { try Self.flush(&buffer) }
                if self == .sleepyCat, count % 100_000 == 0 { try await Task.sleep(for: .milliseconds(50)) }
            }
            try Self.flush(&buffer)
        case .download:
            let place = FileManager.default.temporaryDirectory.appendingPathComponent("download-\(getpid()).gz")
            defer { try? FileManager.default.removeItem(at: place) }
            count = Int(try await LogService.call(source).download(to: place).uncompressedBytes)
        case .bare:
            count = BareDownload.run(source)
        case .zlib:
            count = try DirectInflation.run(source)
        case .decoder:
            count = try Self.decode(source)
        }
        return count
    }

    private static func flush(_ buffer: inout [UInt8]) throws {
        try FileHandle.standardOutput.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private static func decode(_ source: URL) throws -> Int {
        let file = try FileHandle(forReadingFrom: source)
        var decoder = GzipDecoder()
        let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { output.deallocate() }
        var count = 0
        while let part = try file.read(upToCount: 256 << 10), !part.isEmpty {
            try [UInt8](part).withUnsafeBytes { bytes in
                var input = bytes
                var produced = 0
                repeat {
                    produced = try decoder.decode(&input, into: output)
                    count += produced
                } while !input.isEmpty || produced == output.count
            }
        }
        try decoder.finish()
        return count
    }
}

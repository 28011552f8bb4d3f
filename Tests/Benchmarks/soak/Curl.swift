import Foundation

/// The same requests by curl, 64 at a time over connections that are kept.
struct Curl {
    private let url: URL
    private let arguments: [String]
    private let calls: Int

    init(_ server: URL, _ arguments: String..., calls: Int) {
        url = server.appending(path: "things")
        self.arguments = arguments
        self.calls = calls
    }

    /// Runs curl and prints its rate.
    func report() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["curl", "--silent", "--parallel", "--parallel-max", "64"] + arguments
            + ["--output", "/dev/null", "\(url.absoluteString)?n=[1-\(calls)]"]
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        let seconds = start.duration(to: .now) / .seconds(1)
        let outcome = process.terminationStatus == 0 ? "" : " (exit code \(process.terminationStatus))"
        print("  curl: \(calls) calls in \(seconds) s, \(Int(Double(calls) / seconds)) per second\(outcome)")
    }
}

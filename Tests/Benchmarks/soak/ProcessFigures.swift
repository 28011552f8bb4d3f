import Foundation

/// What the process takes of the machine, as far as the system says.
struct ProcessFigures {
    /// The largest resident memory so far, in bytes.
    let peakMemory: Int
    /// The open file descriptors.
    let descriptors: Int

    init() {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        peakMemory = (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
        descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    }
}

import Foundation

/// What the process takes of memory, in bytes, as the kernel counts it.
enum Memory {
    /// What is resident now.
    static var resident: Int { field("VmRSS:") }

    /// The most that was resident since the last ``resetPeak()``.
    static var peak: Int { field("VmHWM:") }

    /// Makes the present size the peak.
    static func resetPeak() {
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    }

    private static func field(_ name: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }
}

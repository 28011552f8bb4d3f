import Foundation
import Synchronization

@testable import bindgen

/// A folder of its own for a test, and the tool running in it.
final class Sandbox: Sendable {
    let folder: URL

    /// What a run of the tool left behind.
    struct Run {
        var exitCode: ExitCode
        var output: String
        var errors: String
    }

    private let output = Mutex("")
    private let errors = Mutex("")

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bindgen-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs the tool in the folder.
    func run(_ words: String...) -> Run {
        output.withLock { $0 = "" }
        errors.withLock { $0 = "" }
        let environment = Environment(
            directory: folder.path,
            standardOutput: { [self] text in output.withLock { $0 += text } },
            standardError: { [self] text in errors.withLock { $0 += text } }
        )
        let exitCode = Bindgen.run(words, in: environment)
        return Run(exitCode: exitCode, output: output.withLock { $0 }, errors: errors.withLock { $0 })
    }

    /// Writes a file.
    func write(_ text: String, to path: String) throws {
        try write(bytes: Array(text.utf8), to: path)
    }

    /// Writes a file that need not be text.
    func write(bytes: [UInt8], to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// The text of a file; `nil` if there is none.
    func text(of path: String) -> String? {
        try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// All files below a folder, sorted.
    func files(in path: String) -> [String] {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
        return all.filter { $0.contains(".") }.sorted()
    }
}

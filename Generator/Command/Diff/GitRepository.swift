import Foundation

/// The git repository that a subcommand runs in.
struct GitRepository {
    var environment: Environment

    /// The contents of a file at a revision, written `REF:path`.
    func contents(of object: String) throws(Failure) -> [UInt8] {
        // A path after the colon counts from the folder that git runs in only if it says so.
        let parts = object.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let reference = String(parts[0])
        let path = parts.count == 2 ? String(parts[1]) : ""
        guard !reference.hasPrefix("-"), !path.isEmpty else { throw .noInput("cannot read `\(object)`: no such file") }
        let isPlain = !path.hasPrefix("/") && !path.hasPrefix("./") && !path.hasPrefix("../")
        return try run(["show", "\(reference):\(isPlain ? "./" : "")\(path)"], about: object)
    }

    /// Runs git and takes what it writes.
    private func run(_ arguments: [String], about object: String) throws(Failure) -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        if !environment.directory.isEmpty { process.currentDirectoryURL = URL(filePath: environment.directory) }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw .noInput("cannot read `\(object)`: git cannot be started")
        }
        // Git says little on standard error before it ends, far less than a pipe holds.
        let data = output.fileHandleForReading.readDataToEndOfFile()
        let message = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let words = String(decoding: message, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
            throw .noInput("cannot read `\(object)`: \(words.isEmpty ? "git failed" : words)")
        }
        return Array(data)
    }
}

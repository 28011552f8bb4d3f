import Foundation

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder: Sendable {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
        "download-\(UInt64.random(in: 0...UInt64.max))"
    )

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The place most tests write to.
    var file: URL { url.appendingPathComponent("log.gz") }

    /// The names of all that is in the folder.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    /// What is in `file`, if it is there.
    var content: [UInt8]? { (try? Data(contentsOf: file)).map { Array($0) } }

    /// The permissions of `file`.
    var permissions: mode_t? {
        var status = stat()
        return stat(file.path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}

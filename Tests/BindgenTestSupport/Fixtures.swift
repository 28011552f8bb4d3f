package import Foundation

/// The folders of cases in `Tests/Fixtures`.
package enum Fixtures {
    /// The folder of all cases.
    package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The names of the cases of a kind, in order.
    package static func cases(_ kind: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// A file of a case; `nil` if the case has none of that name.
    package static func bytes(_ kind: String, _ name: String, _ file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: folder.appending(path: "\(kind)/\(name)/\(file)").path).map { Array($0) }
    }

    /// The text of a file of a case.
    package static func text(_ kind: String, _ name: String, _ file: String) -> String? {
        bytes(kind, name, file).map { String(decoding: $0, as: UTF8.self) }
    }
}

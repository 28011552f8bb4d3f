import BindgenKit
import Foundation

/// The folders of cases beside this target's sources.
enum Fixtures {
    /// The folder of all cases.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The names of the cases of a kind, in order.
    static func cases(_ kind: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// A file of a case; `nil` if the case has none of that name.
    static func bytes(_ kind: String, _ name: String, _ file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: folder.appending(path: "\(kind)/\(name)/\(file)").path).map { Array($0) }
    }

    /// The text of a file of a case.
    static func text(_ kind: String, _ name: String, _ file: String) -> String? {
        bytes(kind, name, file).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A document of the tests' own words; what is wrong with it is returned too.
func parse(_ text: String, file: String = "spec.json") -> (document: Document?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let document = Document.parse(Array(text.utf8), file: file, diagnostics: &diagnostics)
    return (document, diagnostics)
}

/// A document with some paths and components, which must be valid.
func document(version: String = "3.0.3", paths: String = "{}", components: String = "{}") throws -> Document {
    let text = """
        {"openapi": "\(version)", "info": {"title": "Pets", "version": "1"}, "paths": \(paths), "components": \(components)}
        """
    let (document, diagnostics) = parse(text)
    guard let document, !diagnostics.hasErrors else { throw InvalidDocument(diagnostics: diagnostics) }
    return document
}

/// A document that a test relies on is not valid.
struct InvalidDocument: Error {
    var diagnostics: Diagnostics
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

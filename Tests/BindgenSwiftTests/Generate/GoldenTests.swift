import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
import Foundation
import Testing

/// Generates every case below `Fixtures/Generate`: a folder with `spec.json`, perhaps `bindgen.json`, and what comes of
/// them: the files in `Expected`, or the messages in `Diagnostics.txt`, or both.
@Suite struct GoldenTests {
    static let folder = Fixtures.folder.appending(path: "Generate")
    static let cases = Fixtures.cases("Generate")

    @Test func thereAreCases() {
        #expect(Self.cases.count >= 5)
    }

    @Test(arguments: cases)
    func theOutputIsWhatItWas(name: String) throws {
        let folder = Self.folder.appending(path: name)
        let (files, diagnostics) = try generate(folder)
        let messages = folder.appending(path: "Diagnostics.txt")
        let expectedMessages = try? String(contentsOf: messages, encoding: .utf8)
        #expect(DiagnosticFormat.text.render(diagnostics.sorted()) == (expectedMessages ?? ""))
        guard FileManager.default.fileExists(atPath: folder.appending(path: "Expected").path) else {
            #expect(expectedMessages != nil, "the case \(name) expects nothing")
            return
        }
        let expected = try sources(in: folder.appending(path: "Expected"))
        #expect(files.map(\.path).sorted() == expected.keys.sorted())
        for file in files {
            #expect(file.content == expected[file.path], "\(file.path) differs; see Tests/Fixtures/accept")
        }
    }

    @Test(arguments: cases)
    func theOutputIsTheSameEveryTime(name: String) throws {
        let first = try generate(Self.folder.appending(path: name))
        let second = try generate(Self.folder.appending(path: name))
        #expect(first.files == second.files)
        #expect(first.diagnostics == second.diagnostics)
    }

    private func generate(_ folder: URL) throws -> (files: [SourceFile], diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        var configuration = ConfigurationFile()
        if let bytes = try? Data(contentsOf: folder.appending(path: "bindgen.json")) {
            let parsed = ConfigurationFile.parse(Array(bytes), file: "bindgen.json", diagnostics: &diagnostics)
            configuration = try #require(parsed)
        }
        let bytes = try Data(contentsOf: folder.appending(path: "spec.json"))
        guard let document = Document.parse(Array(bytes), file: "spec.json", diagnostics: &diagnostics),
            !diagnostics.hasErrors
        else { return ([], diagnostics) }
        let (files, found) = Generation(
            of: document,
            configuration: configuration.generator,
            apiVersion: configuration.apiVersion,
            operations: configuration.operations,
            subjects: configuration.subjects,
            today: "2026-06-01"
        ).files()
        diagnostics.append(contentsOf: found)
        return (files, diagnostics)
    }

    private func sources(in folder: URL) throws -> [String: String] {
        var sources: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
            sources[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        }
        return sources
    }
}

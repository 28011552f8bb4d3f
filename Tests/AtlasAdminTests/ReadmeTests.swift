import Foundation
import Testing

/// The README and the pages of the documentation promise code that compiles: each block stands, to the byte, in a file of
/// this target.
struct ReadmeTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    @Test(arguments: [
        ("README.md", "ReadmeExamples.swift"),
        ("Sources/BindingsTesting/BindingsTesting.docc/BindingsTesting.md", "TestingExamples.swift"),
    ])
    func everySnippetIsCompiledCode(document: String, source: String) throws {
        let page = try lines(of: Self.tests.appending(path: "../../\(document)").standardizedFileURL)
        let compiled = try lines(of: Self.tests.appending(path: source))
        let promised = snippetsOfPage(page)
        // A block of Swift that is not named would be compiled by nobody.
        #expect(document == "README.md" || page.count { $0 == "```swift" } == promised.count)
        #expect(!promised.isEmpty)
        let proved = snippetsOfSource(compiled)
        #expect(promised.keys.sorted() == proved.keys.sorted())
        for (name, snippet) in promised {
            #expect(snippet == proved[name], "the snippet \(name) differs from the code that is compiled")
        }
    }

    @Test func everyPieceOfCodeInTheTableIsCompiledToo() throws {
        let readme = try lines(of: Self.tests.appending(path: "../../README.md").standardizedFileURL)
        let compiled = try String(contentsOf: Self.tests.appending(path: "ReadmeExamples.swift"), encoding: .utf8)
        let start = try #require(readme.firstIndex(of: "## What a client can do"))
        let table = readme[start...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        let pieces = table.flatMap { $0.split(separator: "`", omittingEmptySubsequences: false).enumerated() }
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
            .filter { $0.hasPrefix(".") || $0.hasPrefix("for ") || $0.contains(/^[a-z]\w*\./) }
        #expect(pieces.count > 15)
        for piece in pieces {
            // A name with its labels is compiled as a call with its arguments.
            let code = piece.hasSuffix(":)") ? piece.dropLast() : piece
            #expect(compiled.contains(code), "\(piece) is in no code that is compiled")
        }
    }

    private func lines(of file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The Swift blocks that follow a comment `<!-- snippet: NAME -->`.
    private func snippetsOfPage(_ lines: [Substring]) -> [String: String] {
        var snippets: [String: String] = [:]
        for (number, line) in lines.enumerated() where line.hasPrefix("<!-- snippet: ") {
            let name = line.dropFirst("<!-- snippet: ".count).dropLast(" -->".count)
            let block = lines[(number + 2)...].prefix { $0 != "```" }
            snippets[String(name)] = block.joined(separator: "\n")
        }
        return snippets
    }

    /// The code between `// snippet: NAME` and `// end`, with the indentation of its first line taken away.
    private func snippetsOfSource(_ lines: [Substring]) -> [String: String] {
        var snippets: [String: String] = [:]
        for (number, line) in lines.enumerated() {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("// snippet: ") else { continue }
            let indentation = line.count - text.count
            let block = lines[(number + 1)...].prefix { $0.drop { $0 == " " } != "// end" }
            snippets[String(text.dropFirst("// snippet: ".count))] =
                block.map { $0.dropFirst(min(indentation, $0.count)) }.joined(separator: "\n")
        }
        return snippets
    }
}

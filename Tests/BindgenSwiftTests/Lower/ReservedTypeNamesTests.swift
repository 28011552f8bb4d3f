import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
import Foundation
import Testing

/// Names of types that generated code leaves to what it stands on.
@Suite struct ReservedTypeNamesTests {
    @Test func everythingThatTheRuntimeDeclaresIsReserved() throws {
        let modules = ["BindingsJSON", "BindingsRuntime", "BindingsSyntax"]
        var declared = Set(modules)
        let sources = Fixtures.folder.appending(path: "../../Sources").standardizedFileURL
        for module in modules {
            let files = FileManager.default.enumerator(atPath: sources.appending(path: module).path)
            for case let file as String in try #require(files) where file.hasSuffix(".swift") {
                let text = try String(contentsOf: sources.appending(path: "\(module)/\(file)"), encoding: .utf8)
                declared.formUnion(text.split(separator: "\n").compactMap(Self.publicType))
            }
        }
        #expect(declared.count > 60)
        #expect(declared.subtracting(ReservedTypeNames.runtime).sorted() == [])
        #expect(ReservedTypeNames.runtime.subtracting(declared).sorted() == [], "no such types any more")
    }

    /// The name of the type that a line declares at the top level for everybody.
    private static func publicType(_ line: Substring) -> String? {
        guard let match = line.prefixMatch(of: /(?:@\w+(?:\([^)]*\))? )*public (?:final |indirect )?(\w+) (\w+)/) else {
            return nil
        }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "actor"]
        return kinds.contains(match.1) ? String(match.2) : nil
    }
}

import BindgenTestSupport
import BindgenOpenAPI
import BindingsJSON
import Testing

@Suite("Documents that are damaged at random")
struct DocumentMutationTests {
    private static let whole = Fixtures.bytes("Trims", "pets", "spec.json") ?? []

    @Test func damagedBytesAreRead() throws {
        try #require(!Self.whole.isEmpty)
        var random = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            var bytes = Self.whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &random)))
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
                default: bytes[place] = Array("{}[],:\"0".utf8).randomElement(using: &random) ?? 0
                }
                if bytes.isEmpty { bytes = Self.whole }
            }
            use(bytes)
        }
    }

    @Test func swappedValuesAreRead() throws {
        let document = try JSONDocument(bytes: Self.whole, file: "spec.json")
        let nodes = Array(document.root.subtree)
        let strange = ["null", "true", "0", "-1.5e99", "\"\"", "\"#/components/schemas/Pet\"", "[]", "{}", "[{}]"]
        var random = SeededGenerator(seed: 2)
        for _ in 0..<300 {
            let target = try #require(nodes.randomElement(using: &random))
            var bytes = document.bytes
            let other = try #require(nodes.randomElement(using: &random))
            let value =
                Bool.random(using: &random)
                ? Array(other.bytes) : Array((strange.randomElement(using: &random) ?? "").utf8)
            bytes.replaceSubrange(target.bytes.indices, with: value)
            use(bytes)
        }
    }

    /// Whatever the bytes are, they are read or refused, and what was read can be used.
    private func use(_ bytes: [UInt8]) {
        var diagnostics = Diagnostics()
        guard let document = Document.parse(bytes, file: "spec.json", diagnostics: &diagnostics) else {
            #expect(diagnostics.hasErrors)
            return
        }
        for reference in document.references { _ = document.target(of: reference) }
        for schema in document.components.schemas { _ = document.resolve(schema.value) }
        let trimmed = Trim.document(document, to: document.operations)
        #expect(!trimmed.isEmpty)
        _ = VersionCatalog(document).json()
        #expect(diagnostics.allSatisfy { ($0.place?.line ?? 1) >= 1 && ($0.place?.column ?? 1) >= 1 })
    }
}

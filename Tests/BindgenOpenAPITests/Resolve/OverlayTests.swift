import BindgenTestSupport
@testable import BindgenOpenAPI
import BindingsJSON
import Testing

@Suite("Overlays, one folder each")
struct OverlayTests {
    /// The result, or the diagnostics if there is none.
    private static func apply(_ name: String) throws -> (result: JSONDocument?, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let spec = try JSONDocument(bytes: #require(Fixtures.bytes("Overlays", name, "spec.json")), file: "spec.json")
        let bytes = try #require(Fixtures.bytes("Overlays", name, "overlay.json"))
        guard let overlay = Overlay.parse(bytes, file: "overlay.json", diagnostics: &diagnostics) else {
            return (nil, diagnostics)
        }
        return (Overlay.apply([overlay], to: spec, diagnostics: &diagnostics), diagnostics)
    }

    @Test("The changed document, and the diagnostics of the overlay", arguments: Fixtures.cases("Overlays"))
    func overlay(name: String) throws {
        let (result, diagnostics) = try Self.apply(name)
        #expect(DiagnosticFormat.text.render(diagnostics) == Fixtures.text("Overlays", name, "Diagnostics.txt") ?? "")
        let expected = Fixtures.bytes("Overlays", name, "Expected.json")
        #expect((result == nil) == (expected == nil))
        #expect((result == nil) == diagnostics.hasErrors)
        if let result, let expected {
            var writer = JSONWriter(format: .pretty)
            result.root.write(to: &writer)
            #expect(
                try String(decoding: writer.finish(), as: UTF8.self) + "\n" == String(decoding: expected, as: UTF8.self)
            )
        }
    }

    @Test func thereAreCases() {
        #expect(Fixtures.cases("Overlays").count > 20)
    }

    @Test func placesAreThoseOfTheFiles() throws {
        let (result, _) = try Self.apply("makes-a-broken-document")
        var diagnostics = Diagnostics()
        _ = try Document.parse(#require(result), diagnostics: &diagnostics)
        #expect(diagnostics.of(.error).map { $0.place?.file } == ["overlay.json", "overlay.json"])
        #expect(diagnostics.of(.error).map { $0.code } == [.invalidValue, .duplicateOperationID])
    }

    @Test func severalOverlaysFollowEachOther() throws {
        let spec = try JSONDocument(bytes: Array(#"{"a": {"n": 1}}"#.utf8), file: "s")
        let texts = [#"{"n": 2}"#, #"{"m": 3}"#].map { update in
            #"{"overlay":"1.1.0","info":{"title":"","version":""},"actions":[{"target":"$.a","update":\#(update)}]}"#
        }
        var diagnostics = Diagnostics()
        let overlays = texts.compactMap { Overlay.parse(Array($0.utf8), file: "o", diagnostics: &diagnostics) }
        let result = Overlay.apply(overlays, to: spec, diagnostics: &diagnostics)
        #expect(result?.root.value == ["a": ["n": 2, "m": 3]])
        #expect(diagnostics.isEmpty)
    }

    @Test func copiesOfCopiesEnd() throws {
        let spec = try JSONDocument(bytes: Array(#"{"a": {"t": "0123456789"}}"#.utf8), file: "s")
        let action = #"{"target":"$.a","update":{"b":[]}},{"target":"$.a.b","copy":"$"}"#
        let text =
            #"{"overlay":"1.1.0","info":{"title":"","version":""},"actions":["#
            + Array(repeating: action, count: 200).joined(separator: ",") + "]}"
        var diagnostics = Diagnostics()
        let overlay = try #require(Overlay.parse(Array(text.utf8), file: "o", diagnostics: &diagnostics))
        var applier = OverlayApplier(document: spec, room: 1_000_000)
        applier.apply(overlay)
        #expect(applier.diagnostics.map(\.code) == [.limitExceeded])
        #expect(applier.root.weight < 1_000_000)
    }

    @Test func noOverlaysChangeNothing() throws {
        let spec = try JSONDocument(bytes: Array("{}".utf8), file: "s")
        var diagnostics = Diagnostics()
        #expect(Overlay.apply([], to: spec, diagnostics: &diagnostics) === spec)
    }
}

import AtlasAdmin
import Decoys
import Testing

@Suite("What one import brings")
struct ExportsTests {
    @Test("Readers, writers and scanners stay out of sight, unlike values")
    func names() {
        let hidden: [Any.Type] = [
            JSONDocument.self, JSONElementScanner.self, JSONFields.self, JSONLocation.self, JSONNode.self,
            JSONPath.self,
            JSONReader.self, JSONWriter.self,
        ]
        for type in hidden { #expect(String(reflecting: type).hasPrefix("Decoys.")) }
        #expect(String(reflecting: JSONNumber.self) == "BindingsJSON.JSONNumber")
    }
}

import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Findings where the change was made, once")
struct DiffScaleTests {
    @Test("A property of the schema of all errors is one finding, with all operations that it reaches")
    func sharedSchema() throws {
        let changes = try DiffFixture.changes(revision: [.remove("/components/schemas/Failure/properties/reason")])
        #expect(changes.map(\.id) == ["response-optional-property-removed"])
        #expect(changes.map(\.operations) == [["GET /pets/{id}", "POST /pets/{id}"]])
        #expect(changes.first?.base?.pointer == "/components/schemas/Failure/properties/reason")
        #expect(changes.first?.revision?.pointer == "/components/schemas/Failure/properties")
        #expect(changes.first?.base?.file == "base.json")
        #expect(changes.first?.revision?.file == "revision.json")
    }

    @Test("A schema that is sent and received is found by the rules of both")
    func bothDirections() throws {
        let reference = ##"{"$ref":"#/components/schemas/Pet"}"##
        let changes = try DiffFixture.changes(
            base: [.set(DiffFixture.pointer(of: .requestProperty), reference)],
            revision: [.set("/components/schemas/Pet/properties/name/type", #""integer""#)]
        )
        #expect(changes.map(\.id) == ["request-property-type-changed", "response-property-type-changed"])
        #expect(changes.map(\.operations) == [["POST /pets/{id}"], ["GET /pets/{id}"]])
        #expect(Set(changes.map(\.base?.pointer)) == ["/components/schemas/Pet/properties/name/type"])
    }

    @Test("Schemas that contain themselves end")
    func cycles() throws {
        let cycle = #"""
            {"A":{"properties":{"b":{"$ref":"#/components/schemas/B"},"x":{"type":"string"}}},
             "B":{"allOf":[{"$ref":"#/components/schemas/A"},{"properties":{"a":{"$ref":"#/components/schemas/A"}}}]},
             "Pet":{"$ref":"#/components/schemas/A"},
             "Failure":{"$ref":"#/components/schemas/Failure"}}
            """#
        let changes = try DiffFixture.changes(
            base: [.set("/components/schemas", cycle)],
            revision: [.set("/components/schemas/A/properties/x/type", #""integer""#)]
        )
        #expect(changes.map(\.id) == ["response-property-type-changed"])
    }

    @Test("A chain of ten thousand schemas is followed to its end")
    func longChain() throws {
        let count = 10_000
        func schemas(_ type: String) -> String {
            var members = (0..<count).map {
                ##""S\##($0)":{"properties":{"next":{"$ref":"#/components/schemas/S\##($0 + 1)"}}}"##
            }
            members.append(#""S\#(count)":{"properties":{"end":{"type":"\#(type)"}}}"#)
            members.append(##""Pet":{"$ref":"#/components/schemas/S0"},"Failure":{}"##)
            return "{" + members.joined(separator: ",") + "}"
        }
        let changes = try DiffFixture.changes(
            base: [.set("/components/schemas", schemas("string"))],
            revision: [.set("/components/schemas", schemas("integer"))]
        )
        #expect(changes.map(\.id) == ["response-property-type-changed"])
        #expect(changes.map(\.operations) == [["GET /pets/{id}"]])
    }

    @Test("Compositions that would unfold to more than there are atoms are compared once")
    func deepComposition() throws {
        let depth = 60
        var members = (0..<depth).map { level in
            let next = ##"{"$ref":"#/components/schemas/L\##(level + 1)"}"##
            return
                #""L\#(level)":{"properties":{"a":\#(next),"b":\#(next),"c":{"oneOf":[\#(next),{"type":"string"}]}}}"#
        }
        members.append(#""L\#(depth)":{"properties":{"end":{"type":"string"}}}"#)
        members.append(##""Pet":{"$ref":"#/components/schemas/L0"},"Failure":{}"##)
        let changes = try DiffFixture.changes(
            base: [.set("/components/schemas", "{" + members.joined(separator: ",") + "}")],
            revision: [.set("/components/schemas/L\(depth)/properties/end/type", #""integer""#)]
        )
        #expect(changes.map(\.id) == ["response-property-type-changed"])
    }

    @Test("A reference without a target, or that is not text, is compared as written")
    func brokenReferences() throws {
        for value in [
            ##"{"$ref":"#/components/schemas/None"}"##, ##"{"$ref":7}"##, ##"{"$ref":"other.json"}"##, "7", "null",
            "[]",
        ] {
            let pointer = DiffFixture.pointer(of: .requestProperty)
            #expect(try DiffFixture.changes(base: [.set(pointer, value)], revision: [.set(pointer, value)]).isEmpty)
            _ = try DiffFixture.changes(base: [.set(pointer, value)], revision: [.set(pointer, #"{"type":"string"}"#)])
            _ = try DiffFixture.changes(base: [.set(pointer, #"{"type":"string"}"#)], revision: [.set(pointer, value)])
        }
    }

    @Test("Comparing ends without a crash, whatever replaces a value")
    func wrongKinds() throws {
        let pointers = [
            "/info", "/paths", "/paths/~1pets~1{id}", DiffFixture.post, DiffFixture.post + "/parameters",
            DiffFixture.post + "/parameters/0", DiffFixture.post + "/requestBody", DiffFixture.post + "/responses",
            DiffFixture.post + "/responses/200/content", DiffFixture.post + "/responses/200/headers", "/components",
            "/components/schemas", "/components/schemas/Pet", "/components/schemas/Pet/properties", "/security",
            "/servers", DiffFixture.post + "/security", DiffFixture.post + "/tags",
        ]
        for pointer in pointers {
            for value in ["null", "7", #""text""#, "[]", "[7,[{}]]", "{}", #"{"a":7,"b":[{}]}"#, "true"] {
                _ = try DiffFixture.changes(revision: [.set(pointer, value)])
                _ = try DiffFixture.changes(base: [.set(pointer, value)], revision: [.set("/info/title", #""x""#)])
                let base = try DiffFixture.document([.set(pointer, value)])
                _ = try DocumentDiff(DiffFixture.options).report(from: base, to: DiffFixture.document([]))
            }
        }
    }
}

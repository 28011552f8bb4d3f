import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Rules of unions")
struct SchemaUnionRuleTests {
    @Test("A schema that is replaced with a union is another schema, one that joins a union is not")
    func wrapping() throws {
        let object = #"{"type":"object","properties":{"b":{}}}"#
        for role in SchemaRuleTests.roles {
            let pointer = DiffFixture.pointer(of: role)
            let plain = #"{"type":"object","properties":{"a":{}}}"#
            let wrapped = try DiffFixture.changes(
                base: [.set(pointer, plain)],
                revision: [.set(pointer, #"{"oneOf":[{"type":"array"},\#(object)]}"#)]
            )
            #expect(wrapped.map(\.id) == [role.place.rawValue + "-wrapped-in-one-of"])
            #expect(wrapped.map(\.level) == [.error])
            for (keyword, word) in [("oneOf", "one-of"), ("anyOf", "any-of")] {
                let union = #"{"\#(keyword)":[{"type":"array"},\#(plain)]}"#
                let joined = try DiffFixture.changes(base: [.set(pointer, plain)], revision: [.set(pointer, union)])
                #expect(joined.map(\.id) == ["\(role.place.rawValue)-\(word)-added"])
                let left = try DiffFixture.changes(base: [.set(pointer, union)], revision: [.set(pointer, plain)])
                #expect(left.map(\.id) == ["\(role.place.rawValue)-\(word)-removed"])
            }
        }
    }

    @Test("A body that joins a `oneOf` may match twice, unless a discriminator tells the branches apart")
    func overlap() throws {
        let plain = #"{"type":"object","properties":{"a":{}}}"#
        let branches = #""oneOf":[\#(plain),{"type":"object","properties":{"b":{}}}]"#
        for role in [SchemaRole.requestBody, .responseBody] {
            let pointer = DiffFixture.pointer(of: role)
            let open = try DiffFixture.changes(
                base: [.set(pointer, plain)],
                revision: [.set(pointer, "{\(branches)}")]
            )
            #expect(open.map(\.id) == [role.place.rawValue + "-wrapped-in-one-of"])
            let told = try DiffFixture.changes(
                base: [.set(pointer, plain)],
                revision: [.set(pointer, #"{\#(branches),"discriminator":{"propertyName":"a"}}"#)]
            )
            #expect(told.map(\.id) == [role.place.rawValue + "-one-of-added"])
        }
    }

    @Test("The mapping of a discriminator leads to schemas as a `oneOf` does")
    func mappings() throws {
        for reference in ["#/components/schemas/Dog", "Dog"] {
            let base = [
                DiffFixture.Edit.set("/components/schemas/Dog", #"{"properties":{"size":{"enum":["big","small"]}}}"#),
                .set(
                    DiffFixture.pointer(of: .responseProperty),
                    #"{"properties":{"kind":{}},"discriminator":{"propertyName":"kind","mapping":{"dog":"\#(reference)"}}}"#
                ),
            ]
            let changes = try DiffFixture.changes(
                base: base,
                revision: [.set("/components/schemas/Dog/properties/size/enum", #"["big","small","tiny"]"#)]
            )
            #expect(changes.map(\.id) == ["response-property-enum-value-added"])
            #expect(changes.map(\.operations) == [["POST /pets/{id}"]])
            #expect(changes.map(\.base?.pointer) == ["/components/schemas/Dog/properties/size/enum"])
        }
    }
}

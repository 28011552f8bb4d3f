import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import Testing

@Suite("Rules of Boolean schemas, and of members that nothing describes")
struct SchemaBooleanRuleTests {
    private func changes(_ role: SchemaRole, _ before: String, _ after: String) throws -> [Change] {
        let pointer = DiffFixture.pointer(of: role)
        return try DiffFixture.changes(base: [.set(pointer, before)], revision: [.set(pointer, after)])
    }

    @Test("A schema that becomes `false` rules out what writers send, one that no longer is surprises readers")
    func never() throws {
        for role in SchemaRuleTests.roles {
            for schema in ["true", "{}", #"{"type":"string"}"#, #"{"type":["string","null"]}"#, #"{"oneOf":[{},{}]}"#] {
                let became = try changes(role, schema, "false")
                #expect(became.map(\.id) == ["\(role.place.rawValue)-schema-became-false"], "\(schema)")
                #expect(became.map(\.level) == [role.direction == .request ? .error : .info])
                let no = try changes(role, "false", schema)
                #expect(no.map(\.id) == ["\(role.place.rawValue)-schema-no-longer-false"], "\(schema)")
                #expect(no.map(\.level) == [role.direction == .request ? .info : .error])
            }
            #expect(try changes(role, "true", "{}").isEmpty)
            #expect(try changes(role, "false", "false").isEmpty)
        }
    }

    @Test("`true` is compared like an empty schema")
    func always() throws {
        let found = try changes(.requestBody, "true", #"{"properties":{"a":{}},"required":["a"]}"#)
        #expect(found.map(\.id) == ["new-required-request-property"])
        #expect(
            try changes(.requestBody, "true", #"{"minLength":3}"#).map(\.id) == ["request-body-min-length-increased"]
        )
    }

    @Test(
        "A Boolean schema counts under every keyword",
        arguments: [
            #"{"properties":{"a":SCHEMA}}"#, #"{"items":SCHEMA}"#, #"{"prefixItems":[SCHEMA]}"#,
            #"{"additionalProperties":SCHEMA}"#, #"{"patternProperties":{"^x":SCHEMA}}"#, #"{"propertyNames":SCHEMA}"#,
            #"{"contains":SCHEMA}"#, #"{"unevaluatedItems":SCHEMA}"#, #"{"unevaluatedProperties":SCHEMA}"#,
            #"{"dependentSchemas":{"a":SCHEMA}}"#, #"{"then":SCHEMA}"#, #"{"else":SCHEMA}"#,
            #"{"contentSchema":SCHEMA}"#,
            #"{"not":SCHEMA}"#, #"{"allOf":[{"minProperties":1},SCHEMA]}"#, #"{"allOf":[SCHEMA]}"#,
            #"{"anyOf":[{"type":"string"},SCHEMA]}"#, #"{"oneOf":[{"type":"string"},SCHEMA]}"#,
        ]
    )
    func nesting(_ place: String) throws {
        let (before, after) = (
            place.replacing("SCHEMA", with: "true"), place.replacing("SCHEMA", with: "false")
        )
        let narrowed = try changes(.requestBody, before, after)
        #expect(narrowed.map(\.level) == [.error])
        #expect(try !changes(.responseBody, after, before).isEmpty)
    }

    @Test("A property that comes as `false` is forbidden, unless it was before")
    func forbiddenProperty() throws {
        let closed = #"{"additionalProperties":false,"properties":{"b":{}}}"#
        let found = try changes(.requestBody, "{}", #"{"properties":{"a":false}}"#)
        #expect(found.map(\.id) == ["request-property-schema-became-false"])
        #expect(found.map(\.level) == [.error])
        let forbidden = #"{"additionalProperties":false,"properties":{"a":false,"b":{}}}"#
        #expect(try changes(.requestBody, closed, forbidden).isEmpty)
        #expect(try changes(.requestBody, forbidden, closed).isEmpty)
        let allowed = try changes(.responseBody, #"{"properties":{"a":false}}"#, "{}")
        #expect(allowed.map(\.id) == ["response-property-schema-no-longer-false"])
        #expect(allowed.map(\.level) == [.error])
    }

    @Test("A member can be required without being described, wherever the schema is")
    func undescribed() throws {
        for place in [
            "SCHEMA", #"{"then":SCHEMA}"#, #"{"dependentSchemas":{"a":SCHEMA}}"#, #"{"items":SCHEMA}"#,
            #"{"anyOf":[{"title":"A","allOf":[SCHEMA]},{"type":"array"}]}"#,
            #"{"allOf":[{"title":"A","allOf":[SCHEMA]},{"minProperties":1}]}"#,
        ] {
            let open = place.replacing("SCHEMA", with: #"{"title":"t","type":"object"}"#)
            let requiring = place.replacing("SCHEMA", with: #"{"title":"t","type":"object","required":["c"]}"#)
            let added = try changes(.requestBody, open, requiring)
            #expect(added.map(\.id) == ["request-property-became-required"], "\(place)")
            #expect(added.map(\.level) == [.error])
            let removed = try changes(.responseBody, requiring, open)
            #expect(removed.map(\.id) == ["response-property-became-optional"], "\(place)")
            #expect(removed.map(\.level) == [.error])
        }
    }

    @Test("A required member that gets a schema is not new")
    func described() throws {
        let found = try changes(
            .requestBody,
            #"{"required":["c"]}"#,
            #"{"required":["c"],"properties":{"c":{"type":"string"}}}"#
        )
        #expect(found.map(\.id) == ["new-optional-request-property"])
        #expect(found.map(\.level) == [.info])
    }

    @Test("What stands beside a union is compared, also where the union became another one")
    func besideUnions() throws {
        let list = #""anyOf":[{"type":"string"},{"type":"integer"}]"#
        let found = try changes(
            .requestBody,
            "{\(list)}",
            #"{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"boolean"}],"minLength":3}"#
        )
        #expect(found.map(\.id).contains("request-body-min-length-increased"))
        let plain = #"{"type":"object","properties":{"a":{}}}"#
        let joined = try changes(
            .requestBody,
            plain,
            #"{"oneOf":[\#(plain),{"type":"array"}],"required":["z"]}"#
        )
        #expect(joined.map(\.level).max() == .error)
    }
}

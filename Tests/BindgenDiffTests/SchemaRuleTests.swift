import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Rules of schemas")
struct SchemaRuleTests {
    static let roles: [SchemaRole] = [
        .requestBody, .requestProperty, .responseBody, .responseProperty, .parameter, .parameterProperty,
        .requestHeaderProperty, .responseHeader,
    ]

    /// The id that the rule for a change has, by what it ends with.
    static func id(of change: String, _ role: SchemaRole) -> String {
        switch (role, change) {
        case (.requestHeaderProperty, "became-enum"): "request-header-property-became-enum"
        case (.responseBody, "enum-value-added"), (.responseBody, "enum-value-removed"):
            "response-mediatype-\(change)"
        default: "\(role.place.rawValue)-\(change)"
        }
    }

    @Test("A changed keyword gives one finding, whose level follows from the direction", arguments: SchemaRuleCase.all)
    func keyword(_ test: SchemaRuleCase) throws {
        for role in test.roles {
            let schema = DiffFixture.pointer(of: role)
            func edit(_ value: String?) -> DiffFixture.Edit {
                DiffFixture.Edit(pointer: schema + "/" + test.keyword, value: value)
            }
            let beside = test.beside.map { DiffFixture.Edit.set(schema + "/" + $0.key, $0.value) }
            var base = beside
            if let before = test.before { base.append(edit(before)) }
            let changes = try DiffFixture.changes(base: base, revision: [edit(test.after)])
            #expect(changes.map(\.id) == [Self.id(of: test.change, role)], "\(role)")
            #expect(changes.map(\.level) == [(role.direction == .request) ? test.request : test.response], "\(role)")
            #expect(changes.map(\.operations) == [["POST /pets/{id}"]])
            #expect(changes.allSatisfy { $0.base?.pointer?.hasPrefix(schema) ?? false })
            #expect(changes.allSatisfy { $0.revision?.pointer?.hasPrefix(schema) ?? false })
        }
    }

    @Test("A default of a required parameter is never used, and its change does not count")
    func defaultOfRequiredParameter() throws {
        let pointer = DiffFixture.pointer(of: .parameter) + "/default"
        let required = DiffFixture.Edit.set(DiffFixture.post + "/parameters/1/required", "true")
        #expect(try DiffFixture.changes(base: [required], revision: [.set(pointer, "1")]).isEmpty)
    }

    @Test(
        "A pattern that cannot be enforced is reported",
        arguments: ["^(?:(?:(?:a?){256}){256}){256}$", "(a)\\1"]
    )
    func unenforcedPattern(pattern: String) throws {
        let pointer = DiffFixture.pointer(of: .parameter) + "/pattern"
        let text = "\"" + pattern.replacing("\\", with: "\\\\") + "\""
        for base in [[], [DiffFixture.Edit.set(pointer, #""^a""#)]] {
            let changes = try DiffFixture.changes(base: base, revision: [.set(pointer, text)])
            #expect(changes.count == 1 && changes.allSatisfy { $0.message.contains(", which is not enforced: ") })
        }
        let changes = try DiffFixture.changes(base: [.set(pointer, text)], revision: [.set(pointer, #""^a""#)])
        #expect(changes.count == 1 && !changes.contains { $0.message.contains("enforced") })
    }

    @Test("What only the server sets may be tightened in requests")
    func readOnly() throws {
        let value = DiffFixture.pointer(of: .requestProperty)
        for (keyword, before, after, name) in [
            ("maximum", "9", "5", "max-decreased"), ("minimum", "5", "9", "min-increased"),
            ("exclusiveMaximum", "9", "5", "exclusive-max-decreased"),
            ("exclusiveMinimum", "5", "9", "exclusive-min-increased"), ("maxLength", "9", "5", "max-length-decreased"),
            ("enum", #"["a","b"]"#, #"["a"]"#, "enum-value-removed"),
        ] {
            let changes = try DiffFixture.changes(
                base: [.set(value + "/readOnly", "true"), .set(value + "/" + keyword, before)],
                revision: [.set(value + "/" + keyword, after)]
            )
            #expect(changes.map(\.id) == ["request-read-only-property-\(name)"])
            #expect(changes.map(\.level) == [.info])
        }
    }

    @Test("What only the server sets may change its type in requests")
    func readOnlyType() throws {
        let value = DiffFixture.pointer(of: .requestProperty)
        let changes = try DiffFixture.changes(
            base: [.set(value + "/readOnly", "true"), .set(value + "/type", #""string""#)],
            revision: [.set(value + "/type", #""integer""#)]
        )
        #expect(changes.map(\.level) == [.info])
    }

    @Test("What clients never receive may change in responses")
    func writeOnly() throws {
        let value = DiffFixture.pointer(of: .responseProperty)
        let writeOnly = DiffFixture.Edit.set(value + "/writeOnly", "true")
        let type = try DiffFixture.changes(
            base: [writeOnly, .set(value + "/type", #""string""#)],
            revision: [.set(value + "/type", #""integer""#)]
        )
        #expect(type.map(\.level) == [.info])
        let values = try DiffFixture.changes(
            base: [writeOnly, .set(value + "/enum", #"["a"]"#)],
            revision: [.set(value + "/enum", #"["a","b"]"#)]
        )
        #expect(values.map(\.id) == ["response-write-only-property-enum-value-added"])
    }

    @Test("The items of a parameter that is a list follow the rules of its properties")
    func parameterItems() throws {
        let pointer = DiffFixture.post + "/parameters/1/schema"
        for (before, after, rule, level) in [
            (#"{"enum":["a"]}"#, #"{"enum":["a","b"]}"#, "property-enum-value-added", ChangeLevel.info),
            (#"{"enum":["a","b"]}"#, #"{"enum":["a"]}"#, "property-enum-value-removed", .error),
            (#"{"type":"integer"}"#, #"{"type":"string"}"#, "property-type-changed", .warning),
            (#"{"type":"string"}"#, #"{"type":"integer"}"#, "property-type-specialized", .error),
            (#"{"type":"string"}"#, #"{"type":["string","null"]}"#, "property-became-nullable", .info),
            (#"{"maxLength":9}"#, #"{"maxLength":5}"#, "property-max-length-decreased", .error),
            (#"{"maxItems":9}"#, #"{"maxItems":5}"#, "max-items-decreased", .error),
        ] {
            for style in [#""form""#, #""pipeDelimited""#] {
                let changes = try DiffFixture.changes(
                    base: [
                        .set(pointer, #"{"type":"array","items":\#(before)}"#),
                        .set(DiffFixture.post + "/parameters/1/style", style),
                    ],
                    revision: [.set(pointer + "/items", after)]
                )
                #expect(changes.map(\.id) == ["request-parameter-" + rule])
                #expect(changes.map(\.level) == [level])
            }
        }
    }

    @Test("Schemas inside of schemas are compared, wherever they are")
    func nesting() throws {
        for place in [
            #"{"items":SCHEMA}"#, #"{"additionalProperties":SCHEMA}"#, #"{"prefixItems":[SCHEMA]}"#,
            #"{"patternProperties":{"^x":SCHEMA}}"#, #"{"contains":SCHEMA}"#, #"{"then":SCHEMA}"#,
            #"{"allOf":[SCHEMA,{"minProperties":1}]}"#, #"{"oneOf":[SCHEMA,{"type":"array"}]}"#,
            #"{"anyOf":[SCHEMA,{"type":"array"}]}"#, #"{"dependentSchemas":{"a":SCHEMA}}"#,
            #"{"properties":{"a":{"properties":{"b":SCHEMA}}}}"#,
        ] {
            let pointer = DiffFixture.pointer(of: .requestProperty)
            let changes = try DiffFixture.changes(
                base: [.set(pointer, place.replacing("SCHEMA", with: #"{"title":"t","type":"integer","maximum":9}"#))],
                revision: [
                    .set(pointer, place.replacing("SCHEMA", with: #"{"title":"t","type":"integer","maximum":5}"#))
                ]
            )
            #expect(changes.map(\.id) == ["request-property-max-decreased"], "\(place)")
            #expect(changes.allSatisfy { $0.base?.pointer?.hasSuffix("/maximum") ?? false })
        }
    }
}

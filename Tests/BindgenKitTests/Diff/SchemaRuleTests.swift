import BindingsJSON
import Testing

@testable import BindgenKit

@Suite("Rules of schemas")
struct SchemaRuleTests {
    static let usages: [Usage] = [
        .requestBody, .requestProperty, .responseBody, .responseProperty, .parameter, .parameterProperty,
        .requestHeaderProperty, .responseHeader,
    ]

    @Test("A changed keyword gives one finding, whose level follows from the direction", arguments: SchemaRuleCase.all)
    func keyword(_ test: SchemaRuleCase) throws {
        for usage in Self.usages {
            let schema = DiffFixture.pointer(of: usage)
            func edit(_ value: String?) -> DiffFixture.Edit {
                DiffFixture.Edit(pointer: schema + "/" + test.keyword, value: value)
            }
            let beside = test.beside.map { DiffFixture.Edit.set(schema + "/" + $0.key, $0.value) }
            var base = beside
            if let before = test.before { base.append(edit(before)) }
            let changes = try DiffFixture.changes(base: base, revision: [edit(test.after)])
            #expect(changes.map(\.id) == [usage.rule(test.change)], "\(usage)")
            #expect(changes.map(\.level) == [usage.isRequest ? test.request : test.response], "\(usage)")
            #expect(changes.map(\.operations) == [["POST /pets/{id}"]])
            #expect(changes.allSatisfy { $0.base?.pointer?.hasPrefix(schema) ?? false })
            #expect(changes.allSatisfy { $0.revision?.pointer?.hasPrefix(schema) ?? false })
        }
    }

    @Test("Defaults matter to nobody but parameters")
    func defaults() throws {
        for usage in [Usage.requestBody, .requestProperty, .responseBody, .responseProperty, .parameterProperty] {
            let pointer = DiffFixture.pointer(of: usage) + "/default"
            let added = try DiffFixture.changes(revision: [.set(pointer, "1")])
            #expect(added.map(\.id) == [usage.prefix + "-default-value-added"])
            let changed = try DiffFixture.changes(base: [.set(pointer, "1")], revision: [.set(pointer, "2")])
            #expect(changed.map(\.id) == [usage.prefix + "-default-value-changed"])
            let removed = try DiffFixture.changes(base: [.set(pointer, "1")], revision: [.remove(pointer)])
            #expect(removed.map(\.id) == [usage.prefix + "-default-value-removed"])
            #expect((added + changed + removed).allSatisfy { $0.level == .info })
        }
        let pointer = DiffFixture.pointer(of: .parameter) + "/default"
        let added = try DiffFixture.changes(revision: [.set(pointer, "1")])
        #expect(added.map(\.id) == ["request-parameter-default-value-added"])
        #expect(added.map(\.level) == [.error])
        let removed = try DiffFixture.changes(base: [.set(pointer, "1")], revision: [.remove(pointer)])
        #expect(removed.map(\.id) == ["request-parameter-default-value-removed"])
        let changed = try DiffFixture.changes(base: [.set(pointer, "1")], revision: [.set(pointer, "2")])
        #expect(changed.map(\.id) == ["request-parameter-default-value-changed"])
    }

    @Test("A default of a required parameter is never used, and its change is no change")
    func defaultOfRequiredParameter() throws {
        let pointer = DiffFixture.pointer(of: .parameter) + "/default"
        let required = DiffFixture.Edit.set(DiffFixture.post + "/parameters/1/required", "true")
        #expect(try DiffFixture.changes(base: [required], revision: [.set(pointer, "1")]).isEmpty)
    }

    // MARK: Types

    struct TypeCase: Sendable {
        var before: String
        var after: String
        var request: String
        var response: String
        var parameter: String
    }

    @Test(
        "Types are compared by which values they admit",
        arguments: [
            TypeCase(
                before: #"{"type":"integer"}"#,
                after: #"{"type":"number"}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"number"}"#,
                after: #"{"type":"integer"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string"}"#,
                after: #"{"type":"integer"}"#,
                request: "changed",
                response: "changed",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"boolean"}"#,
                after: #"{"type":"string"}"#,
                request: "changed",
                response: "changed",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"string"}"#,
                after: #"{"type":["string","integer"]}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":["string","integer"]}"#,
                after: #"{"type":"string"}"#,
                request: "changed",
                response: "specialized",
                parameter: "generalized"
            ),
            TypeCase(
                before: "{}",
                after: #"{"type":"integer"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"integer"}"#,
                after: "{}",
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"integer","format":"int32"}"#,
                after: #"{"type":"integer","format":"int64"}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"integer","format":"int64"}"#,
                after: #"{"type":"integer","format":"int32"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string","format":"uuid"}"#,
                after: #"{"type":"string","format":"uri"}"#,
                request: "changed",
                response: "changed",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string"}"#,
                after: #"{"type":"string","format":"uuid"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string","format":"uuid"}"#,
                after: #"{"type":"string"}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
        ]
    )
    func types(_ test: TypeCase) throws {
        for (usage, change) in [
            (Usage.requestBody, test.request), (.requestProperty, test.request), (.responseBody, test.response),
            (.responseProperty, test.response), (.parameter, test.parameter),
        ] {
            let pointer = DiffFixture.pointer(of: usage)
            let changes = try DiffFixture.changes(
                base: [.set(pointer, test.before)],
                revision: [.set(pointer, test.after)]
            )
            #expect(changes.map(\.id) == ["\(usage.prefix)-type-\(change)"], "\(usage)")
            let isHarmless = usage.isRequest ? change == "generalized" : change == "specialized"
            #expect(changes.map(\.level) == [isHarmless ? .info : .error], "\(usage)")
        }
    }

    @Test("A single value of a query is a list of one, if the list admits it")
    func singleValueBecomesList() throws {
        let pointer = DiffFixture.pointer(of: .parameter)
        let list = #"{"type":"array","items":{"type":"integer","description":"A size."}}"#
        func rules(_ before: String, style: String = #""form""#) throws -> [String] {
            try DiffFixture.changes(
                base: [.set(pointer, before), .set(DiffFixture.post + "/parameters/1/style", style)],
                revision: [.set(pointer, list)]
            )
            .map(\.id)
        }
        #expect(try rules(#"{"type":"integer"}"#) == ["request-parameter-type-generalized"])
        #expect(try rules(#"{"type":"string"}"#) == ["request-parameter-type-changed"])
        #expect(
            try rules(#"{"type":"integer"}"#, style: #""pipeDelimited""#) == ["request-parameter-type-changed"]
        )
    }

    @Test("Properties of parameters may be written as text or as JSON")
    func typesOfParameterProperties() throws {
        let pointer = DiffFixture.pointer(of: .parameterProperty)
        for (before, after, change, level) in [
            ("integer", "number", "generalized", ChangeLevel.info), ("integer", "string", "changed", .warning),
            ("string", "integer", "specialized", .error), ("number", "integer", "specialized", .error),
        ] {
            let changes = try DiffFixture.changes(
                base: [.set(pointer, #"{"type":"\#(before)"}"#)],
                revision: [.set(pointer, #"{"type":"\#(after)"}"#)]
            )
            #expect(changes.map(\.id) == ["request-parameter-property-type-\(change)"])
            #expect(changes.map(\.level) == [level])
        }
    }

    @Test("Types and formats that change together are compared together")
    func typesWithFormats() throws {
        for (before, after, usage, change) in [
            (
                #"{"type":"integer"}"#, #"{"type":"string","format":"uuid"}"#, Usage.parameter,
                "request-parameter-type-changed"
            ),
            (
                #"{"type":"integer","format":"int32"}"#, #"{"type":"number","format":"double"}"#, .requestProperty,
                "request-property-type-generalized"
            ),
            (
                #"{"type":"number","format":"double"}"#, #"{"type":"integer","format":"int32"}"#, .responseProperty,
                "response-property-type-specialized"
            ),
            (
                #"{}"#, #"{"type":"string","format":"uuid"}"#, .responseProperty,
                "response-property-type-specialized"
            ),
        ] {
            let pointer = DiffFixture.pointer(of: usage)
            let changes = try DiffFixture.changes(base: [.set(pointer, before)], revision: [.set(pointer, after)])
            #expect(changes.map(\.id) == [change])
        }
    }

    @Test("Where every value is written as a string, a string may become anything")
    func looseTypes() throws {
        let text = DiffFixture.base.replacing("application/json", with: "application/xml")
        let request = DiffFixture.pointer(of: .requestProperty).replacing("json", with: "xml")
        let response = DiffFixture.pointer(of: .responseProperty).replacing("json", with: "xml")
        let generalized = try DiffFixture.changes(
            base: [.set(request, #"{"type":"integer"}"#)],
            revision: [.set(request, #"{"type":"string"}"#)],
            of: text
        )
        #expect(generalized.map(\.id) == ["request-property-type-compatible"])
        let specialized = try DiffFixture.changes(
            base: [.set(response, #"{"type":"string"}"#)],
            revision: [.set(response, #"{"type":"boolean"}"#)],
            of: text
        )
        #expect(specialized.map(\.id) == ["response-property-type-compatible"])
    }

    @Test("Values that join and leave an enumeration")
    func enumerations() throws {
        let expected: [(Usage, removed: String, added: String)] = [
            (.requestBody, "request-body-enum-value-removed", "request-body-enum-value-added"),
            (.requestProperty, "request-property-enum-value-removed", "request-property-enum-value-added"),
            (.responseBody, "response-mediatype-enum-value-removed", "response-mediatype-enum-value-added"),
            (.responseProperty, "response-property-enum-value-removed", "response-property-enum-value-added"),
            (.parameter, "request-parameter-enum-value-removed", "request-parameter-enum-value-added"),
            (
                .parameterProperty, "request-parameter-property-enum-value-removed",
                "request-parameter-property-enum-value-added"
            ),
            (
                .requestHeaderProperty, "request-parameter-property-enum-value-removed",
                "request-parameter-property-enum-value-added"
            ),
            (.responseHeader, "response-header-enum-value-removed", "response-header-enum-value-added"),
        ]
        for (usage, removed, added) in expected {
            let pointer = DiffFixture.pointer(of: usage) + "/enum"
            let shrunk = try DiffFixture.changes(
                base: [.set(pointer, #"["a","b","c"]"#)],
                revision: [.set(pointer, #"["c","a"]"#)]
            )
            #expect(shrunk.map(\.id) == [removed])
            #expect(shrunk.map(\.level) == [usage.isRequest ? .error : .info])
            let grown = try DiffFixture.changes(
                base: [.set(pointer, #"["a","b"]"#)],
                revision: [.set(pointer, #"["c","b","a"]"#)]
            )
            #expect(grown.map(\.id) == [added])
            #expect(grown.map(\.level) == [usage.isRequest ? .info : .warning])
            let gone = try DiffFixture.changes(base: [.set(pointer, #"["a","b"]"#)], revision: [.remove(pointer)])
            #expect(gone.map(\.id) == [removed])
        }
    }

    @Test("Values that leave an extensible enumeration")
    func extensibleEnumerations() throws {
        for (usage, rule) in [
            (Usage.parameter, "request-parameter-x-extensible-enum-value-removed"),
            (.requestProperty, "request-property-x-extensible-enum-value-removed"),
        ] {
            let pointer = DiffFixture.pointer(of: usage) + "/x-extensible-enum"
            let changes = try DiffFixture.changes(
                base: [.set(pointer, #"["a","b"]"#)],
                revision: [.set(pointer, #"["a"]"#)]
            )
            #expect(changes.map(\.id) == [rule])
            #expect(changes.map(\.level) == [.error])
            #expect(
                try DiffFixture.changes(base: [.set(pointer, #"["a"]"#)], revision: [.set(pointer, #"["a","b"]"#)])
                    .isEmpty
            )
        }
    }

    @Test("A pattern that admits everything is no narrower than any other")
    func generalPattern() throws {
        for usage in [Usage.requestProperty, .parameter] {
            let pointer = DiffFixture.pointer(of: usage) + "/pattern"
            let changes = try DiffFixture.changes(base: [.set(pointer, #""^a""#)], revision: [.set(pointer, #"".*""#)])
            #expect(changes.map(\.id) == [usage.prefix + "-pattern-generalized"])
            #expect(changes.map(\.level) == [.info])
        }
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
            #"{"patternProperties":{"^x":SCHEMA}}"#, #"{"contains":SCHEMA}"#, #"{"if":SCHEMA}"#,
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

    @Test("A schema that is replaced with a union is another schema, one that joins a union is not")
    func wrapping() throws {
        let object = #"{"type":"object","properties":{"b":{}}}"#
        for usage in Self.usages {
            let pointer = DiffFixture.pointer(of: usage)
            let plain = #"{"type":"object","properties":{"a":{}}}"#
            let wrapped = try DiffFixture.changes(
                base: [.set(pointer, plain)],
                revision: [.set(pointer, #"{"oneOf":[{"type":"array"},\#(object)]}"#)]
            )
            #expect(wrapped.map(\.id) == [usage.prefix + "-wrapped-in-one-of"])
            #expect(wrapped.map(\.level) == [.error])
            for (keyword, word) in [("oneOf", "one-of"), ("anyOf", "any-of")] {
                let union = #"{"\#(keyword)":[{"type":"array"},\#(plain)]}"#
                let joined = try DiffFixture.changes(base: [.set(pointer, plain)], revision: [.set(pointer, union)])
                #expect(joined.map(\.id) == ["\(usage.prefix)-\(word)-added"])
                let left = try DiffFixture.changes(base: [.set(pointer, union)], revision: [.set(pointer, plain)])
                #expect(left.map(\.id) == ["\(usage.prefix)-\(word)-removed"])
            }
        }
    }

    @Test("A body that joins a `oneOf` may match twice, unless a discriminator tells the branches apart")
    func overlap() throws {
        let plain = #"{"type":"object","properties":{"a":{}}}"#
        let branches = #""oneOf":[\#(plain),{"type":"object","properties":{"b":{}}}]"#
        for usage in [Usage.requestBody, .responseBody] {
            let pointer = DiffFixture.pointer(of: usage)
            let open = try DiffFixture.changes(
                base: [.set(pointer, plain)],
                revision: [.set(pointer, "{\(branches)}")]
            )
            #expect(open.map(\.id) == [usage.prefix + "-wrapped-in-one-of"])
            let told = try DiffFixture.changes(
                base: [.set(pointer, plain)],
                revision: [.set(pointer, #"{\#(branches),"discriminator":{"propertyName":"a"}}"#)]
            )
            #expect(told.map(\.id) == [usage.prefix + "-one-of-added"])
        }
    }

    @Test("A union of simple types is a list of types, whatever else its branches say")
    func typeLists() throws {
        let cases: [(before: String, after: String, changes: Set<String>)] = [
            (#"{"type":"string"}"#, #"{"oneOf":[{"type":"string"},{"type":"integer"}]}"#, ["list-of-types-widened"]),
            (
                #"{"anyOf":[{"type":"string","format":"uuid"},{"type":"boolean"}]}"#,
                #"{"anyOf":[{"type":"boolean"},{"type":"string","format":"uuid"},{"type":"array","minItems":1}]}"#,
                ["list-of-types-widened"]
            ),
            (
                #"{"type":"string","maxLength":4}"#,
                #"{"oneOf":[{"type":"integer","minimum":1},{"type":"string","maxLength":4}]}"#,
                ["list-of-types-widened"]
            ),
            (
                #"{"type":"string","maxLength":4}"#,
                #"{"oneOf":[{"type":"integer"},{"type":"string","maxLength":3}]}"#,
                ["list-of-types-widened", "max-length-decreased"]
            ),
            (#"{"oneOf":[{"type":"string"},{"type":"integer"}]}"#, #"{"type":"number"}"#, ["list-of-types-narrowed"]),
            (#"{"type":["string","integer"]}"#, #"{"anyOf":[{"type":"string"},{"type":"integer"}]}"#, []),
        ]
        for test in cases {
            for usage in [Usage.requestBody, .requestProperty, .responseBody, .responseProperty, .parameter] {
                let pointer = DiffFixture.pointer(of: usage)
                let changes = try DiffFixture.changes(
                    base: [.set(pointer, test.before)],
                    revision: [.set(pointer, test.after)]
                )
                var expected = Set(test.changes.map(usage.rule))
                if test.after == #"{"type":"number"}"# { expected.insert(usage.rule("list-of-types-widened")) }
                #expect(Set(changes.map(\.id)) == expected, "\(test.before) -> \(test.after)")
            }
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

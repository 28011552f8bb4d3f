import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Edits that change nothing")
struct DiffEqualityTests {
    typealias Edit = DiffFixture.Edit

    private static let value = DiffFixture.pointer(of: .requestProperty)

    @Test(
        "Two ways to say the same",
        arguments: [
            (
                ##"{"$ref":"#/components/schemas/Pet"}"##,
                ##"{"type":"object","properties":{"parent":{"$ref":"#/components/schemas/Pet"},"name":{"type":"string"}}}"##
            ),
            (##"{"$ref":"#/components/schemas/Pet"}"##, ##"{"allOf":[{"$ref":"#/components/schemas/Pet"}]}"##),
            (
                ##"{"$ref":"#/components/schemas/Pet"}"##,
                ##"{"allOf":[{"$ref":"#/components/schemas/Pet"}],"description":"A pet.","type":"object"}"##
            ),
            (#"{"type":"string","nullable":true}"#, #"{"type":["null","string"]}"#),
            (#"{"type":"string","nullable":true}"#, #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#),
            (#"{"type":["string","null"]}"#, #"{"oneOf":[{"type":"null"},{"type":"string"}]}"#),
            (#"{"enum":["a","b"]}"#, #"{"enum":["b","a"]}"#),
            (
                #"{"required":["a","b"],"properties":{"a":{},"b":{}}}"#,
                #"{"properties":{"b":{},"a":{}},"required":["b","a"]}"#
            ),
            (#"{"oneOf":[{"minimum":1},{"maximum":2}]}"#, #"{"oneOf":[{"maximum":2},{"minimum":1}]}"#),
            (#"{"type":["string","integer"]}"#, #"{"type":["integer","string"]}"#),
            (#"{"maximum":5}"#, #"{"maximum":5.0}"#),
            (#"{"additionalProperties":true}"#, "{}"),
            (#"{"additionalProperties":{}}"#, "{}"),
            (
                #"{"type":"string","example":"a","description":"x","x-other":1}"#,
                #"{"type":"string","examples":["b"],"externalDocs":{"url":"https://a.example"}}"#
            ),
            (#"{"uniqueItems":false}"#, "{}"),
            (#"{"minLength":0,"minItems":0,"minProperties":0,"minContains":1}"#, "{}"),
            (#"{"type":"array","items":{}}"#, #"{"type":"array"}"#),
            (#"{"const":"a"}"#, #"{"enum":["a"]}"#),
            (#"{"properties":{}}"#, #"{"required":[]}"#),
            (#"{"properties":{}}"#, #"{"required":[""]}"#),
            (#"{"readOnly":false,"writeOnly":false,"deprecated":false,"nullable":false}"#, "{}"),
        ]
    )
    func sameSchema(_ before: String, _ after: String) throws {
        for role in SchemaRuleTests.roles {
            let pointer = DiffFixture.pointer(of: role)
            #expect(try DiffFixture.changes(base: [.set(pointer, before)], revision: [.set(pointer, after)]).isEmpty)
            #expect(try DiffFixture.changes(base: [.set(pointer, after)], revision: [.set(pointer, before)]).isEmpty)
        }
    }

    @Test("A path parameter may have another name")
    func renamedPathParameter() throws {
        let text = DiffFixture.base.replacing("{id}", with: "{petId}").replacing(
            #""name": "id""#,
            with: #""name": "petId""#
        )
        let base = try DiffFixture.document([])
        let revision = try DiffFixture.document([], of: text)
        #expect(DocumentDiff(DiffFixture.options).wireChanges(from: base, to: revision).isEmpty)
        // What else differs is told by the base's names.
        let other = try DiffFixture.document([.remove("/paths/~1pets~1{petId}/post/parameters/1")], of: text)
        let changes = DocumentDiff(DiffFixture.options).wireChanges(from: base, to: other)
        #expect(changes.map(\.operations) == [["POST /pets/{id}"]])
    }

    @Test("Where a parameter or response is written does not count")
    func inlinedComponents() throws {
        let inlined = try DiffFixture.changes(revision: [
            .set(
                DiffFixture.get + "/responses/404",
                #"{"description":"x","content":{"application/json":{"schema":{"properties":{"reason":{"type":"string"},"code":{"type":"integer"}},"type":"object"}}}}"#
            )
        ])
        #expect(inlined.isEmpty)
        let moved = try DiffFixture.changes(revision: [
            .set("/paths/~1pets~1{id}/parameters", #"[{"name":"limit","in":"query","schema":{}}]"#),
            .remove(DiffFixture.post + "/parameters/1"),
            .remove(DiffFixture.get),
        ])
        #expect(moved.map(\.id) == ["api-removed-without-deprecation"])
    }

    @Test("Header names ignore case, and `Content-Type` does not count as a header")
    func headers() throws {
        let headers = DiffFixture.post + "/responses/200/headers"
        #expect(
            try DiffFixture.changes(revision: [.set(headers, #"{"x-rate":{"schema":{}},"Content-Type":{"schema":{}}}"#)]
            ).isEmpty
        )
    }

    @Test(
        "A default that is written out says nothing new",
        arguments: [
            ("/parameters/1/required", "false"), ("/parameters/1/deprecated", "false"),
            ("/parameters/1/allowReserved", "false"), ("/parameters/1/allowEmptyValue", "false"),
            ("/parameters/1/style", #""form""#), ("/parameters/1/explode", "true"),
            ("/requestBody/required", "false"), ("/deprecated", "false"),
            ("/responses/200/headers/X-Rate/required", "false"),
            ("/responses/200/headers/X-Rate/deprecated", "false"),
            ("/responses/200/headers/X-Rate/style", #""simple""#),
            ("/responses/200/headers/X-Rate/explode", "false"),
            (Self.form + "/encoding", #"{"value":{}}"#),
            (Self.form + "/encoding", #"{"value":{"headers":{},"allowReserved":false}}"#),
            (Self.form + "/encoding", #"{"value":{"style":"form","explode":true}}"#),
        ]
    )
    func defaults(_ place: String, _ value: String) throws {
        let base = [Edit.set(DiffFixture.post + Self.form, #"{"schema":{"properties":{"value":{}}}}"#)]
        let written = Edit.set(DiffFixture.post + place, value)
        #expect(try DiffFixture.changes(base: base, revision: [written]).isEmpty)
        #expect(
            try DiffFixture.changes(base: base + [written], revision: [.remove(DiffFixture.post + place)]).isEmpty
        )
    }

    private static let form = "/requestBody/content/application~1x-www-form-urlencoded"

    @Test("The dialect of OpenAPI is the default of a document")
    func dialect() throws {
        let dialect = #""https://spec.openapis.org/oas/3.1/dialect/base""#
        #expect(try DiffFixture.changes(revision: [.set("/jsonSchemaDialect", dialect)]).isEmpty)
        #expect(!(try DiffFixture.changes(revision: [.set("/jsonSchemaDialect", #""https://a.example""#)]).isEmpty))
    }

    @Test("The case of the media type of a parameter means nothing")
    func mediaTypesOfParameters() throws {
        let content = DiffFixture.post + "/parameters/1/content"
        let base = [Edit.remove(DiffFixture.post + "/parameters/1/schema"), .set(content, #"{"text/plain":{}}"#)]
        #expect(try DiffFixture.changes(base: base, revision: [.set(content, #"{"Text/Plain":{}}"#)]).isEmpty)
        #expect(!(try DiffFixture.changes(base: base, revision: [.set(content, #"{"text/csv":{}}"#)]).isEmpty))
    }

    @Test("Where the parts of a webhook are written does not count")
    func webhooks() throws {
        let parameter = #"{"name":"X-Sign","in":"header","schema":{"type":"string"}}"#
        let base: [Edit] = [
            .set("/webhooks/fed", "{}"),
            .set(
                "/webhooks/fed/post",
                #"{"parameters":[\#(parameter)],"requestBody":{"content":{"text/plain":{}}},"responses":{"200":{"description":"Thanks."}}}"#
            ),
        ]
        for revision: [Edit] in [
            [.set("/webhooks/fed/post/parameters/0/required", "false")],
            [.set("/webhooks/fed/post/parameters/0/name", #""x-sign""#)],
            [.set("/webhooks/fed/post/requestBody/required", "false")],
            [.remove("/webhooks/fed/post/parameters"), .set("/webhooks/fed/parameters", "[\(parameter)]")],
            [
                .set("/components/responses/thanks", #"{"description":"Thanks."}"#),
                .set("/webhooks/fed/post/responses/200", ##"{"$ref":"#/components/responses/thanks"}"##),
            ],
        ] {
            #expect(try DiffFixture.changes(base: base, revision: revision).isEmpty)
        }
    }

    @Test("A document without servers has one, itself")
    func servers() throws {
        #expect(try DiffFixture.changes(revision: [.set("/servers", #"[{"url":"/"}]"#)]).isEmpty)
        #expect(
            try DiffFixture.changes(base: [.set("/servers", #"[{"url":"/"}]"#)], revision: [.remove("/servers")])
                .isEmpty
        )
    }

    @Test("What an inherited schema requires need not be said again")
    func inheritedRequirement() throws {
        func schema(_ required: String, inherited: String) -> String {
            #"{"allOf":[{"required":[\#(inherited)],"properties":{"a":{}}},{"minProperties":1}],"required":[\#(required)],"properties":{"b":{}}}"#
        }
        for role in [SchemaRole.requestBody, .responseBody] {
            let pointer = DiffFixture.pointer(of: role)
            let changes = try DiffFixture.changes(
                base: [.set(pointer, schema(#""a","b""#, inherited: #""a""#))],
                revision: [.set(pointer, schema(#""b""#, inherited: #""a""#))]
            )
            #expect(changes.isEmpty)
        }
    }

    @Test("A property that moved to an inherited schema is still there")
    func inheritedProperty() throws {
        let changes = try DiffFixture.changes(
            base: [
                .set(
                    Self.value,
                    #"{"allOf":[{"minProperties":1},{"maxProperties":9}],"properties":{"a":{"type":"string"}}}"#
                )
            ],
            revision: [
                .set(
                    Self.value,
                    #"{"allOf":[{"minProperties":1,"properties":{"a":{"type":"string"}}},{"maxProperties":9}],"properties":{}}"#
                )
            ]
        )
        #expect(!changes.contains { $0.id == "request-property-removed" })
    }
}

import BindingsJSON
import Testing

@testable import BindgenKit

@Suite("Swift verdict")
struct SwiftVerdictTests {
    typealias Edit = DiffFixture.Edit

    static let text = #"""
        {
          "openapi": "3.0.3",
          "info": {"title": "Pet Store", "version": "1.0.0"},
          "paths": {
            "/pets/{petId}": {
              "get": {
                "operationId": "getPet", "tags": ["Pets"],
                "parameters": [
                  {"name": "petId", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"name": "limit", "in": "query", "schema": {"type": "integer", "format": "int32"}},
                  {"name": "since", "in": "query", "required": true, "schema": {"type": "string"}}
                ],
                "responses": {"200": {"description": "x", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}}
              },
              "patch": {
                "operationId": "updatePet", "tags": ["Pets"],
                "parameters": [{"name": "petId", "in": "path", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                "responses": {"204": {"description": "x"}}
              }
            }
          },
          "components": {"schemas": {
            "Pet": {
              "type": "object", "required": ["name"],
              "properties": {
                "name": {"type": "string"},
                "age": {"type": "integer", "format": "int32"},
                "kind": {"type": "string", "enum": ["CAT", "DOG"]},
                "nick": {"type": "string", "nullable": true},
                "owner": {"$ref": "#/components/schemas/Owner"},
                "home": {"oneOf": [{"$ref": "#/components/schemas/House"}, {"$ref": "#/components/schemas/Boat"}]}
              }
            },
            "Owner": {"type": "object", "properties": {"email": {"type": "string"}, "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}},
            "House": {"type": "object", "required": ["rooms"], "properties": {"rooms": {"type": "integer"}}},
            "Boat": {"type": "object", "required": ["sails"], "properties": {"sails": {"type": "integer"}}}
          }}
        }
        """#

    private static let get = "/paths/~1pets~1{petId}/get"
    private static let patch = "/paths/~1pets~1{petId}/patch"
    private static let pet = "/components/schemas/Pet"

    struct Case: Sendable, CustomStringConvertible {
        var description: String
        var edits: [Edit]
        var verdict: SwiftChange.Verdict
        var semver: SemanticChange
        /// The finding that has the verdict, and a line of its declarations.
        var id: String?
        var line: String?

        init(
            _ description: String,
            _ edits: [Edit],
            _ verdict: SwiftChange.Verdict,
            _ semver: SemanticChange,
            _ id: String? = nil,
            _ line: String? = nil
        ) {
            (self.description, self.edits, self.verdict, self.semver) = (description, edits, verdict, semver)
            (self.id, self.line) = (id, line)
        }
    }

    static let cases = [
        Case(
            "parameter added",
            [.set(get + "/parameters/3", #"{"name":"page","in":"query","schema":{"type":"integer"}}"#)],
            .compatible,
            .minor,
            "new-optional-request-parameter"
        ),
        Case(
            "required parameter added",
            [.set(get + "/parameters/3", #"{"name":"page","in":"query","required":true,"schema":{"type":"integer"}}"#)],
            .breaking,
            .major,
            "new-required-request-parameter"
        ),
        Case("parameter removed", [.remove(get + "/parameters/1")], .breaking, .major, "request-parameter-removed"),
        Case(
            "parameter became required",
            [.set(get + "/parameters/1/required", "true")],
            .breaking,
            .major,
            "request-parameter-became-required"
        ),
        Case(
            "parameter became optional",
            [.set(get + "/parameters/2/required", "false")],
            .compatible,
            .minor,
            "request-parameter-became-optional"
        ),
        Case(
            "parameter type changed",
            [.set(get + "/parameters/1/schema/format", #""int64""#)],
            .breaking,
            .major,
            "request-parameter-type-generalized"
        ),
        Case(
            "operation removed",
            [.remove(get)],
            .breaking,
            .major,
            "api-removed-without-deprecation",
            "func getPet(petID: String, limit: Int32? = nil, since: String) -> Call<Pet>"
        ),
        Case(
            "operation renamed",
            [.set(get + "/operationId", #""readPet""#)],
            .breaking,
            .major,
            "api-operation-id-removed"
        ),
        Case(
            "operation renamed, the old name kept",
            [.set(get + "/operationId", #""readPet""#), .set(get + "/x-operation-id-aliases", #"["getPet"]"#)],
            .compatible,
            .minor,
            "api-operation-id-removed"
        ),
        Case(
            "operation moved to another tag",
            [.set(get + "/tags", #"["Animals"]"#)],
            .breaking,
            .major,
            "api-tag-removed"
        ),
        Case("operation deprecated", [.set(get + "/deprecated", "true")], .compatible, .minor, "endpoint-deprecated"),
        Case(
            "operation added",
            [
                .set(
                    "/paths/~1pets",
                    #"{"get":{"operationId":"listPets","tags":["Pets"],"responses":{"204":{"description":"x"}}}}"#
                )
            ],
            .compatible,
            .minor,
            "endpoint-added"
        ),
        Case(
            "body became required",
            [.set(patch + "/requestBody/required", "true")],
            .breaking,
            .major,
            "request-body-became-required"
        ),
        Case("body removed", [.remove(patch + "/requestBody")], .breaking, .major, "request-body-removed"),
        Case(
            "answer changed",
            [
                .set(
                    get + "/responses/200/content/application~1json/schema",
                    ##"{"$ref":"#/components/schemas/Owner"}"##
                )
            ],
            .breaking,
            .major
        ),
        Case(
            "property added",
            [.set(pet + "/properties/color", #"{"type":"string"}"#)],
            .compatible,
            .minor,
            "new-optional-request-property",
            "Pet: var color: String?"
        ),
        Case(
            "property removed",
            [.remove(pet + "/properties/age")],
            .breaking,
            .major,
            "request-property-removed",
            "Pet: var age: Int32?"
        ),
        Case(
            "property became required",
            [.set(pet + "/required", #"["name","age"]"#)],
            .breaking,
            .major,
            "request-property-became-required"
        ),
        Case(
            "property became optional",
            [.set(pet + "/required", "[]")],
            .breaking,
            .major,
            "response-property-became-optional"
        ),
        Case(
            "property got another type",
            [.set(pet + "/properties/age/type", #""string""#)],
            .breaking,
            .major,
            "request-property-type-changed"
        ),
        Case(
            "property lost its null",
            [.remove(pet + "/properties/nick/nullable")],
            .breaking,
            .major,
            "request-property-became-not-nullable",
            "Pet: var $nick: Nullable"
        ),
        Case(
            "value removed",
            [.set(pet + "/properties/kind/enum", #"["CAT"]"#)],
            .breaking,
            .major,
            "request-property-enum-value-removed",
            "Pet.Kind: static var dog: Self"
        ),
        Case(
            "value added",
            [.set(pet + "/properties/kind/enum", #"["CAT","DOG","FISH"]"#)],
            .compatible,
            .minor,
            "response-property-enum-value-added"
        ),
        Case(
            "enumeration dropped",
            [.remove(pet + "/properties/kind/enum")],
            .breaking,
            .major,
            "request-property-enum-value-removed"
        ),
        Case(
            "last property removed",
            [.set("/components/schemas/Owner/properties", "{}")],
            .breaking,
            .major,
            "request-property-removed"
        ),
        Case(
            "case removed",
            [.set(pet + "/properties/home/oneOf", ##"[{"$ref":"#/components/schemas/House"}]"##)],
            .breaking,
            .major
        ),
        Case(
            "property removed with the types that it leads to",
            [.remove(pet + "/properties/home")],
            .breaking,
            .major,
            "request-property-removed",
            "struct Boat"
        ),
        Case("title changed", [.set("/info/title", #""Zoo""#)], .breaking, .major, "swift-client-changed"),
        Case(
            "component renamed",
            [
                .set("/components/schemas/Person", #"{"type":"object","properties":{"email":{"type":"string"}}}"#),
                .set(pet + "/properties/owner", ##"{"$ref":"#/components/schemas/Person"}"##),
            ],
            .breaking,
            .major
        ),
        Case(
            "order of properties",
            [
                .set(
                    pet + "/properties",
                    ##"{"owner":{"$ref":"#/components/schemas/Owner"},"home":{"oneOf":[{"$ref":"#/components/schemas/House"},{"$ref":"#/components/schemas/Boat"}]},"nick":{"type":"string","nullable":true},"kind":{"type":"string","enum":["CAT","DOG"]},"age":{"type":"integer","format":"int32"},"name":{"type":"string"}}"##
                )
            ],
            .none,
            .none
        ),
        Case("description added", [.set(pet + "/description", #""An animal.""#)], .none, .patch),
        Case("version changed", [.set("/info/version", #""2.0.0""#)], .none, .none),
        Case("length bounded", [.set(pet + "/properties/name/maxLength", "9")], .none, .patch),
    ]

    @Test("The verdict, the version, and the finding that has them", arguments: cases)
    func verdicts(_ test: Case) throws {
        let base = try DiffFixture.document([], of: Self.text)
        let revision = try DiffFixture.document(test.edits, of: Self.text)
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect((report.changes.map(\.swift.verdict).max() ?? .none) == test.verdict)
        #expect(report.semver == test.semver)
        guard let id = test.id else { return }
        let change = report.changes.first { $0.id == id }
        #expect(change?.swift.verdict == test.verdict, "\(report.changes.map { ($0.id, $0.swift.verdict) })")
        guard let line = test.line, let swift = change?.swift else { return }
        #expect((swift.before + "\n" + swift.after).split(separator: "\n").contains(line[...]))
    }

    @Test("What is the same in both documents can be left out without another verdict", arguments: cases)
    func reduction(_ test: Case) throws {
        var names = NameTable()
        let base = DocumentTree(try DiffFixture.document([], of: Self.text), names: &names)
        let revision = DocumentTree(try DiffFixture.document(test.edits, of: Self.text), names: &names)
        func changes(reduces: Bool) throws -> ([Change], Bool) {
            let verdict = try #require(
                SwiftVerdict(
                    base: base,
                    revision: revision,
                    options: DiffFixture.options,
                    configuration: ConfigurationFile(),
                    reduces: reduces
                )
            )
            var attachment = SwiftAttachment([], base: base.document, revision: revision.document)
            verdict.attach(to: &attachment)
            return (attachment.changes, verdict.filesDiffer())
        }
        let whole = try changes(reduces: false)
        let reduced = try changes(reduces: true)
        #expect(Set(reduced.0.map { $0.id + $0.message }) == Set(whole.0.map { $0.id + $0.message }))
        #expect(reduced.0.map(\.swift.verdict).max() == whole.0.map(\.swift.verdict).max())
        #expect(reduced.1 == whole.1)
    }

    @Test("A document in another layout is the same, and owes no version")
    func layout() throws {
        let base = try DiffFixture.document([], of: Self.text)
        let revision = try JSONDocument(
            bytes: JSON.encode(base.root.value, format: JSONWriter.Format(isPretty: true)),
            file: "pretty.json"
        )
        #expect(base.bytes != revision.bytes)
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect(report.changes.isEmpty)
        #expect(report.semver == .none)
    }

    @Test("A path parameter that has another name is one difference, of its label")
    func renamedPathParameter() throws {
        let base = try DiffFixture.document([], of: Self.text)
        let revision = try DiffFixture.document([], of: Self.text.replacing("petId", with: "animalId"))
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect(report.changes.map(\.id) == ["swift-method-changed", "swift-method-changed"])
        #expect(report.changes.allSatisfy { $0.level == .info && $0.swift.verdict == .breaking })
        #expect(report.changes.allSatisfy { $0.message.contains("is called `animalID` now") })
    }

    @Test("What only the mapping of a discriminator leads to is generated, and compared")
    func mappedTypes() throws {
        let dog = ##"{"allOf":[{"$ref":"#/components/schemas/Owner"}],"properties":{"size":{"type":"string"}}}"##
        let base: [Edit] = [
            .set("/components/schemas/Dog", dog),
            .set("/components/schemas/Owner/properties/kind", #"{"type":"string"}"#),
            .set(
                "/components/schemas/Owner/discriminator",
                ##"{"propertyName":"kind","mapping":{"dog":"#/components/schemas/Dog"}}"##
            ),
        ]
        let report = DocumentDiff(DiffFixture.options).report(
            from: try DiffFixture.document(base, of: Self.text),
            to: try DiffFixture.document(
                base + [.set("/components/schemas/Dog/properties/size/type", #""integer""#)],
                of: Self.text
            )
        )
        #expect(Set(report.changes.map(\.id)) == ["request-property-type-changed", "response-property-type-changed"])
        #expect(report.changes.contains { $0.swift.verdict == .breaking && $0.swift.before.contains("size") })
    }

    @Test("A document that Swift cannot be generated of is compared on the wire")
    func brokenDocument() throws {
        let base = try DiffFixture.document([.set("/paths", "7")], of: Self.text)
        let revision = try DiffFixture.document([], of: Self.text)
        let report = DocumentDiff(DiffFixture.options).report(from: base, to: revision)
        #expect(report.changes.contains { $0.id == "endpoint-added" })
    }
}

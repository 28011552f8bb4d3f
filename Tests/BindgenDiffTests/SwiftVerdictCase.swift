import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

/// Edits of a document, and what they mean for the Swift of callers.
struct SwiftVerdictCase: Sendable, CustomStringConvertible {
    typealias Edit = DiffFixture.Edit

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

    static let all = [
        Self(
            "parameter added",
            [.set(get + "/parameters/3", #"{"name":"page","in":"query","schema":{"type":"integer"}}"#)],
            .compatible,
            .minor,
            "new-optional-request-parameter"
        ),
        Self(
            "required parameter added",
            [.set(get + "/parameters/3", #"{"name":"page","in":"query","required":true,"schema":{"type":"integer"}}"#)],
            .breaking,
            .major,
            "new-required-request-parameter"
        ),
        Self("parameter removed", [.remove(get + "/parameters/1")], .breaking, .major, "request-parameter-removed"),
        Self(
            "parameter became required",
            [.set(get + "/parameters/1/required", "true")],
            .breaking,
            .major,
            "request-parameter-became-required"
        ),
        Self(
            "parameter became optional",
            [.set(get + "/parameters/2/required", "false")],
            .compatible,
            .minor,
            "request-parameter-became-optional"
        ),
        Self(
            "parameter type changed",
            [.set(get + "/parameters/1/schema/format", #""int64""#)],
            .breaking,
            .major,
            "request-parameter-type-generalized"
        ),
        Self(
            "operation removed",
            [.remove(get)],
            .breaking,
            .major,
            "api-removed-without-deprecation",
            "func getPet(petID: String, limit: Int32? = nil, since: String) -> Call<Pet>"
        ),
        Self(
            "operation renamed",
            [.set(get + "/operationId", #""readPet""#)],
            .breaking,
            .major,
            "api-operation-id-removed"
        ),
        Self(
            "operation renamed, the old name kept",
            [.set(get + "/operationId", #""readPet""#), .set(get + "/x-operation-id-aliases", #"["getPet"]"#)],
            .compatible,
            .minor,
            "api-operation-id-removed"
        ),
        Self(
            "operation moved to another tag",
            [.set(get + "/tags", #"["Animals"]"#)],
            .breaking,
            .major,
            "api-tag-removed"
        ),
        Self("operation deprecated", [.set(get + "/deprecated", "true")], .compatible, .minor, "endpoint-deprecated"),
        Self(
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
        Self(
            "body became required",
            [.set(patch + "/requestBody/required", "true")],
            .breaking,
            .major,
            "request-body-became-required"
        ),
        Self("body removed", [.remove(patch + "/requestBody")], .breaking, .major, "request-body-removed"),
        Self(
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
        Self(
            "property added",
            [.set(pet + "/properties/color", #"{"type":"string"}"#)],
            .compatible,
            .minor,
            "new-optional-request-property",
            "Pet: var color: String?"
        ),
        Self(
            "property removed",
            [.remove(pet + "/properties/age")],
            .breaking,
            .major,
            "request-property-removed",
            "Pet: var age: Int32?"
        ),
        Self(
            "property became required",
            [.set(pet + "/required", #"["name","age"]"#)],
            .breaking,
            .major,
            "request-property-became-required"
        ),
        Self(
            "property became optional",
            [.set(pet + "/required", "[]")],
            .breaking,
            .major,
            "response-property-became-optional"
        ),
        Self(
            "property got another type",
            [.set(pet + "/properties/age/type", #""string""#)],
            .breaking,
            .major,
            "request-property-type-changed"
        ),
        Self(
            "property lost its null",
            [.remove(pet + "/properties/nick/nullable")],
            .breaking,
            .major,
            "request-property-became-not-nullable",
            "Pet: var $nick: Nullable"
        ),
        Self(
            "value removed",
            [.set(pet + "/properties/kind/enum", #"["CAT"]"#)],
            .breaking,
            .major,
            "request-property-enum-value-removed",
            "Pet.Kind: static var dog: Self"
        ),
        Self(
            "value added",
            [.set(pet + "/properties/kind/enum", #"["CAT","DOG","FISH"]"#)],
            .compatible,
            .minor,
            "response-property-enum-value-added"
        ),
        Self(
            "enumeration dropped",
            [.remove(pet + "/properties/kind/enum")],
            .breaking,
            .major,
            "request-property-enum-value-removed"
        ),
        Self(
            "last property removed",
            [.set("/components/schemas/Owner/properties", "{}")],
            .breaking,
            .major,
            "request-property-removed"
        ),
        Self(
            "case removed",
            [.set(pet + "/properties/home/oneOf", ##"[{"$ref":"#/components/schemas/House"}]"##)],
            .breaking,
            .major
        ),
        Self(
            "property removed with the types that it leads to",
            [.remove(pet + "/properties/home")],
            .breaking,
            .major,
            "request-property-removed",
            "struct Boat"
        ),
        Self("title changed", [.set("/info/title", #""Zoo""#)], .breaking, .major, "swift-client-changed"),
        Self(
            "component renamed",
            [
                .set("/components/schemas/Person", #"{"type":"object","properties":{"email":{"type":"string"}}}"#),
                .set(pet + "/properties/owner", ##"{"$ref":"#/components/schemas/Person"}"##),
            ],
            .breaking,
            .major
        ),
        Self(
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
        Self("description added", [.set(pet + "/description", #""An animal.""#)], .none, .patch),
        Self(
            "styles that write a single text alike",
            [
                .set("/paths/~1pets~1{petId}/get/parameters/0/explode", "true"),
                .set("/paths/~1pets~1{petId}/get/parameters/0/allowReserved", "true"),
                .set("/paths/~1pets~1{petId}/get/parameters/1/explode", "false"),
                .set("/paths/~1pets~1{petId}/get/parameters/2/style", #""spaceDelimited""#),
            ],
            .none,
            .none
        ),
        Self("version changed", [.set("/info/version", #""2.0.0""#)], .none, .none),
        Self("length bounded", [.set(pet + "/properties/name/maxLength", "9")], .none, .patch),
    ]
}

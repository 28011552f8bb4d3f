import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

/// A small document to edit, in which a schema is used in every way that rules tell apart.
enum DiffFixture {
    static let base = """
        {
          "openapi": "3.1.0",
          "info": {"title": "Pets", "version": "1.0.0"},
          "paths": {
            "/pets/{id}": {
              "post": {
                "operationId": "createPet",
                "tags": ["Pets"],
                "parameters": [
                  {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"name": "limit", "in": "query", "schema": {}},
                  {"name": "filter", "in": "query", "schema": {"properties": {"value": {}}}},
                  {"name": "X-Trace", "in": "header", "schema": {"properties": {"value": {}}}}
                ],
                "requestBody": {"content": {"application/json": {"schema": {"properties": {"value": {}}}}}},
                "responses": {
                  "200": {
                    "description": "done",
                    "headers": {"X-Rate": {"schema": {}}},
                    "content": {"application/json": {"schema": {"properties": {"value": {}}}}}
                  },
                  "404": {"$ref": "#/components/responses/failure"}
                }
              },
              "get": {
                "operationId": "getPet",
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "responses": {
                  "200": {"description": "done", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                  "404": {"$ref": "#/components/responses/failure"}
                }
              }
            }
          },
          "components": {
            "schemas": {
              "Pet": {"type": "object", "properties": {"name": {"type": "string"}, "parent": {"$ref": "#/components/schemas/Pet"}}},
              "Failure": {"type": "object", "properties": {"code": {"type": "integer"}, "reason": {"type": "string"}}}
            },
            "responses": {
              "failure": {"description": "failed", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}}
            }
          }
        }
        """

    static let post = "/paths/~1pets~1{id}/post"
    static let get = "/paths/~1pets~1{id}/get"

    /// Where a schema of a use stands.
    static func pointer(of role: SchemaRole) -> String {
        let body = post + "/requestBody/content/application~1json/schema"
        let answer = post + "/responses/200/content/application~1json/schema"
        return switch role {
        case .requestBody: body
        case .requestProperty: body + "/properties/value"
        case .responseBody: answer
        case .responseProperty: answer + "/properties/value"
        case .parameter, .explodedParameter, .headerParameter: post + "/parameters/1/schema"
        case .parameterItem: post + "/parameters/1/schema/items"
        case .parameterProperty: post + "/parameters/2/schema/properties/value"
        case .requestHeaderProperty: post + "/parameters/3/schema/properties/value"
        case .responseHeader: post + "/responses/200/headers/X-Rate/schema"
        }
    }

    static func value(_ text: String) throws -> JSONValue {
        try JSON.decode(JSONValue.self, from: Array(text.utf8))
    }

    /// The document with values set at pointers; an edit without a value removes one.
    static func document(_ edits: [Edit], of text: String = base, file: String = "api.json") throws -> JSONDocument {
        var root = try value(text)
        for edit in edits {
            root = root.setting(try edit.value.map(value), at: edit.pointer)
        }
        return try JSONDocument(bytes: JSON.encode(root), file: file)
    }

    /// One change of a document.
    struct Edit: Sendable {
        var pointer: String
        var value: String?

        static func set(_ pointer: String, _ value: String) -> Edit { Edit(pointer: pointer, value: value) }
        static func remove(_ pointer: String) -> Edit { Edit(pointer: pointer, value: nil) }
    }

    static let options = ComparisonOptions(today: today)
    static let today = CalendarDate(daysSince1970: 20_000)

    /// What differs on the wire after edits of the base and of the revision.
    static func changes(
        base: [Edit] = [],
        revision: [Edit],
        of text: String = DiffFixture.base,
        policy: DiffPolicy = DiffPolicy(),
        options: ComparisonOptions = options
    ) throws -> [Change] {
        try DocumentDiff(options, policy: policy).wireChanges(
            from: document(base, of: text, file: "base.json"),
            to: document(base + revision, of: text, file: "revision.json")
        )
    }
}

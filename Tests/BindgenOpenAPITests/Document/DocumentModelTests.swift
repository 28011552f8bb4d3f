import BindgenTestSupport
import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax
import Testing

@Suite("What documents say")
struct DocumentModelTests {
    @Test func operationsInheritParameters() throws {
        let document = try document(
            paths: """
                {"/pets/{id}": {
                    "parameters": [
                        {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                        {"name": "Trace", "in": "header", "schema": {"type": "string"}},
                        {"name": "verbose", "in": "query", "schema": {"type": "boolean"}}
                    ],
                    "get": {
                        "operationId": "getPet", "x-xgen-operation-id-override": "get",
                        "x-operation-id-aliases": ["readPet"], "x-dependent-required": {"verbose": ["trace"]},
                        "tags": ["Pets"], "deprecated": true, "security": [{}],
                        "parameters": [{"name": "trace", "in": "header", "required": true, "schema": {}}],
                        "responses": {"default": {"description": ""}, "2XX": {"description": ""}, "404": {"description": ""}}
                    }
                }}
                """
        )
        let operation = try #require(document.operations.first)
        #expect(operation.parameters.map(\.value.name) == ["id", "verbose", "trace"])
        #expect(operation.ownParameters.map(\.value.name) == ["trace"])
        #expect(operation.id == "getPet")
        #expect(operation.shortID == "get")
        #expect(operation.aliases == ["readPet"])
        #expect(operation.dependentRequired.map(\.name) == ["verbose"])
        #expect(operation.isDeprecated)
        #expect(operation.security?.count == 1)
        #expect(operation.responses.map(\.status) == [.default, .range(2), .code(404)])
        #expect(operation.successes.map(\.status.text) == ["2XX"])
        #expect(operation.methodAndPath == "GET /pets/{id}")
        #expect(operation.node.pointer == "/paths/~1pets~1{id}/get")
        #expect(operation.parameters[0].value.style == .simple)
        #expect(!operation.parameters[0].value.explode)
        #expect(operation.parameters[1].value.style == .form)
        #expect(operation.parameters[1].value.explode)
    }

    @Test func boundsReadAlikeInBothVersions() throws {
        for (version, schema) in [
            ("3.0.3", #"{"minimum": 1.1991456e+09, "exclusiveMinimum": true, "maximum": 3e6}"#),
            ("3.1.0", #"{"exclusiveMinimum": 1.1991456e+09, "maximum": 3e6}"#),
        ] {
            let document = try document(version: version, components: #"{"schemas": {"A": \#(schema)}}"#)
            let schema = try #require(document.schema(named: "A"))
            #expect(schema.minimum == nil)
            #expect(schema.exclusiveMinimum?.int64 == 1_199_145_600)
            #expect(schema.maximum?.int64 == 3_000_000)
            #expect(schema.exclusiveMaximum == nil)
        }
    }

    @Test func nullReadsAlikeInBothVersions() throws {
        let old = try document(components: #"{"schemas": {"A": {"type": "string", "nullable": true}}}"#)
        let new = try document(version: "3.1.0", components: #"{"schemas": {"A": {"type": ["string", "null"]}}}"#)
        #expect(old.schema(named: "A")?.isNullable == true)
        #expect(new.schema(named: "A")?.isNullable == true)
        #expect(old.schema(named: "A")?.types == .string)
        #expect(new.schema(named: "A")?.types == [.string, .null])
    }

    @Test func keywordsKeepTheirPlaces() throws {
        let document = try document(
            version: "3.1.0",
            components: """
                {"schemas": {"A": {
                    "type": "object", "required": ["b", "a"], "properties": {"z": {"type": "string"}, "a": true},
                    "patternProperties": {"^x": {}}, "propertyNames": {"maxLength": 3}, "additionalProperties": false,
                    "minProperties": 1, "maxProperties": 1e400, "dependentRequired": {"a": ["z"]},
                    "if": {"required": ["z"]}, "then": {"title": "T"}, "else": false, "not": {"const": 5},
                    "x-own": 1, "default": null, "enum": [1, "b", null], "uniqueItems": true
                }}}
                """
        )
        let schema = try #require(document.schema(named: "A"))
        #expect(schema.properties.map(\.name) == ["z", "a"])
        #expect(schema.properties.last?.schema.boolean == true)
        #expect(schema.properties.last?.schema.isUnconstrained == true)
        #expect(schema.required == ["b", "a"])
        #expect(schema.patternProperties.map(\.name) == ["^x"])
        #expect(schema.propertyNames?.count(.maxLength) == 3)
        #expect(schema.count(.minProperties) == 1)
        #expect(schema.count(.maxProperties) == Int.max)
        #expect(schema.then?.title == "T")
        #expect(schema.else?.boolean == false)
        #expect(schema.not?.constant?.int == 5)
        #expect(schema.defaultValue?.isNull == true)
        #expect(schema.enumeration?.count == 3)
        #expect(schema.flag(.uniqueItems))
        #expect(schema.extension("x-own") != nil)
        guard case .allowed(false) = schema.additionalProperties else {
            Issue.record("additionalProperties is \(String(describing: schema.additionalProperties))")
            return
        }
    }

    @Test func referencesAreFollowedToTheirEnds() throws {
        let document = try document(
            paths: """
                {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/R"}}}},
                 "/b": {"get": {"responses": {"200": {"$ref": "#/paths/~1a/get/responses/200"}}}}}
                """,
            components: """
                {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/C%20D"},
                             "C D": {"type": "string"},
                             "E": {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/A"}}},
                             "F": {"$ref": "#/components/schemas/E/properties/x"}},
                 "responses": {"R": {"description": "found"}}}
                """
        )
        let end = try #require(document.schema(named: "C D"))
        for name in ["A", "B", "F"] {
            let schema = try #require(document.schema(named: name))
            #expect(document.resolve(schema) === end)
        }
        #expect(document.schema(named: "A")?.reference?.componentName == "B")
        #expect(document.schema(named: "F")?.reference?.componentName == nil)
        let responses = document.operations.compactMap { $0.responses.first?.response }
        #expect(responses.map(\.value.node["description"]?.string) == ["found", "found"])
        #expect(responses[0].value === responses[1].value)
        #expect(responses[0].reference?.componentName == "R")
    }

    @Test func siblingsOfReferencesCountSince3_1() throws {
        let components = """
            {"schemas": {"A": {"$ref": "#/components/schemas/B", "minLength": 2},
                         "B": {"type": "string"}, "C": {"$ref": "#/components/schemas/A", "description": "text"}}}
            """
        let old = try document(components: components)
        let new = try document(version: "3.1.0", components: components)
        let oldC = try #require(old.schema(named: "C"))
        let newC = try #require(new.schema(named: "C"))
        #expect(old.resolve(oldC) === old.schema(named: "B"))
        #expect(old.schema(named: "A")?.count(.minLength) == nil)
        #expect(new.resolve(newC) === new.schema(named: "A"))
        #expect(new.schema(named: "A")?.count(.minLength) == 2)
        #expect(newC.description == "text")
    }

    @Test func mediaTypesHaveVersions() throws {
        let document = try document(
            paths: """
                {"/a": {"get": {"responses": {"200": {"description": "", "content": {
                    "application/vnd.atlas.2023-02-01+json": {"x-sunset": "2027-07-01"},
                    "application/vnd.big.corp.preview+gzip": {},
                    "application/vnd.github.v3+json": {},
                    "application/json": {"x-xgen-version": "2024-01-01"}}}}}}}
                """
        )
        let content = try #require(document.operations.first?.responses.first?.response.value.content)
        #expect(content.map(\.version) == ["2023-02-01", "preview", nil, "2024-01-01"])
        #expect(content.map(\.vendor) == ["atlas", "big.corp", nil, nil])
        #expect(content[0].sunset == "2027-07-01")
    }

    @Test func namesMayLookLikeExtensions() throws {
        let document = try document(
            paths: """
                {"/a": {"get": {"responses": {"x-note": 1, "200": {"description": "", "headers": {"x-request-id": {"schema": {}}},
                    "content": {"x-type/x": {"schema": {"properties": {"x-a": {}}}}}}}}}, "x-paths": 1}
                """,
            components: #"{"schemas": {"x-b": {}}, "x-more": {}}"#
        )
        let response = try #require(document.operations.first?.responses.first?.response.value)
        #expect(response.headers.map(\.name) == ["x-request-id"])
        #expect(response.content.map(\.name) == ["x-type/x"])
        #expect(response.content.first?.schema?.properties.map(\.name) == ["x-a"])
        #expect(document.components.schemas.map(\.name) == ["x-b"])
        #expect(document.paths.map(\.path) == ["/a"])
    }

    @Test func discriminatorsReferToSchemas() throws {
        let document = try document(
            components: """
                {"schemas": {"Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}], "discriminator":
                    {"propertyName": "kind", "mapping": {"cat": "Cat", "kitten": "#/components/schemas/Cat"}}},
                 "Cat": {"type": "object"}}}
                """
        )
        let discriminator = try #require(document.schema(named: "Pet")?.discriminator)
        #expect(discriminator.mapping.map(\.value) == ["cat", "kitten"])
        for mapping in discriminator.mapping {
            #expect(document.target(of: mapping.reference) === document.schema(named: "Cat"))
        }
    }

    @Test func serversHaveDefaults() throws {
        let text = """
            {"openapi": "3.0.0", "info": {"title": "", "version": ""}, "paths": {}, "servers": [
                {"url": "https://{host}/{base}", "variables": {"host": {"default": "a.b"}, "base": {"default": "v1"}}}]}
            """
        let (document, diagnostics) = parse(text)
        #expect(diagnostics.isEmpty)
        #expect(document?.servers.first?.defaultURL == "https://a.b/v1")
    }
}

import Testing

/// Paths and components of a document, and the places of what Swift cannot express of them.
struct UnexpressedCase: Sendable, CustomTestStringConvertible {
    var name: String
    var paths: String
    var components = "{}"
    var pointers: [String]

    var testDescription: String { name }

    /// An operation that sends values of a schema.
    static func posting(_ schema: String, more: String = "") -> String {
        #"{"requestBody": {"content": {"application/json": {"schema": \#(schema)}\#(more)}}, \#(done)}"#
    }

    /// An operation with parameters of some schemas.
    static func asking(_ schemas: String...) -> String {
        let parameters = schemas.enumerated().map { #"{"name": "p\#($0)", "in": "query", "schema": \#($1)}"# }
        return #"{"parameters": [\#(parameters.joined(separator: ", "))], \#(done)}"#
    }

    private static let done = #""responses": {"204": {"description": "Done."}}"#
    private static let body = "/paths/~1a/post/requestBody/content/application~1json"
    private static let object = #"{"type": "object", "required": ["x"], "properties": {"x": {"type": "string"}}}"#
    private static let other = #"{"type": "object", "required": ["y"], "properties": {"y": {"type": "integer"}}}"#

    private init(_ name: String, post operation: String, components: String = "{}", _ pointers: [String]) {
        self.init(name, paths: #"{"/a": {"post": \#(operation)}}"#, components: components, pointers)
    }

    private init(_ name: String, paths: String, components: String = "{}", _ pointers: [String]) {
        (self.name, self.paths, self.components, self.pointers) = (name, paths, components, pointers)
    }

    static let all = unions + bodies + answers + values + whole

    private static let unions = [
        Self(
            "members beside oneOf",
            post: posting(#"{"properties": {"id": {"type": "string"}}, "oneOf": [\#(object), \#(other)]}"#),
            [body + "/schema/properties"]
        ),
        Self(
            "required and allOf beside anyOf",
            post: posting(
                #"{"required": ["x"], "allOf": [{"properties": {"z": {}}}], "anyOf": [\#(object), \#(other)]}"#
            ),
            [body + "/schema/required", body + "/schema/allOf"]
        ),
        Self(
            "members that all variants have are expressed by them",
            post: posting(
                #"{"properties": {"x": {"type": "string"}}, "oneOf": [\#(object), "#
                    + #"{"type": "object", "properties": {"x": {"type": "string"}, "y": {}}}]}"#
            ),
            []
        ),
        Self(
            "a union inside allOf",
            post: posting(
                #"{"allOf": [\#(object), {"oneOf": [\#(other), {"type": "object", "properties": {"z": {}}}]}]}"#
            ),
            [body + "/schema/allOf/1/oneOf"]
        ),
        Self(
            "rules of variants that are no objects",
            post: posting(
                #"{"type": "object", "properties": {"m": {"oneOf": [{"type": "string", "maxLength": 3}, \#(object)]}}}"#
            ),
            [body + "/schema/properties/m/oneOf/0/maxLength"]
        ),
        Self(
            "which members go together",
            post: posting(
                #"{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "#
                    + #""anyOf": [{"required": ["a"]}, {"required": ["b"]}]}"#
            ),
            [body + "/schema/anyOf"]
        ),
    ]

    private static let bodies = [
        Self(
            "a second format of a body",
            post: posting(object, more: #", "application/x-www-form-urlencoded": {"schema": \#(object)}"#),
            ["/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded"]
        ),
        Self(
            "a body as text besides",
            post: posting(object, more: #", "text/plain": {"schema": {"type": "string"}}"#),
            ["/paths/~1a/post/requestBody/content/text~1plain"]
        ),
        Self(
            "how members of a form are written",
            post: #"{"requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": \#(object), "#
                + #""encoding": {"x": {"contentType": "application/json"}}}}}, \#(done)}"#,
            ["/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding"]
        ),
        Self(
            "how parts of a form are written",
            post: #"{"requestBody": {"content": {"multipart/form-data": {"schema": \#(object), "#
                + #""encoding": {"x": {"headers": {}}}}}}, \#(done)}"#,
            [
                "/paths/~1a/post/requestBody/content/multipart~1form-data/encoding",
                "/paths/~1a/post/requestBody/content/multipart~1form-data/schema",
            ]
        ),
        Self(
            "null as a whole body",
            post: posting(#"{"type": ["object", "null"], "properties": {"x": {}}}"#),
            [body + "/schema"]
        ),
    ]

    private static let answers = [
        Self(
            "another format of another success",
            post:
                #"{"responses": {"200": {"description": "a", "content": {"application/json": {"schema": \#(object)}}}, "#
                + #""202": {"description": "b", "content": {"text/csv": {}}}}}"#,
            ["/paths/~1a/post/responses/202/content/text~1csv"]
        ),
        Self(
            "another JSON of the same success",
            post:
                #"{"responses": {"200": {"description": "a", "content": {"application/json": {"schema": \#(object)}, "#
                + #""application/problem+json": {"schema": \#(other)}}}}}"#,
            ["/paths/~1a/post/responses/200/content/application~1problem+json"]
        ),
        Self(
            "an error without a name",
            post: #"{"responses": {"204": {"description": "a"}, "#
                + #""400": {"description": "b", "content": {"application/json": {"schema": \#(object)}}}}}"#,
            ["/paths/~1a/post/responses/400/content/application~1json/schema"]
        ),
    ]

    private static let values = [
        Self(
            "listed values that are neither texts nor numbers",
            post: asking(#"{"type": "array", "items": {"type": "string"}, "enum": [["a"]]}"#, #"{"enum": ["a", 1]}"#),
            ["/paths/~1a/post/parameters/0/schema/enum", "/paths/~1a/post/parameters/1/schema/enum"]
        ),
        Self(
            "constants that are objects, and values beside an enumeration",
            post: asking(
                #"{"const": {"a": 1}}"#,
                #"{"enum": ["a"], "allOf": [{"type": "string", "enum": ["a", "b"]}]}"#
            ),
            ["/paths/~1a/post/parameters/0/schema/const", "/paths/~1a/post/parameters/1/schema/enum"]
        ),
        Self(
            "bounds of all parts are checked",
            post: asking(
                #"{"allOf": [{"type": "integer", "minimum": 1}, {"minimum": 2}, {"maximum": 4}]}"#,
                #"{"type": "string", "allOf": [{"minLength": 1}, {"maxLength": 2}]}"#
            ),
            []
        ),
        Self(
            "alternative bounds, and a second pattern",
            post: asking(
                #"{"type": "integer", "anyOf": [{"type": "integer", "maximum": 1}, {"type": "integer", "minimum": 5}]}"#,
                #"{"allOf": [{"type": "string", "pattern": "^a"}, {"type": "string", "pattern": "b$"}]}"#
            ),
            [
                "/paths/~1a/post/parameters/0/schema/anyOf/0/maximum",
                "/paths/~1a/post/parameters/0/schema/anyOf/1/minimum",
                "/paths/~1a/post/parameters/1/schema/allOf/1/pattern",
            ]
        ),
        Self(
            "several types",
            post: asking(#"{"type": ["string", "integer"]}"#),
            ["/paths/~1a/post/parameters/0/schema/type"]
        ),
        Self(
            "members that are ruled out, and those that nothing describes",
            post: posting(
                #"{"type": "object", "properties": {"a": {}}, "required": ["b"], "additionalProperties": false}"#
            ),
            [body + "/schema/required", body + "/schema/additionalProperties"]
        ),
    ]

    private static let whole = [
        Self(
            "schemas that no operation reaches",
            paths: #"{"/a": {"post": \#(asking("{}"))}}"#,
            components:
                ##"{"schemas": {"A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}}, "B": {"type": "string"}}}"##,
            ["/components/schemas/A", "/components/schemas/B"]
        ),
        Self(
            "calls that the server makes",
            post: #"{"callbacks": {"done": {"{$request.body#/url}": {"post": {\#(done)}}}}, \#(done)}"#,
            ["/paths/~1a/post/callbacks"]
        ),
        Self(
            "credentials that the runtime does not have",
            post: #"{"security": [{"key": []}], \#(done)}"#,
            components: #"{"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}, "#
                + #""unused": {"type": "http", "scheme": "basic"}}}"#,
            ["/components/securitySchemes/key"]
        ),
    ]
}

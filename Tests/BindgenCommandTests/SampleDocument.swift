/// A small document for tests of the command.
enum SampleDocument {
    /// A document with one operation per path.
    static func text(paths: [String] = ["/pets"], title: String = "The Pet Store API") -> String {
        let items = paths.map { path in
            let id = "list" + path.dropFirst().prefix(1).uppercased() + path.dropFirst(2)
            return """
                "\(path)": {"get": {"operationId": "\(id)", "tags": ["\(path.dropFirst())"], "responses": {"200":
                  {"description": "ok", "content": {"application/json": {"schema": {"type": "array", "items":
                    {"$ref": "#/components/schemas/Pet"}}}}}}}}
                """
        }
        return """
            {"openapi": "3.0.3", "info": {"title": "\(title)", "version": "1"},
             "paths": {\(items.joined(separator: ",\n"))},
             "components": {"schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
            """
    }

    /// A document that is worth a warning.
    static let dubious = """
        {"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"},
         "paths": {"/pets": {"get": {"operationId": "listPets",
           "parameters": [{"name": "n", "in": "query", "schema": {"type": "integer", "pattern": "1"}}],
           "responses": {"204": {"description": "ok"}}}}}}
        """
}

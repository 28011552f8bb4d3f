import BindingsJSON

/// How diagnostics are written.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// One line each, as compilers write them.
    case text
    /// One JSON object: `{"version":1,"diagnostics":[…]}`.
    case json
    /// Workflow commands that annotate the lines of a pull request on GitHub.
    case github

    /// Writes diagnostics; the text ends with a line feed unless it is empty.
    package func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        switch self {
        case .text:
            diagnostics.reduce(into: "") { text, diagnostic in text += diagnostic.description.onOneLine + "\n" }
        case .json: Self.json(diagnostics)
        case .github: diagnostics.reduce(into: "") { text, diagnostic in text += Self.command(diagnostic) + "\n" }
        }
    }

    private static func json(_ diagnostics: some Sequence<Diagnostic>) -> String {
        let list = diagnostics.map { diagnostic in
            var members: [(name: String, value: JSONValue)] = [
                ("severity", .string(diagnostic.severity.rawValue)),
                ("code", .string(diagnostic.code.rawValue)),
                ("message", .string(diagnostic.message)),
            ]
            if let place = diagnostic.place {
                members.append(("file", .string(place.file)))
                members.append(("line", .number(JSONNumber(place.line))))
                members.append(("column", .number(JSONNumber(place.column))))
                members.append(("pointer", place.pointer.map(JSONValue.string) ?? .null))
            } else {
                for name in ["file", "line", "column", "pointer"] {
                    members.append((name, .null))
                }
            }
            return JSONValue.object(JSONObject(members))
        }
        let document: JSONValue = .object(
            JSONObject([("version", .number(JSONNumber(1))), ("diagnostics", .array(list))])
        )
        return document.description + "\n"
    }

    private static func command(_ diagnostic: Diagnostic) -> String {
        var message = diagnostic.message
        if let pointer = diagnostic.place?.shortPointer, !pointer.isEmpty { message += " [\(pointer)]" }
        let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        let command = WorkflowCommand(level, at: diagnostic.place, title: diagnostic.code.rawValue, message: message)
        return command.description
    }
}

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
            diagnostics.reduce(into: "") { text, diagnostic in text += Self.oneLine(diagnostic.description) + "\n" }
        case .json: Self.json(diagnostics)
        case .github: diagnostics.reduce(into: "") { text, diagnostic in text += Self.command(diagnostic) + "\n" }
        }
    }

    /// A message may quote the document, and what it quotes must not look like further messages.
    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": line.append(contentsOf: "\\n".unicodeScalars)
            case "\r": line.append(contentsOf: "\\r".unicodeScalars)
            case "\t": line.append(contentsOf: "\\t".unicodeScalars)
            case "\u{2028}", "\u{2029}", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
                line.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            default: line.append(scalar)
            }
        }
        return String(line)
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

    /// A workflow command; of properties also `:` and `,` are escaped.
    private static func command(_ diagnostic: Diagnostic) -> String {
        let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        var properties: [String] = []
        if let place = diagnostic.place {
            properties = ["file=\(property(place.file))", "line=\(place.line)", "col=\(place.column)"]
        }
        properties.append("title=\(property(diagnostic.code.rawValue))")
        var message = diagnostic.message
        if let pointer = diagnostic.pointer, !pointer.isEmpty {
            message += " [\(pointer)]"
        }
        return "::\(name) \(properties.joined(separator: ","))::\(data(message))"
    }

    private static func data(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
    }

    private static func property(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
    }

    private static func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

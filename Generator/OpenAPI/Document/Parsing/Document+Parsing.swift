package import BindingsJSON

extension Document {
    /// Reads an OpenAPI 3.0 or 3.1 document.
    ///
    /// - Parameters:
    ///   - bytes: The document, in JSON.
    ///   - file: The name of the file, for diagnostics.
    ///   - diagnostics: What is wrong with the document is added here.
    /// - Returns: What could be read, also of a document with errors: whoever must be able to rely on the document checks
    ///   ``Diagnostics/hasErrors``. `nil` if the bytes are not an OpenAPI document at all.
    package static func parse(_ bytes: [UInt8], file: String, diagnostics: inout Diagnostics) -> Document? {
        guard let source = Self.source(bytes, file: file, diagnostics: &diagnostics) else { return nil }
        return parse(source, diagnostics: &diagnostics)
    }

    /// Reads an OpenAPI 3.0 or 3.1 document from JSON that is already read.
    package static func parse(_ source: JSONDocument, diagnostics: inout Diagnostics) -> Document? {
        guard let specification = specification(of: source.root, diagnostics: &diagnostics) else { return nil }
        let parser = DocumentParser(source: source, specification: specification)
        let document = parser.parse()
        diagnostics.append(contentsOf: parser.diagnostics.sorted())
        return document
    }

    /// Reads JSON, with a diagnostic that helps if the text is something else.
    package static func source(_ bytes: [UInt8], file: String, diagnostics: inout Diagnostics) -> JSONDocument? {
        do throws(JSONError) {
            return try JSONDocument(bytes: bytes, file: file)
        } catch {
            let place = Place(error, file: file)
            if YAMLText.isLikely(bytes) {
                diagnostics.append(
                    Diagnostic(
                        .error,
                        .yaml,
                        "the document is YAML; convert it to JSON first",
                        at: place
                    )
                )
            } else {
                diagnostics.append(
                    Diagnostic(.error, .malformedJSON, "the file is not valid JSON: " + error.message, at: place)
                )
            }
            return nil
        }
    }

    /// Whether JSON says that it is an OpenAPI document of a version that is read here; a diagnostic says why not.
    package static func isDocument(_ source: JSONDocument, diagnostics: inout Diagnostics) -> Bool {
        specification(of: source.root, diagnostics: &diagnostics) != nil
    }

    private static func specification(of root: JSONNode, diagnostics: inout Diagnostics) -> SpecificationVersion? {
        guard root.kind == .object else {
            diagnostics.error(.notOpenAPI, "an OpenAPI document must be an object, not \(root.kind)", at: root)
            return nil
        }
        guard let node = root[.openapi] else {
            if let swagger = root["swagger"] {
                let text = swagger.string ?? swagger.text
                diagnostics.error(
                    .unsupportedVersion,
                    "the document is Swagger `\(text)`; convert it to OpenAPI 3.0 or 3.1 first",
                    at: swagger
                )
            } else {
                diagnostics.error(.notOpenAPI, "the document is not an OpenAPI document: it has no `openapi`", at: root)
            }
            return nil
        }
        guard let text = node.string else {
            diagnostics.error(.wrongType, "`openapi` must be a string such as `\"3.0.3\"`, not \(node.kind)", at: node)
            return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = (2...3).contains(parts.count) && parts.prefix(2).allSatisfy { UInt($0) != nil }
        guard isNumber, let version = SpecificationVersion(rawValue: parts[0] + "." + parts[1]) else {
            diagnostics.error(.unsupportedVersion, "OpenAPI `\(text)` is not supported; 3.0 and 3.1 are", at: node)
            return nil
        }
        return version
    }
}

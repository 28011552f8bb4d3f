import BindgenMustache
package import BindgenOpenAPI

/// The generated API before it is printed, for callers that need more than files.
package struct GeneratedAPI: Sendable {
    /// How it is generated.
    package let generation: Generation
    /// The IR.
    package let api: API
    /// The parts of the document that the code does not express.
    package let diagnostics: Diagnostics

    /// Makes the IR of a document.
    ///
    /// - Parameters:
    ///   - generation: How it is generated.
    ///   - demand: What of it is wanted; files need everything.
    package init(_ generation: Generation, _ demand: Demand = .everything) {
        var diagnostics = Diagnostics()
        self.generation = generation
        api = generation.lower(demand, into: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// Prints the files, by path, and says what could not be made as the document says.
    package func files() -> (files: [SourceFile], diagnostics: Diagnostics) {
        var diagnostics = diagnostics
        guard !diagnostics.hasErrors else { return ([], diagnostics) }
        let overrides = generation.templates
        diagnostics.append(
            contentsOf: ConfigurationSubject.warnings(of: generation.subjects, for: generation.document, as: api)
        )
        do throws(MustacheError) {
            let templates = try Templates(overrides: overrides)
            let files = overrides.keys.map { ($0, generation.templateFile($0)) }
            diagnostics.append(contentsOf: templates.diagnose(Dictionary(uniqueKeysWithValues: files)))
            guard !diagnostics.hasErrors else { return ([], diagnostics) }
            return (try Renderer(api: api, templates: templates).files(), diagnostics)
        } catch {
            let place = Place(file: generation.templateFile(error.template), line: error.line, column: error.column)
            diagnostics.append(Diagnostic(.error, "invalid-template", error.message, at: place))
            return ([], diagnostics)
        }
    }
}

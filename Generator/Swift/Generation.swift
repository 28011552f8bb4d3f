package import BindgenOpenAPI
import BindingsJSON
package import BindingsSyntax

/// Makes Swift of an OpenAPI document: the way from end to end.
package struct Generation: Sendable {
    package var document: Document
    /// The names to use.
    package var configuration: GeneratorConfiguration
    /// The version to pin; `nil` for the newest stable one of the document, else the newest.
    package var apiVersion: APIVersion?
    /// The operations to generate, by id, short name or former id; `nil` for all.
    package var operations: [ConfigurationFile.NamedOperation]?
    /// A name in the configuration; a name that does not exist is a warning.
    package var subjects: [ConfigurationSubject]
    /// Today as `YYYY-MM-DD`, to tell which versions are gone; `nil` to say nothing about it.
    package var today: String?
    /// Texts of templates to use in place of the built-in ones of the same names.
    package var templates: [String: String]
    /// How often the same may be said of different places before the rest is only counted; `nil` to say everything.
    package var repetitionLimit: Int? = 5
    /// The folder of these templates, for diagnostics; empty for none.
    package var templateFolder: String

    /// Creates a generation.
    package init(
        of document: Document,
        configuration: GeneratorConfiguration = GeneratorConfiguration(),
        apiVersion: APIVersion? = nil,
        operations: [ConfigurationFile.NamedOperation]? = nil,
        subjects: [ConfigurationSubject] = [],
        today: String? = nil,
        templates: [String: String] = [:],
        templateFolder: String = ""
    ) {
        self.document = document
        self.configuration = configuration
        self.apiVersion = apiVersion
        self.operations = operations
        self.subjects = subjects
        self.today = today
        self.templates = templates
        self.templateFolder = templateFolder
    }

    /// Makes the files, by path, and says what could not be made as the document says.
    package func files() -> (files: [SourceFile], diagnostics: Diagnostics) {
        GeneratedAPI(self).files()
    }

    /// The file of a template, for diagnostics.
    func templateFile(_ name: String) -> String {
        (templateFolder.isEmpty || templateFolder.hasSuffix("/") ? templateFolder : templateFolder + "/")
            + name + ".mustache"
    }

    /// Makes the IR.
    ///
    /// - Parameters:
    ///   - demand: What of it is wanted.
    ///   - diagnostics: What could not be made as the document says is added here.
    package func lower(_ demand: Demand = .everything, into diagnostics: inout Diagnostics) -> API {
        let selection = VersionSelection(pin: apiVersion)
        let named = namedOperations(into: &diagnostics)
        var chosen: [(operation: Operation, contents: OperationContents)] = []
        for operation in document.operations {
            let node = named?[operation.methodAndPath]
            if named != nil, node == nil { continue }
            let choice = selection.choice(for: operation)
            if choice == .unavailable {
                report(operation, named: node, into: &diagnostics)
                continue
            }
            let contents = OperationContents(of: operation, choice: choice, by: selection)
            if let today, let sunset = contents.sunset ?? operation.sunset, sunset < today {
                diagnostics.warning(
                    "past-sunset",
                    "`\(operation.id ?? operation.methodAndPath)` has passed its sunset on `\(sunset)`",
                    at: operation.node
                )
            }
            chosen.append((operation, contents))
        }
        let lowering = APILowering(document: document, configuration: configuration, demand: demand)
        let (api, found) = lowering.api(with: chosen, pin: apiVersion, repetitionLimit: repetitionLimit)
        diagnostics.append(contentsOf: found)
        return api
    }

    /// Says that an operation is too new.
    private func report(_ operation: Operation, named node: JSONNode?, into diagnostics: inout Diagnostics) {
        let pin = apiVersion.map { " `\($0)`" } ?? ""
        let message = "`\(operation.id ?? operation.methodAndPath)` has no version up to\(pin) and is not generated"
        if let node {
            diagnostics.error("no-version", message + ", although the configuration names it", at: node)
        } else {
            diagnostics.warning("no-version", message, at: operation.node)
        }
    }

    /// Where the configuration names operations, by method and path; `nil` if it names none.
    private func namedOperations(into diagnostics: inout Diagnostics) -> [String: JSONNode]? {
        guard let operations else { return nil }
        let index = OperationIndex(document)
        var named: [String: JSONNode] = [:]
        for entry in operations {
            switch index.find(entry.name) {
            case .operation(let operation):
                named[operation.methodAndPath] = entry.node
            case .ambiguous(let candidates):
                let names = candidates.map { "`\($0.id ?? $0.methodAndPath)`" }.joined(separator: ", ")
                let message = "`\(entry.name)` is the short name of several operations: \(names)"
                diagnostics.error(.ambiguousOperation, message, at: entry.node)
            case .unknown(let suggestions):
                let message = "no operation is called `\(entry.name)`" + Suggestion.phrase(suggestions)
                diagnostics.error(.unknownOperation, message, at: entry.node)
            }
        }
        return named
    }
}

import BindingsJSON
public import BindingsSyntax

/// Makes Swift of an OpenAPI document: the way from end to end.
public struct Generation: Sendable {
    /// The document.
    public var document: Document
    /// What to call things.
    public var configuration: GeneratorConfiguration
    /// The version to pin; `nil` for the newest stable one of the document, else the newest.
    public var apiVersion: APIVersion?
    /// The operations to generate, by id, short name or former id; `nil` for all.
    public var operations: [ConfigurationFile.NamedOperation]?
    /// Texts of templates to use in place of the built-in ones of the same names.
    public var templates: [String: String]

    /// Creates a generation.
    public init(
        of document: Document,
        configuration: GeneratorConfiguration = GeneratorConfiguration(),
        apiVersion: APIVersion? = nil,
        operations: [ConfigurationFile.NamedOperation]? = nil,
        templates: [String: String] = [:]
    ) {
        self.document = document
        self.configuration = configuration
        self.apiVersion = apiVersion
        self.operations = operations
        self.templates = templates
    }

    /// Makes the files, by path, and says what could not be made as the document says.
    public func files() -> (files: [SourceFile], diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let api = lower(into: &diagnostics)
        guard !diagnostics.hasErrors else { return ([], diagnostics) }
        return (Renderer(api: api, templates: Templates(overrides: templates)).files(), diagnostics)
    }

    /// Makes the IR.
    func lower(into diagnostics: inout Diagnostics) -> API {
        let all = document.operations
        let selection = ContentSelection(pin: apiVersion ?? ContentSelection.defaultPin(of: all))
        let named = namedOperations(among: all, into: &diagnostics)
        var chosen: [(operation: Operation, contents: OperationContents)] = []
        for operation in all {
            let node = named?[operation.methodAndPath]
            if named != nil, node == nil { continue }
            if let contents = selection.contents(of: operation) {
                chosen.append((operation, contents))
                continue
            }
            let pin = selection.pin.map { " \($0)" } ?? ""
            let message = "\(operation.id ?? operation.methodAndPath) has no version up to\(pin) and is left out"
            if let node, let node {
                diagnostics.error("no-version", message + ", although the configuration names it", at: node)
            } else {
                diagnostics.warning("no-version", message, at: operation.node)
            }
        }
        let lowering = APILowering(document: document, configuration: configuration)
        let (api, found) = lowering.api(with: chosen)
        diagnostics.append(contentsOf: found)
        return api
    }

    /// The operations that the configuration names, by method and path; `nil` if it names none.
    private func namedOperations(among all: [Operation], into diagnostics: inout Diagnostics) -> [String: JSONNode?]? {
        guard let operations else { return nil }
        var byName: [String: Operation] = [:]
        for operation in all {
            for alias in operation.aliases { byName[alias] = byName[alias] ?? operation }
        }
        for operation in all {
            if let short = operation.shortID { byName[short] = operation }
        }
        for operation in all {
            if let id = operation.id { byName[id] = operation }
        }
        var named: [String: JSONNode?] = [:]
        for entry in operations {
            if let operation = byName[entry.name] {
                named[operation.methodAndPath] = entry.node
                continue
            }
            let close = Suggestion.closest(to: entry.name, among: byName.keys.sorted(), limit: 1).first
            let hint = close.map { "; did you mean \($0)?" } ?? ""
            diagnostics.error("unknown-operation", "the document has no operation \(entry.name)\(hint)", at: entry.node)
        }
        return named
    }
}

import BindingsJSON

/// Reads an OpenAPI document from JSON, and collects everything that is wrong with it.
///
/// What is wrong but leaves no doubt about what is meant is a warning; what cannot be used, or can be understood in two
/// ways, is an error. Reading goes on after both.
final class DocumentParser {
    let source: JSONDocument
    let specification: SpecificationVersion
    var diagnostics = Diagnostics()
    /// How bad a value of the wrong type is.
    var severity = Diagnostic.Severity.error

    /// All references by their ordinals, and the ordinals by the place of the object that holds `$ref`.
    var references: [Reference] = []
    var targetNodes: [JSONNode?] = []
    var ordinals: [Int32]

    /// The parts of `components`.
    let sections: [Reference.Kind: JSONNode]

    /// The schemas with `$id` or `$anchor`, looked for when a reference asks.
    lazy var identifiers = SchemaIdentifiers(of: source)

    /// The schema that was read at a place of the document.
    var schemasByPlace: [Schema?]

    /// The results at places to which several references may lead.
    var parameters: [Int: Parameter] = [:]
    var headers: [Int: Header] = [:]
    var responses: [Int: ResponseObject] = [:]
    var requestBodies: [Int: RequestBody] = [:]

    /// The requests of callbacks by their places, and the places that references to callbacks lead to.
    var callbacks: [Int: [PathItem]] = [:]
    var callbackTargets: [Int: Int] = [:]

    /// The media types that were read, by their texts.
    var mediaTypes: [String: DatedMediaType] = [:]

    /// Where each operation id was first seen.
    var operationIDs: [String: JSONNode] = [:]
    /// The links, references to others not among them.
    var links: [JSONNode] = []
    /// The patterns of schemas.
    var patterns: [JSONNode] = []
    /// The names that security requirements use.
    var requiredSchemes: [(name: String, node: JSONNode)] = []

    init(source: JSONDocument, specification: SpecificationVersion) {
        self.source = source
        self.specification = specification
        let components = source.root[.components]
        sections = Dictionary(
            uniqueKeysWithValues: Reference.Kind.allCases.compactMap { kind in
                components?[kind.rawValue].flatMap { $0.kind == .object ? (kind, $0) : nil }
            }
        )
        ordinals = Array(repeating: -1, count: source.count)
        schemasByPlace = Array(repeating: nil, count: source.count)
    }

    func parse() -> Document {
        var info = Info(node: source.root, title: "", version: "")
        var servers: [Server] = []
        var tags: [Tag] = []
        var security: [SecurityRequirement] = []
        var paths: [PathItem] = []
        var webhooks: [PathItem] = []
        var components: JSONNode?
        var pathsNode: JSONNode?
        var present: KeywordSet = []
        fields(of: source.root, .document) { keyword, value in
            present.insert(keyword)
            switch keyword {
            case .info: info = self.info(value)
            case .servers: servers = self.servers(value)
            case .tags: tags = list(value, "`tags`").compactMap(tag)
            case .security: security = self.security(value)
            case .paths: pathsNode = value
            case .components: components = value
            case .webhooks: webhooks = requests(value, "`webhooks`")
            default: break
            }
        }
        let parsedComponents = self.components(components)
        if let pathsNode {
            paths = self.paths(pathsNode)
        }
        if !present.contains(.info) {
            diagnostics.error(.missingMember, "the document has no `info`", at: source.root)
        }
        let needsPaths = specification == .v3_0 || (components == nil && !present.contains(.webhooks))
        if pathsNode == nil, needsPaths {
            diagnostics.error(.missingMember, "the document has no `paths`", at: source.root)
        }
        let targets = resolveSchemas()
        checkSecurity(declared: parsedComponents.securitySchemes)
        checkLinks()
        let order = references.sorted { $0.owner.index < $1.owner.index }
        return Document(
            source: source,
            specification: specification,
            info: info,
            servers: servers,
            tags: tags,
            security: security,
            paths: paths,
            webhooks: webhooks,
            callbacks: callbacks.merging(callbackTargets.compactMapValues { callbacks[$0] }) { own, _ in own },
            components: parsedComponents,
            links: links,
            patterns: patterns,
            references: order,
            schemaTargets: targets.next,
            schemaEnds: targets.end,
            targetNodes: targetNodes,
            schemasByName: Dictionary(
                parsedComponents.schemas.map { ($0.name, $0.value) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    private func checkSecurity(declared: [SecurityScheme]) {
        let names = Set(declared.map(\.name))
        for (name, node) in requiredSchemes where !names.contains(name) {
            diagnostics.warning(
                .undeclaredSecurityScheme,
                "the document has no security scheme `\(name)`"
                    + Suggestion.text(for: name, among: declared.map(\.name)),
                at: node
            )
        }
    }

    private func checkLinks() {
        for node in links.compactMap({ $0[.operationId] }) {
            guard let id = node.string, operationIDs[id] == nil else { continue }
            diagnostics.warning(
                .unknownOperation,
                "no operation has the id `\(id)`" + Suggestion.text(for: id, among: Array(operationIDs.keys)),
                at: node
            )
        }
    }
}

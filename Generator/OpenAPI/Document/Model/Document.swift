package import BindingsJSON

/// The version of the OpenAPI Specification that a document declares in `openapi`.
package enum SpecificationVersion: String, Sendable, Hashable, Comparable {
    /// OpenAPI 3.0.x, whose schemas are a dialect of JSON Schema draft 5.
    case v3_0 = "3.0"
    /// OpenAPI 3.1.x, whose schemas are JSON Schema 2020-12.
    case v3_1 = "3.1"

    /// Whether `lhs` is older than `rhs`.
    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// An OpenAPI document.
///
/// What the document says is held as values that know where they stand. References stay: ``resolve(_:)`` follows those of
/// schemas, and a ``Referenced`` has the reference beside the value that it leads to.
package final class Document: Sendable {
    /// The JSON that the document was read from.
    package let source: JSONDocument

    /// The version of the specification.
    package let specification: SpecificationVersion

    /// The description of the API as a whole.
    package let info: Info

    /// The servers in order.
    package let servers: [Server]

    /// The declared tags in order.
    package let tags: [Tag]

    /// The security requirements of operations that have none of their own.
    package let security: [SecurityRequirement]

    /// The paths in order.
    package let paths: [PathItem]

    /// The requests that the API sends to its clients, by names in place of paths.
    package let webhooks: [PathItem]

    /// The requests of callbacks by the places of the callbacks and of references to them.
    private let callbacks: [Int: [PathItem]]

    /// The parts that others refer to.
    package let components: Components

    /// The links of responses and components, those that are references to others not among them.
    let links: [JSONNode]

    /// The patterns of schemas.
    let patterns: [JSONNode]

    /// All references in the order of the text.
    package let references: [Reference]

    /// The targets of references to schemas in one step, by their ordinals.
    let schemaTargets: [Schema?]

    /// The targets at the end of plain references to schemas, by their ordinals.
    let schemaEnds: [Schema?]

    /// The values that all references lead to in one step, by their ordinals.
    let targetNodes: [JSONNode?]

    let schemasByName: [String: Schema]

    init(
        source: JSONDocument,
        specification: SpecificationVersion,
        info: Info,
        servers: [Server],
        tags: [Tag],
        security: [SecurityRequirement],
        paths: [PathItem],
        webhooks: [PathItem],
        callbacks: [Int: [PathItem]],
        components: Components,
        links: [JSONNode],
        patterns: [JSONNode],
        references: [Reference],
        schemaTargets: [Schema?],
        schemaEnds: [Schema?],
        targetNodes: [JSONNode?],
        schemasByName: [String: Schema]
    ) {
        self.source = source
        self.specification = specification
        self.info = info
        self.servers = servers
        self.tags = tags
        self.security = security
        self.paths = paths
        self.webhooks = webhooks
        self.callbacks = callbacks
        self.components = components
        self.links = links
        self.patterns = patterns
        self.references = references
        self.schemaTargets = schemaTargets
        self.schemaEnds = schemaEnds
        self.targetNodes = targetNodes
        self.schemasByName = schemasByName
    }

    /// The value that makes up the document.
    package var node: JSONNode { source.root }

    /// All operations in the order of the document.
    package var operations: [Operation] { paths.flatMap(\.operations) }

    /// The requests of a callback, by the place of the callback or of a reference to it.
    package func callback(at place: JSONNode) -> [PathItem] { callbacks[place.index] ?? [] }

    /// The schema of a name in `components`.
    package func schema(named name: String) -> Schema? { schemasByName[name] }

    /// The schema that a reference leads to, in one step.
    package func target(of reference: Reference) -> Schema? {
        guard schemaTargets.indices.contains(reference.ordinal) else { return nil }
        return schemaTargets[reference.ordinal]
    }

    /// The value that a reference leads to, in one step.
    package func targetNode(of reference: Reference) -> JSONNode? {
        guard targetNodes.indices.contains(reference.ordinal) else { return nil }
        return targetNodes[reference.ordinal]
    }

    /// The references inside a value, as a range of ``references``.
    package func referenceRange(in node: JSONNode) -> Range<Int> {
        let indices = node.indices
        let start = references.firstSortedIndex { $0.owner.index >= indices.lowerBound }
        return start..<references.firstSortedIndex { $0.owner.index >= indices.upperBound }
    }

    /// The schema at the end of a chain of plain references.
    ///
    /// The result has a reference itself only if other keywords of OpenAPI 3.1 stand beside it, all of which count; or if
    /// the chain refers back to itself or nowhere, which is an error of the document.
    package func resolve(_ schema: Schema) -> Schema {
        guard schema.isPlainReference, let ordinal = schema.reference?.ordinal, schemaEnds.indices.contains(ordinal)
        else {
            return schema
        }
        return schemaEnds[ordinal] ?? schema
    }
}

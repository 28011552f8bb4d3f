public import BindingsJSON

/// An OpenAPI document.
///
/// What the document says is held as values that know where they stand. References stay: ``resolve(_:)`` follows those of
/// schemas, and a ``Referenced`` has the reference beside the value that it leads to.
public struct Document: Sendable {
    /// The JSON that the document was read from.
    public let source: JSONDocument

    /// The version of the specification.
    public let specification: SpecificationVersion

    /// What is said about the API as a whole.
    public let info: Info

    /// The servers in order.
    public let servers: [Server]

    /// The declared tags in order.
    public let tags: [Tag]

    /// The security requirements of operations that have none of their own.
    public let security: [SecurityRequirement]

    /// The paths in order.
    public let paths: [PathItem]

    /// The parts that others refer to.
    public let components: Components

    /// The links of responses and components, those that are references to others not among them.
    let links: [JSONNode]

    /// All references in the order of the text.
    public let references: [Reference]

    /// What references to schemas lead to in one step, by their ordinals.
    let schemaTargets: [Schema?]

    /// What references to schemas lead to at the end of plain references, by their ordinals.
    let schemaEnds: [Schema?]

    /// The values that all references lead to in one step, by their ordinals.
    let targetNodes: [JSONNode?]

    let schemasByName: [String: Schema]

    /// The value that makes up the document.
    public var node: JSONNode { source.root }

    /// All operations in the order of the document.
    public var operations: [Operation] { paths.flatMap(\.operations) }

    /// The schema of a name in `components`.
    public func schema(named name: String) -> Schema? { schemasByName[name] }

    /// The schema that a reference leads to, in one step.
    public func target(of reference: Reference) -> Schema? {
        guard schemaTargets.indices.contains(reference.ordinal) else { return nil }
        return schemaTargets[reference.ordinal]
    }

    /// The value that a reference leads to, in one step.
    public func targetNode(of reference: Reference) -> JSONNode? {
        guard targetNodes.indices.contains(reference.ordinal) else { return nil }
        return targetNodes[reference.ordinal]
    }

    /// The schema at the end of a chain of plain references.
    ///
    /// The result has a reference itself only if other keywords of OpenAPI 3.1 stand beside it, all of which count; or if
    /// the chain leads back to itself or nowhere, which is an error of the document.
    public func resolve(_ schema: Schema) -> Schema {
        guard schema.isPlainReference, let ordinal = schema.reference?.ordinal, schemaEnds.indices.contains(ordinal)
        else {
            return schema
        }
        return schemaEnds[ordinal] ?? schema
    }
}

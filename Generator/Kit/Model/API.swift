/// Everything that is generated, decided down to the last name: what lowering makes of a document and rendering prints.
///
/// Values only; every declaration remembers the place in the document that it comes from.
struct API: Sendable {
    /// The client type.
    var client: ClientType
    /// The groups of operations, by name.
    var namespaces: [Namespace]
    /// The top-level models, by name.
    var models: [ModelDeclaration]
    /// The patterns that parameters and members are checked against, by name.
    var patterns: [PatternConstant]
    /// Second names of models for places where another type hides the first, by name.
    var aliases: [TypeAlias]
}

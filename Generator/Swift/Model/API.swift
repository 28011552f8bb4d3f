/// Everything that is generated, decided down to the last name: what lowering makes of a document and rendering prints.
///
/// Values only; every declaration remembers the place in the document that it comes from.
package struct API: Sendable {
    /// The client type.
    package var client: ClientType
    /// The groups of operations, by name.
    package var namespaces: [Namespace]
    /// The top-level models, by name.
    package var models: [ModelDeclaration]
    /// The patterns that parameters and members are checked against, by name.
    package var patterns: [PatternConstant]
    /// Second names of models for places where another type hides the first, by name.
    package var aliases: [TypeAlias]
    /// The names of the top-level models of which there is only an outline, with those of their component schemas.
    package var outlines: [String: String]
}

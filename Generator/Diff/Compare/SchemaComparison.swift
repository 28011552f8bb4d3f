import BindgenOpenAPI

/// Compares schemas.
struct SchemaComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// What differs between two schemas.
    func findings(of pair: Pair<Schema>, _ use: SchemaUse) -> Findings { Findings() }
}

import BindingsJSON

/// The names that the component schemas and operations of a document have in Swift.
///
/// A name depends on others where two would be the same. Names of an earlier state of a document that a later one would
/// change so can be fixed in the configuration.
public struct ChosenNames: Sendable {
    /// The names, by the keys that `names` of a configuration has for what they name.
    private var names: [String: String] = [:]

    /// Finds the names.
    ///
    /// - Parameter generation: The document, and how Swift is generated of it.
    public init(of generation: Generation) {
        let document = generation.document
        var diagnostics = Diagnostics()
        let api = generation.lower(into: &diagnostics)
        let components = ComponentNames(
            document: document,
            configuration: generation.configuration,
            clientName: api.client.name
        )
        for component in document.components.schemas {
            names["#/components/schemas/" + component.name] = components.name(of: component.value)?.last
        }
        for method in api.namespaces.flatMap(\.operations) + api.client.operations {
            // The first method of an operation has its name, those for other formats add to it.
            names[method.id] = names[method.id] ?? method.name
        }
    }

    /// The names that a later state of the document has other ones for, in the order of their keys.
    public func changed(in later: ChosenNames) -> [(key: String, name: String)] {
        names.filter { later.names[$0.key] != nil && later.names[$0.key] != $0.value }
            .sorted { $0.key < $1.key }
            .map { (key: $0.key, name: $0.value) }
    }
}

import BindgenOpenAPI
import BindingsJSON

/// The names that the component schemas and operations of a document have in Swift.
///
/// A name depends on others where two would be the same. Names of an earlier state of a document that a later one would
/// change so can be fixed in the configuration.
package struct SwiftNames: Sendable {
    /// The names, by the keys that `names` of a configuration has for what they name.
    private var names: [String: String] = [:]
    /// The second names of models that other types hide.
    private var aliases: Set<String> = []

    /// Finds the names.
    ///
    /// - Parameter generated: What is generated of the document.
    package init(of generated: GeneratedAPI) {
        let (document, api) = (generated.generation.document, generated.api)
        let components = ComponentNames(
            document: document,
            configuration: generated.generation.configuration,
            clientName: api.client.name
        )
        for component in document.components.schemas {
            names[Self.key(of: component.name)] = components.name(of: component.value)?.last
        }
        for method in api.namespaces.flatMap(\.operations) + api.client.operations {
            // The first method of an operation has its name, those for other formats add to it.
            names[method.id] = names[method.id] ?? method.name
        }
        aliases = Set(api.aliases.map(\.name))
    }

    private static func key(of component: String) -> String { "#/components/schemas/" + component }

    /// The names to fix in the configuration, so that what was generated before keeps its name; in the order of their keys.
    ///
    /// These are the names for which a later state of the document has other ones, and other names for those of its
    /// components that would take the second name of a model.
    package func namesToFix(in later: SwiftNames) -> [(key: String, name: String)] {
        var fixed = names.filter { later.names[$0.key] != nil && later.names[$0.key] != $0.value }
        var taken = Set(later.names.values).union(aliases)
        for (key, name) in later.names.sorted(by: { $0.key < $1.key }) where aliases.contains(name) {
            guard names[key] == nil, key.hasPrefix(Self.key(of: "")) else { continue }
            fixed[key] = taken.claim(name)
        }
        return fixed.sorted { $0.key < $1.key }.map { (key: $0.key, name: $0.value) }
    }
}

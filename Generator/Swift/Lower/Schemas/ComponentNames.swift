import BindgenOpenAPI

/// The type names of the component schemas of a document.
///
/// All get their name, reached or not, so that a name does not depend on which operations are generated.
struct ComponentNames {
    private var names: [Schema: TypeName] = [:]
    private var schemas: [String: Schema] = [:]
    /// The name of the client type, in which types go that components share.
    let clientName: String
    private(set) var diagnostics = Diagnostics()

    init(document: Document, configuration: GeneratorConfiguration, clientName: String) {
        self.clientName = clientName
        var taken: Set<String> = [clientName]
        var open: [(schema: Schema, original: String, wanted: String)] = []
        for component in document.components.schemas {
            let pointer = "#/components/schemas/" + component.name
            if let chosen = configuration.names[pointer] {
                taken.insert(chosen)
                names[component.value] = TypeName(chosen)
                schemas[chosen] = component.value
            } else {
                open.append((component.value, component.name, Self.typeName(for: component.name)))
            }
        }
        // Names that are types already come before names that have to be changed into one.
        let inOrder = open.filter { $0.original == $0.wanted } + open.filter { $0.original != $0.wanted }
        for entry in inOrder {
            var name = entry.wanted
            var number = 2
            while ReservedTypeNames.contains(name) || !taken.insert(name).inserted {
                name = entry.wanted + String(number)
                number += 1
            }
            if name != entry.wanted {
                diagnostics.warning(
                    "name-collision",
                    "`\(entry.original)` is named `\(name)`, because another schema is named `\(entry.wanted)`; "
                        + "choose a name in the configuration",
                    at: entry.schema.node
                )
            }
            names[entry.schema] = TypeName(name)
            schemas[name] = entry.schema
        }
    }

    /// The name of a component schema.
    func name(of schema: Schema) -> TypeName? { names[schema] }

    /// The component schema of a type name.
    func schema(named name: String) -> Schema? { schemas[name] }

    private static func typeName(for name: String) -> String {
        var type = Identifier.type(name)
        while ReservedTypeNames.contains(type) { type += "Model" }
        return type
    }
}

/// Finds models that other types hide from the places that name them.
enum AliasFinder {
    /// Second names for models whose names are those of types inside others.
    ///
    /// - Parameters:
    ///   - models: The models at the top level, with those inside them.
    ///   - namespaces: The groups of operations.
    ///   - client: The client.
    ///   - others: The names of more types inside of others.
    static func aliases(
        models: [ModelDeclaration],
        namespaces: [Namespace],
        client: ClientType,
        besides others: Set<String>
    ) -> [TypeAlias] {
        var hidden = others.union(namespaces.map(\.typeName))
        func collect(_ declarations: [ModelDeclaration]) {
            for declaration in declarations {
                hidden.insert(declaration.name.last)
                collect(declaration.nested)
            }
        }
        for model in models { collect(model.nested) }
        for namespace in namespaces { collect(namespace.nested) }
        collect(client.nested)
        var taken = Set(models.map(\.name.last))
        taken.insert(client.name)
        var aliases: [TypeAlias] = []
        for model in models where hidden.contains(model.name.last) {
            var name = model.name.last + "Model"
            while !taken.insert(name).inserted { name += "Model" }
            aliases.append(TypeAlias(name: name, target: model.name, node: model.node))
        }
        return aliases
    }
}

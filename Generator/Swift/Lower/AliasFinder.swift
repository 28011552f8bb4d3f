/// Finds models that other types hide from the places that name them.
enum AliasFinder {
    /// Second names for models whose names are those of types inside others.
    static func aliases(models: [ModelDeclaration], namespaces: [Namespace], client: ClientType) -> [TypeAlias] {
        var hidden: Set<String> = Set(namespaces.map(\.typeName))
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

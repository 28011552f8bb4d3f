import BindingsJSON

extension Document {
    /// The components that a schema with a discriminator means by their names, in the order of the document: those
    /// that inherit from it, directly or not. Empty if a mapping or the schema's own variants say what it means.
    package func heirs(of schema: Schema) -> [Schema] {
        guard let discriminator = schema.discriminator, discriminator.mapping.isEmpty, schema.oneOf.isEmpty,
            schema.anyOf.isEmpty
        else { return [] }
        var children: [Schema: [Schema]] = [:]
        for component in components.schemas {
            for parent in component.value.allOf { children[resolve(parent), default: []].append(component.value) }
        }
        var heirs: Set<Schema> = []
        var open = [schema]
        while let parent = open.popLast() {
            open += (children[parent] ?? []).filter { $0 !== schema && heirs.insert($0).inserted }
        }
        return components.schemas.map(\.value).filter(heirs.contains)
    }

    /// The name of a schema in `components`; `nil` for any other schema.
    package func componentName(of schema: Schema) -> String? {
        schema.node.name.flatMap { schemasByName[$0] === schema ? $0 : nil }
    }
}

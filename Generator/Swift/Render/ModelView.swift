import BindgenMustache

/// Makes views of models.
struct ModelView: Sendable {
    let types: TypeSpelling
    let constraints: ConstraintSpelling

    /// The view of a model and those inside it.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - depth: The number of types around it, for the length of lines.
    func view(of model: ModelDeclaration, depth: Int) -> MustacheValue {
        var record: MustacheRecord = [
            "documentation": .lines(Layout.comment(model.documentation, indent: depth * 4)),
            "name": .text(model.name.last),
            "nested": .list(model.nested.map { view(of: $0, depth: depth + 1) }),
        ]
        // Lookups fall back to the model around this one, so that what it is not must be said too.
        for kind in ["structure", "enumeration", "union", "alias"] { record[kind] = .flag(false) }
        if let original = model.original {
            let name = types.text(.named(original), in: model.name.parent)
            let head = "public typealias " + model.name.last
            record["alias"] = .record(["lines": .lines(Layout.assignment(head, name, indent: depth * 4))])
            return .record(record)
        }
        switch model.content {
        case .structure(let structure):
            record["structure"] = StructureView(types: types, constraints: constraints).view(
                of: structure,
                in: model,
                depth: depth
            )
        case .enumeration(let enumeration):
            record["enumeration"] = EnumerationView(types: types).view(
                of: enumeration,
                in: model,
                depth: depth
            )
        case .union(let union):
            record["union"] = UnionView(types: types, constraints: constraints).view(of: union, in: model, depth: depth)
        }
        record["conformances"] = .text(model.allConformances.joined(separator: ", "))
        return .record(record)
    }
}

import BindgenMustache

/// Makes views of unions.
struct UnionView {
    let types: TypeSpelling
    let constraints: ConstraintSpelling

    /// The view of a union.
    ///
    /// - Parameters:
    ///   - union: The union.
    ///   - model: The model that is the union.
    ///   - depth: The number of types around the model.
    func view(of union: Union, in model: ModelDeclaration, depth: Int) -> MustacheValue {
        let spelling = DeclarationSpelling(in: model.name, types)
        let cases = union.variants.map { variant in
            let declaration = variant.declaration(in: model.name)
            let text = variant.documentation
            return MustacheValue.record([
                "documentation": .lines(
                    Layout.comment(text.isEmpty ? "The schema `\(variant.name)`." : text, indent: (depth + 1) * 4)
                ),
                "declaration": .lines(
                    Layout.call(
                        spelling.head(declaration),
                        [types.text(variant.type, in: model.name)],
                        indent: (depth + 1) * 4
                    )
                ),
            ])
        }
        let reading = UnionSpelling(types: types, scope: model.name, indent: (depth + 2) * 4)
        var record: MustacheRecord = [
            "keyword": .text(union.isIndirect ? "indirect enum" : "enum"),
            "cases": .list(cases),
            "reading": .lines(reading.reading(union)),
            "writes": .lines(
                union.variants.map { "case .\($0.name)(let value): value.write(to: &writer)" }
            ),
        ]
        record["isValidated"] = .flag(model.isValidated)
        if model.isValidated {
            let validated = union.variants.filter { variant in
                if case .named(let name) = variant.type {
                    constraints.isValidated(name) && !types.isEnumeration(name)
                } else {
                    false
                }
            }
            record["validation"] = .lines(
                validated.map { "case .\($0.name)(let value): value.validate(&validator)" }
            )
        }
        return .record(record)
    }
}

import BindgenOpenAPI
import BindingsJSON

/// Decides how the variants of a union are told apart.
extension UnionLowering {
    /// How the variants are told apart; gives them the values of the member that does, if one does.
    ///
    /// - Parameters:
    ///   - variants: The variants of the enum.
    ///   - schema: The schema of all values.
    ///   - schemas: The schemas of the variants.
    ///   - places: The variants by what their schemas come down to.
    ///   - isOutlined: Whether only a discriminator is looked for.
    func discriminate(
        _ variants: inout [Union.Variant],
        schema: Schema,
        variants schemas: [Schema],
        places: [Schema: Int],
        isTold: Bool
    ) -> Union.Selection {
        if let discriminator = schema.discriminator {
            fillValues(&variants, from: discriminator, schemas: schemas, places: places)
            if variants.contains(where: { !$0.discriminatorValues.isEmpty }) {
                return .discriminator(discriminator.propertyName)
            }
        }
        guard isTold else { return .structure(tag: nil) }
        let constants = schemas.map(constants(of:))
        if let name = commonConstant(constants), variants.count == schemas.count {
            for (index, values) in name.values.enumerated() { variants[index].discriminatorValues = values }
            return .discriminator(name.member)
        }
        guard variants.count == schemas.count, let tag = tag(constants) else { return .structure(tag: nil) }
        for (index, values) in tag.values.enumerated() { variants[index].discriminatorValues = values }
        return .structure(tag: tag.member)
    }

    /// The values of an explicit mapping; schemas that it leaves out are known by their own names.
    private func fillValues(
        _ variants: inout [Union.Variant],
        from discriminator: Discriminator,
        schemas: [Schema],
        places: [Schema: Int]
    ) {
        var taken: Set<String> = []
        var mapped: Set<Int> = []
        func place(of schema: Schema) -> Int? { places[lowering.reducer.reduce(schema).schema] }
        for mapping in discriminator.mapping {
            guard let target = lowering.document.target(of: mapping.reference), let index = place(of: target),
                taken.insert(mapping.value).inserted
            else { continue }
            mapped.insert(index)
            variants[index].discriminatorValues.append(mapping.value)
        }
        for schema in schemas {
            let document = lowering.document
            guard let component = schema.reference?.componentName ?? document.componentName(of: schema),
                let index = place(of: schema), !mapped.contains(index), taken.insert(component).inserted
            else { continue }
            variants[index].discriminatorValues.append(component)
        }
    }

    /// A member of an object of which the document lists the values.
    private struct Constants {
        var member: String
        var isRequired: Bool
        var values: [String]
    }

    /// The members of an object with listed values; `nil` if the schema is not an object.
    private func constants(of schema: Schema) -> [Constants]? {
        let reduced = lowering.reducer.reduce(schema)
        guard !reduced.isCircular, case .structure = lowering.classifier.kind(of: reduced.schema) else { return nil }
        return ObjectMembers(of: reduced.schema, reducer: lowering.reducer).members.compactMap { member in
            let values = member.schemas.lazy.map { constants($0.schema) }.last { !$0.isEmpty } ?? []
            guard !values.isEmpty else { return nil }
            return Constants(member: member.name, isRequired: member.isRequired, values: values)
        }
    }

    /// A member that each of several objects requires, with values of its own.
    private func commonConstant(_ all: [[Constants]?]) -> (member: String, values: [[String]])? {
        let objects = all.compactMap { $0?.filter(\.isRequired) }
        guard objects.count > 1, objects.count == all.count else { return nil }
        for name in objects[0].map(\.member) {
            let values = objects.map { members in members.first { $0.member == name }?.values ?? [] }
            let flat = values.flatMap { $0 }
            if values.allSatisfy({ !$0.isEmpty }), Set(flat).count == flat.count { return (name, values) }
        }
        return nil
    }

    /// The member with values of their own in most of the objects, at least in two.
    private func tag(_ all: [[Constants]?]) -> (member: String, values: [[String]])? {
        var best: (member: String, values: [[String]], count: Int)?
        var seen: Set<String> = []
        for name in all.flatMap({ $0 ?? [] }).map(\.member) where seen.insert(name).inserted {
            let values = all.map { members in members?.first { $0.member == name }?.values ?? [] }
            let uses = values.flatMap { Set($0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            let own = values.map { $0.filter { uses[$0] == 1 } }
            let count = own.count { !$0.isEmpty }
            if count > 1, count > best?.count ?? 0 { best = (name, own, count) }
        }
        return best.map { ($0.member, $0.values) }
    }

    private func constants(_ schema: Schema) -> [String] {
        let reduced = lowering.reducer.reduce(schema)
        for schema in reduced.chain {
            if let text = schema.constant?.string { return [text] }
            if let values = schema.enumeration {
                let texts = values.compactMap(\.string)
                return texts.count == values.count ? texts : []
            }
        }
        return []
    }
}

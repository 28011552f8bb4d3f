import BindingsJSON

extension Schema {
    private func rare(_ keyword: Keyword) -> Schema? {
        keywords.contains(keyword) ? rare.first { $0.keyword == keyword }?.schema : nil
    }

    private func list(_ keyword: Keyword) -> [Schema] {
        keywords.contains(keyword) ? rare.filter { $0.keyword == keyword }.map(\.schema) : []
    }

    private func named(_ keyword: Keyword) -> [Property] {
        guard keywords.contains(keyword) else { return [] }
        return rare.filter { $0.keyword == keyword }.map { Property(name: $0.name ?? "", schema: $0.schema) }
    }

    /// The schema that valid values do not obey.
    package var not: Schema? { rare(.not) }

    /// The schemas of members by patterns that their names match.
    package var patternProperties: [Property] { named(.patternProperties) }

    /// The schema that the names of all members obey.
    package var propertyNames: Schema? { rare(.propertyNames) }

    /// The schemas of the first elements of an array.
    package var prefixItems: [Schema] { list(.prefixItems) }

    /// The schema that some element of an array obeys.
    package var contains: Schema? { rare(.contains) }

    /// `if`: the schema that decides between ``then`` and ``else``.
    package var condition: Schema? { rare(.if) }

    /// `then`.
    package var then: Schema? { rare(.then) }

    /// `else`.
    package var `else`: Schema? { rare(.else) }

    /// The schemas that an object obeys if it has a member.
    package var dependentSchemas: [Property] { named(.dependentSchemas) }

    /// The schema of elements that no other keyword covers.
    package var unevaluatedItems: Schema? { rare(.unevaluatedItems) }

    /// The schema of members that no other keyword covers.
    package var unevaluatedProperties: Schema? { rare(.unevaluatedProperties) }

    /// The schema of what a string holds.
    package var contentSchema: Schema? { rare(.contentSchema) }
}

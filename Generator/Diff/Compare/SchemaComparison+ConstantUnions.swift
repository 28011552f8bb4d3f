import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    /// Compares schemas of which one lists its values in an enumeration, and the other as branches of a union.
    ///
    /// Publishers write a branch for each value to describe it, which says no more about the value than a list.
    ///
    /// - Returns: `nil` for other schemas, of which everything has to be compared.
    func constantUnions(_ pair: SchemaPair) -> Findings? {
        let unions = Pair(
            constants(of: pair.base, in: context.base),
            constants(of: pair.revision, in: context.revision)
        )
        guard (unions.base == nil) != (unions.revision == nil),
            let old = unions.base?.values ?? enumeration(pair.base),
            let new = unions.revision?.values ?? enumeration(pair.revision)
        else { return nil }
        let keywords = Pair(
            unions.base?.node ?? pair.base.value(.const) ?? pair.base.value(.enum),
            unions.revision?.node ?? pair.revision.value(.const) ?? pair.revision.value(.enum)
        )
        return listedValues(Pair(old, new), pair.places(keywords), pair) + defaults(pair) + hidden(pair) + rest(pair)
    }

    /// The keywords beside a union, and in its branches, that say nothing more about listed values.
    private static let besideConstants: KeywordSet = [.type, .nullable, .default, .enum, .const]

    /// The values of a union, each branch of which lists its own and says nothing else.
    private func constants(of schema: EffectiveSchema, in document: ComparedDocument) -> (
        values: [JSONNode], node: JSONNode
    )? {
        guard let list = schema.branches(of: .oneOf) ?? schema.branches(of: .anyOf), schema.enumeration == nil,
            saysNoMore(schema.core, beside: Self.unionKeywords)
        else { return nil }
        var values: [JSONNode] = []
        for branch in list.schemas where !document.reducer.isNull(branch) {
            guard saysNoMore(branch, beside: []), let listed = document.effective(branch).enumeration,
                listed.allSatisfy({ branch.types.isEmpty || branch.types.admits($0) })
            else { return nil }
            values += listed
        }
        // A `oneOf` does not admit a value of two branches.
        guard Set(values.map { document.meaning(of: $0) }).count == values.count else { return nil }
        return (values, list.node)
    }

    /// The values of a schema that is an enumeration and no more.
    private func enumeration(_ schema: EffectiveSchema) -> [JSONNode]? {
        guard schema.layers.allSatisfy({ saysNoMore($0, beside: [.reference]) }) else { return nil }
        return schema.enumeration
    }

    private func saysNoMore(_ schema: Schema, beside others: KeywordSet) -> Bool {
        schema.keywords.intersection(KeywordAccount.meaningfulKeywords(of: .schema))
            .subtracting(Self.besideConstants).subtracting(others).isEmpty
    }
}

extension SchemaTypes {
    /// Whether a value is of one of the types.
    fileprivate func admits(_ value: JSONNode) -> Bool {
        switch value.kind {
        case .string: contains(.string)
        case .number: contains(.number) || contains(.integer)
        case .bool: contains(.boolean)
        case .array: contains(.array)
        case .object: contains(.object)
        case .null: contains(.null)
        }
    }
}

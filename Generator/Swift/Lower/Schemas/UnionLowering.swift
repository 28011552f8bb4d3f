import BindgenOpenAPI
import BindingsJSON

/// Makes enums of schemas whose values are of one of several types.
struct UnionLowering {
    let lowering: SchemaLowering

    /// Makes an enum.
    ///
    /// - Parameters:
    ///   - schema: The schema of all values.
    ///   - variants: The schemas of the types, without null.
    ///   - name: The enum's name.
    ///   - state: The results of the lowering so far.
    func union(
        of schema: Schema,
        variants: [Schema],
        as name: TypeName,
        into state: inout LoweringState
    ) -> Union {
        var taken: Set<String> = ["unknown"]
        var result: [Union.Variant] = []
        var cases: [SwiftType: Int] = [:]
        var places: [Schema: Int] = [:]
        for schema in variants {
            let variant = self.variant(schema, in: name, taken: &taken, into: &state)
            // Two schemas of one type are indistinguishable, and one case serves both.
            let place = cases[variant.type] ?? result.count
            if place == result.count { result.append(variant) }
            cases[variant.type] = place
            places[lowering.reducer.reduce(schema).schema] = place
        }
        let selection = discriminate(
            &result,
            schema: schema,
            variants: variants,
            places: places,
            isTold: lowering.hasDetails
        )
        return Union(variants: result, selection: selection)
    }

    private func variant(
        _ schema: Schema,
        in owner: TypeName,
        taken: inout Set<String>,
        into state: inout LoweringState
    ) -> Union.Variant {
        let reduced = lowering.reducer.reduce(schema)
        let kind = reduced.isCircular ? SchemaKind.any : lowering.classifier.kind(of: reduced.schema)
        let component = lowering.name(of: reduced.schema) ?? lowering.name(of: lowering.document.resolve(schema))
        let title = component?.last ?? reduced.chain.lazy.compactMap(\.title).first.map(Identifier.type)
        let typeName = title ?? Self.typeName(for: kind)
        let place = TypePlace(
            owner: owner,
            name: typeName,
            patternName: Identifier.member(typeName),
            subject: lowering.hasDetails ? "a variant of `\(owner)`" : ""
        )
        let value = lowering.lower(schema, at: place, into: &state)
        let type = value.type
        if !value.constraints.isEmpty { lowering.declineConstraints(of: schema, "of a variant", into: &state.account) }
        let caseName = taken.claim(ReservedWords.usable(Identifier.enumerationValue(typeName)))
        let description = lowering.hasDetails ? reduced.chain.lazy.compactMap(\.description).first : nil
        return Union.Variant(
            name: caseName,
            // Where a variant may be null, what holds the union may.
            type: type,
            discriminatorValues: [],
            kind: Self.jsonKind(of: kind, type: type),
            documentation: lowering.hasDetails
                ? Prose.summary(
                    of: description ?? component.map { "The schema `\($0.last)`." } ?? Self.words(for: kind)
                )
                .summary : "",
            node: schema.node
        )
    }

    private static func words(for kind: SchemaKind) -> String {
        switch kind {
        case .any: "Any value."
        case .string: "A string."
        case .bool: "`true` or `false`."
        case .integer: "An integer."
        case .number: "A number."
        case .array: "An array."
        case .enumeration: "One of the listed values."
        case .freeObject, .dictionary, .structure: "An object."
        case .union: "A value of one of several types."
        }
    }

    private static func typeName(for kind: SchemaKind) -> String {
        switch kind {
        case .any: "AnyValue"
        case .string: "StringValue"
        case .bool: "BoolValue"
        case .integer: "Integer"
        case .number: "Number"
        case .array: "List"
        case .structure: "Object"
        case .dictionary: "Map"
        case .freeObject: "FreeObject"
        case .enumeration: "Option"
        case .union: "Choice"
        }
    }

    private static func jsonKind(of kind: SchemaKind, type: SwiftType) -> Union.Kind {
        switch kind {
        case .string: .string
        case .enumeration(let values): values.first?.value.kind == .string ? .string : .number
        case .bool: .bool
        case .integer, .number: .number
        case .array: .array
        case .structure, .dictionary, .freeObject: .object
        case .any, .union: .any
        }
    }
}

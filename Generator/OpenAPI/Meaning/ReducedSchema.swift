import BindingsJSON

/// A schema behind the references and wrappers that only pass it on.
package struct ReducedSchema {
    /// The schema that says what values are.
    package var schema: Schema
    /// The schemas on the way, from the outermost to ``schema`` itself; their constraints count too.
    package var chain: [Schema]
    /// Whether null is allowed, by whatever means.
    package var isNullable: Bool
    /// Whether the references form a circle, so that they describe no values.
    package var isCircular = false

    /// The compositions that were opened on the way: `allOf`, and `oneOf` or `anyOf` of one thing without null.
    package var opened: Compositions = []

    /// Compositions of which only one thing is left.
    package struct Compositions: OptionSet, Sendable {
        /// One bit for each.
        package let rawValue: UInt8

        /// Makes a set of its bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `allOf`.
        package static let allOf = Self(rawValue: 1)
        /// `oneOf` or `anyOf`.
        package static let union = Self(rawValue: 2)
    }
}

/// Finds out what schemas come down to.
package struct SchemaReducer {
    /// The document that the schemas belong to.
    package let document: Document

    /// Makes a reducer for the schemas of a document.
    package init(document: Document) { self.document = document }

    /// Follows references, `allOf` of one, and `oneOf` or `anyOf` of one thing or null.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - closed: Compositions that are not opened even if only one thing is in them.
    package func reduce(_ schema: Schema, leaving closed: ReducedSchema.Compositions = []) -> ReducedSchema {
        var result = ReducedSchema(schema: schema, chain: [], isNullable: false)
        var seen: Set<Schema> = []
        repeat {
            let current = result.schema
            result.chain.append(current)
            if !current.isPlainReference, isNullable(current) { result.isNullable = true }
            guard let next = next(after: current, leaving: closed, &result) else { return result }
            seen.insert(current)
            result.schema = next
        } while !seen.contains(result.schema)
        result.isCircular = true
        return result
    }

    private func isNullable(_ schema: Schema) -> Bool {
        schema.isNullable || schema.enumeration?.contains(where: \.isNull) ?? false
            || schema.constant?.isNull ?? false
    }

    /// Whether a variant says that null is valid, itself or behind references.
    private func allowsNull(_ variant: Schema) -> Bool { self.isNullable(document.resolve(variant)) }

    private func next(
        after schema: Schema,
        leaving closed: ReducedSchema.Compositions,
        _ result: inout ReducedSchema
    ) -> Schema? {
        if let reference = schema.reference {
            return schema.hasStructure ? nil : document.target(of: reference)
        }
        let variants = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
        if !variants.isEmpty {
            let others = variants.filter { !isNull($0) }
            let hasNull = others.count < variants.count
            if hasNull || others.contains(where: allowsNull) { result.isNullable = true }
            let saysMore = !schema.allOf.isEmpty || schema.hasMembers || !schema.oneOf.isEmpty && !schema.anyOf.isEmpty
            guard others.count == 1, !saysMore, hasNull || !closed.contains(.union) else { return nil }
            if !hasNull { result.opened.insert(.union) }
            return others[0]
        }
        if !schema.allOf.isEmpty, !schema.hasMembers {
            let others = schema.allOf.filter { !isVacuous($0) }
            guard others.count == 1, !closed.contains(.allOf), !isVariant(schema, of: others[0]) else { return nil }
            result.opened.insert(.allOf)
            return others[0]
        }
        return nil
    }

    /// Whether a component is one of those that another schema stands for, so that it is not the other by another name.
    private func isVariant(_ schema: Schema, of other: Schema) -> Bool {
        let base = document.resolve(other)
        // A variant inherits what the base says itself; null makes an alias of the base, not a variant.
        guard base.hasMembers, !schema.isNullable, document.componentName(of: schema) != nil else { return false }
        if !base.variants.isEmpty { return base.variants.contains { document.resolve($0) === schema } }
        guard let mapping = base.discriminator?.mapping else { return false }
        return mapping.isEmpty || mapping.contains { document.target(of: $0.reference) === schema }
    }

    /// Whether null is all that the schema allows.
    package func isNull(_ schema: Schema) -> Bool { schema.allowsNullAlone }

    /// Whether the schema says no more than that there is an object, or nothing.
    package func isVacuous(_ schema: Schema) -> Bool {
        if let boolean = schema.boolean { return boolean }
        if schema.isUnconstrained { return true }
        let rest = schema.keywords.subtracting(.annotations).subtracting([.type, .nullable])
        return rest.isEmpty && schema.types.subtracting([.object, .null]).isEmpty
    }
}

extension Schema {
    /// Whether the schema itself describes members of an object.
    package var hasMembers: Bool {
        if !properties.isEmpty || !required.isEmpty { return true }
        if case .schema? = additionalProperties { return true }
        return false
    }

    /// Whether the schema says more about a value than constraints on a simple one.
    package var hasStructure: Bool {
        hasMembers || items != nil || !allOf.isEmpty || !oneOf.isEmpty || !anyOf.isEmpty
    }

    /// `oneOf`, else `anyOf`.
    package var variants: [Schema] { oneOf.isEmpty ? anyOf : oneOf }
}

import BindgenOpenAPI
import BindingsJSON

/// Which keywords of schemas their types carry.
extension SchemaLowering {
    // The sets are constants, because claims are frequent and making a set takes time.
    private static let ofValues: KeywordSet = [.nullable, .format]
    private static let ofTypes: KeywordSet = [.type, .format]
    private static let ofTexts: KeywordSet = [.contentEncoding, .contentMediaType]
    private static let ofNull: KeywordSet = [.type, .nullable, .enum, .const]
    private static let ofCompositions: KeywordSet = [.allOf, .reference]
    private static let ofParts: KeywordSet = [.reference, .allOf, .properties]
    private static let ofObjects: KeywordSet = [.properties, .required, .allOf, .additionalProperties, .reference]
    private static let ofAncestors: KeywordSet = [.discriminator, .oneOf, .anyOf]
    private static let nullable: KeywordSet = [.nullable]
    private static let reference: KeywordSet = [.reference]
    private static let type: KeywordSet = [.type]

    /// Claims what leads from a schema to what it comes down to.
    func claimWay(of reduced: ReducedSchema, kind: SchemaKind, into account: inout KeywordAccount) {
        for schema in reduced.chain.dropLast() {
            var keywords = Self.nullable
            if schema.reference != nil {
                keywords.insert(.reference)
            } else if !schema.variants.isEmpty {
                keywords.insert(schema.variantKeyword)
                claimNull(of: schema, into: &account)
            } else {
                keywords.insert(.allOf)
                for part in schema.allOf where reducer.isVacuous(part) && kind.allows(part.types) {
                    account.claim(Self.type, of: part)
                }
            }
            if kind.allows(schema.types) { keywords.formUnion(Self.ofTypes) }
            account.claim(keywords, of: schema)
        }
    }

    /// Claims a schema of a member where another one of the same member makes its type, as far as that one agrees.
    func claim(_ other: Schema, inPlaceOf schema: Schema, into account: inout KeywordAccount) {
        let (other, effective) = (reducer.reduce(other), reducer.reduce(schema))
        guard other.schema !== effective.schema else {
            claimWay(of: other, kind: classifier.kind(of: other.schema), into: &account)
            return
        }
        if other.chain[0].node.isEqual(to: effective.chain[0].node) { return account.pass(other.chain[0].node) }
        guard !other.isCircular, !effective.isCircular else { return }
        let (kind, wanted) = (classifier.kind(of: other.schema), classifier.kind(of: effective.schema))
        claimWay(of: other, kind: kind, into: &account)
        var agreed = agreement(of: other.schema, with: effective.chain)
        agreed.formUnion(Self.ofValues)
        account.claim(agreed, of: other.schema)
        switch (kind, wanted) {
        case (.array(let items?), .array(let wanted?)), (.dictionary(let items), .dictionary(let wanted)):
            claimCore(other.schema, kind: kind, into: &account)
            claim(items, inPlaceOf: wanted, into: &account)
        case (.enumeration(let values), .enumeration(let wanted)):
            claimCore(other.schema, kind: kind, into: &account)
            let texts = Set(values.map(\.value.text))
            if wanted.allSatisfy({ texts.contains($0.value.text) }) {
                claimEnumeration(other.schema, kind: kind, into: &account)
            }
        case (.any, _), (.freeObject, .structure), (.freeObject, .union), (.freeObject, .dictionary),
            (.freeObject, .freeObject), (.string, .string), (.string, .enumeration), (.bool, .bool),
            (.integer, .integer),
            (.integer, .enumeration), (.number, .number), (.number, .integer), (.array(nil), .array):
            claimCore(other.schema, kind: kind, into: &account)
        default: break
        }
    }

    /// The rules of a schema that one of others has as well.
    private func agreement(of schema: Schema, with others: [Schema]) -> KeywordSet {
        guard schema.node.kind == .object else { return [] }
        return schema.node.members.reduce(into: []) { keywords, member in
            guard let keyword = Vocabulary.keyword(ofMember: member.value),
                ConstraintLowering.keywords.contains(keyword),
                others.contains(where: { other in
                    other.keywords.contains(keyword) && other.node[member.name]?.isEqual(to: member.value) == true
                })
            else { return }
            keywords.insert(keyword)
        }
    }

    /// Says that the rules for values are lost where nothing checks them.
    func declineConstraints(of schema: Schema, _ place: String, into account: inout KeywordAccount) {
        let reduced = reducer.reduce(schema)
        for schema in reduced.chain {
            for (name, value) in schema.node.kind == .object ? Array(schema.node.members) : [] {
                guard let keyword = Vocabulary.keyword(ofMember: value), ConstraintLowering.keywords.contains(keyword),
                    value.bool != false
                else { continue }
                account.decline(value, because: "`\(name)` \(place) is not enforced")
            }
        }
        switch classifier.kind(of: reduced.schema) {
        case .array(let items?): declineConstraints(of: items, place, into: &account)
        case .dictionary(let values): declineConstraints(of: values, place, into: &account)
        default: break
        }
    }

    /// Claims variants that say no more than that null is valid.
    private func claimNull(of schema: Schema, into account: inout KeywordAccount) {
        for variant in schema.variants where reducer.isNull(variant) {
            account.claim(Self.ofNull, of: variant)
        }
    }

    /// Claims what makes the type of values that need no declared type.
    func claimCore(_ schema: Schema, kind: SchemaKind, into account: inout KeywordAccount) {
        // A format beyond those that make types is an annotation (JSON Schema 2020-12, Validation, section 7.2.1).
        var keywords = Self.ofValues
        if kind.allows(schema.types) { keywords.insert(.type) }
        switch kind {
        case .string, .bool, .integer, .number:
            keywords.formUnion(claimScalar(schema, kind: kind, into: &account))
            // The reader of a text decides on its encoding (section 8.1).
            if case .string = kind { keywords.formUnion(Self.ofTexts) }
        case .array(let items):
            if items != nil { keywords.insert(.items) }
        case .dictionary(let values):
            if case .schema(let described)? = schema.additionalProperties, described === values {
                keywords.insert(.additionalProperties)
            } else {
                account.decline(
                    "patternProperties",
                    of: schema.node,
                    because: "the generated code does not check the names of the members against the pattern"
                )
                account.claim([.patternProperties], of: schema)
            }
        case .freeObject:
            if case .allowed(true)? = schema.additionalProperties { keywords.insert(.additionalProperties) }
            if schema.properties.isEmpty { keywords.insert(.properties) }
            if !schema.variants.isEmpty { claimAlternatives(of: schema, kind: kind, into: &account) }
        case .any, .structure, .enumeration, .union: break
        }
        account.claim(keywords, of: schema)
    }

    private func claimScalar(
        _ schema: Schema,
        kind: SchemaKind,
        into account: inout KeywordAccount
    ) -> KeywordSet {
        var keywords: KeywordSet = []
        if !schema.variants.isEmpty {
            claimAlternatives(of: schema, kind: kind, into: &account)
        } else if !schema.allOf.isEmpty || schema.reference != nil {
            keywords.formUnion(Self.ofCompositions)
        }
        if let values = schema.enumeration, case .bool = kind, Set(values.compactMap(\.bool)).count == 2 {
            keywords.insert(.enum)
        }
        return keywords
    }

    /// Claims the variants of a schema whose values are all of one simple type, as far as the types go.
    func claimAlternatives(of schema: Schema, kind: SchemaKind, into account: inout KeywordAccount) {
        account.claim([schema.variantKeyword], of: schema)
        claimNull(of: schema, into: &account)
        declineCircles(of: schema, into: &account)
        for variant in schema.variants where !reducer.isNull(variant) && !classifier.leads(variant, backTo: schema) {
            let reduced = reducer.reduce(variant)
            let own = classifier.kind(of: reduced.schema)
            claimWay(of: reduced, kind: own, into: &account)
            claimCore(reduced.schema, kind: own, into: &account)
            if case .enumeration = kind { account.claim([.enum, .const], of: reduced.schema) }
        }
    }

    /// Says which variants are left out because they are the schema itself, or a choice that includes it.
    private func declineCircles(of schema: Schema, into account: inout KeywordAccount) {
        let variants = schema.variants.isEmpty ? document.heirs(of: schema) : schema.variants
        for variant in variants where classifier.leads(variant, backTo: schema) {
            account.decline(
                variant.node,
                "circular-schema",
                because: "the variant leads back to the schema that lists it; it is left out"
            )
        }
    }

    /// Claims what lists the values of an enumeration.
    func claimEnumeration(_ schema: Schema, kind: SchemaKind, into account: inout KeywordAccount) {
        claimCore(schema, kind: kind, into: &account)
        if schema.enumeration != nil {
            account.claim([.enum], of: schema)
        } else if !schema.variants.isEmpty {
            claimAlternatives(of: schema, kind: kind, into: &account)
        } else {
            account.claim([.allOf, .reference], of: schema)
        }
    }

    /// Claims what makes an object of the schemas that it is composed of.
    func claimParts(of object: ObjectMembers, into account: inout KeywordAccount) {
        let names = Set(object.members.map(\.name))
        for part in object.parts {
            let schema = part.schema
            var keywords = Self.ofParts
            if SchemaKind.structure.allows(schema.types) { keywords.formUnion(Self.ofTypes) }
            for inner in schema.allOf { claimReferences(from: inner, into: &account) }
            if !part.isAlternative {
                keywords.insert(.required)
                for name in schema.required where !names.contains(name) {
                    account.decline(
                        "required",
                        of: schema.node,
                        because: "`\(name)` is required, but no property describes it; its presence is not enforced"
                    )
                }
            }
            switch schema.additionalProperties {
            case .schema(let values)? where values === object.additional?.schema:
                keywords.insert(.additionalProperties)
            case .allowed(true)?: keywords.insert(.additionalProperties)
            default: break
            }
            if part.hasMergedAlternatives {
                account.decline(
                    schema.oneOf.isEmpty ? "anyOf" : "oneOf",
                    of: schema.node,
                    because: "the members of all alternatives are optional; the generated "
                        + "code does not check which belong together"
                )
            } else if schema !== object.parts[0].schema {
                // An ancestor lists its heirs, of which this is one.
                keywords.formUnion(Self.ofAncestors)
            }
            account.claim(keywords, of: schema)
        }
    }

    /// Claims references that say nothing else.
    private func claimReferences(from schema: Schema, into account: inout KeywordAccount) {
        var next: Schema? = schema
        var seen: Set<Schema> = []
        while let reference = next, reference.isPlainReference, seen.insert(reference).inserted {
            account.claim(Self.reference, of: reference)
            next = reference.reference.flatMap(document.target)
        }
    }

    /// Claims what makes an enum of a schema with variants, and says what the cases leave out.
    func claimUnion(_ schema: Schema, variants: [Schema], as union: Union, into account: inout KeywordAccount) {
        var keywords: KeywordSet = [.type, .nullable]
        declineCircles(of: schema, into: &account)
        if case .discriminator(let member) = union.selection, schema.discriminator?.propertyName == member {
            keywords.insert(.discriminator)
        }
        if !schema.variants.isEmpty {
            keywords.insert(schema.variantKeyword)
            claimNull(of: schema, into: &account)
        }
        guard !schema.keywords.isDisjoint(with: Self.ofObjects) else { return account.claim(keywords, of: schema) }
        guard !variants.allSatisfy({ inherits($0, schema) }) else {
            return account.claim(keywords.union(Self.ofObjects), of: schema)
        }
        let objects = variants.map { variant in
            let reduced = reducer.reduce(variant)
            return classifier.kind(of: reduced.schema).isObject
                ? ObjectMembers(of: reduced.schema, reducer: reducer) : nil
        }
        let names = Set(schema.properties.map(\.name))
        if objects.allSatisfy({ names.isSubset(of: $0?.members.map(\.name) ?? []) }) {
            keywords.insert(.properties)
            for property in schema.properties {
                let members = objects.compactMap { $0?[property.name]?.schemas.last?.schema }
                let differing = members.filter { !$0.node.isEqual(to: property.schema.node) }
                if differing.isEmpty { account.pass(property.schema.node) }
                account.claimCommon(of: differing) { claim(property.schema, inPlaceOf: $0, into: &$1) }
            }
        }
        let required = Set(schema.required)
        if objects.allSatisfy({ required.isSubset(of: $0?.members.filter(\.isRequired).map(\.name) ?? []) }) {
            keywords.insert(.required)
        }
        let union = schema.variants.isEmpty ? "discriminator" : schema.variantKeyword.name
        for keyword in [Keyword.properties, .required, .allOf] where !keywords.contains(keyword) {
            let reason = "the cases of the enum ignore `\(keyword.name)` beside `\(union)`"
            account.decline(keyword.name, of: schema.node, because: reason)
        }
        account.claim(keywords, of: schema)
    }

    /// Whether a variant inherits the schema that lists it, and with it the keywords beside the list.
    private func inherits(_ variant: Schema, _ schema: Schema) -> Bool {
        let heir = reducer.reduce(variant).schema
        guard !heir.allOf.isEmpty else { return false }
        return heir.allOf.contains { reducer.document.resolve($0) === schema }
            || ObjectMembers(of: heir, reducer: reducer).parts.contains { $0.schema === schema }
    }
}

extension Schema {
    /// The keyword of ``variants``.
    var variantKeyword: Keyword { oneOf.isEmpty ? .anyOf : .oneOf }
}

extension SchemaKind {
    /// Whether a Swift type for values of the kind allows no others than `type` does.
    func allows(_ types: SchemaTypes) -> Bool {
        if types.isEmpty { return true }
        let values = types.subtracting(.null)
        return switch self {
        case .any: false
        case _ where values.isEmpty: true
        case .string: values == .string
        case .bool: values == .boolean
        case .integer: values.contains(.integer) || values.contains(.number)
        case .number: values.contains(.number)
        case .array: values == .array
        case .structure, .dictionary, .freeObject: values == .object
        case .enumeration(let listed):
            listed.first?.value.kind == .string ? values == .string : values.isSubset(of: [.integer, .number])
        case .union: true
        }
    }
}

extension SchemaLowering {
    /// Claims a body that is sent or returned as text or bytes, of which a schema can say no more than that.
    func claimText(of content: MediaTypeObject, into account: inout KeywordAccount) {
        account.claim([.schema, .encoding], of: content.node)
        guard let schema = content.schema else { return }
        let reduced = reducer.reduce(schema)
        switch classifier.kind(of: reduced.schema) {
        case .string:
            claimWay(of: reduced, kind: .string, into: &account)
            claimCore(reduced.schema, kind: .string, into: &account)
        case .any where schema.isUnconstrained: break
        default:
            account.decline(
                schema.node,
                because: "bodies of the type `\(content.name)` are text or bytes; their schema is ignored"
            )
        }
    }
}

import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let propertyKeywords: KeywordSet = [
        .properties, .required, .additionalProperties, .propertyNames, .unevaluatedProperties, .readOnly, .writeOnly,
        .deprecated, .sunset, .stability,
    ]

    /// Compares the members of objects, also those that come from parts of an `allOf`.
    func properties(_ pair: SchemaPair, _ allOf: AllOfMatches) -> Findings {
        // The schema that a part belongs to accounts for the members of both.
        guard !pair.use.isPart else { return Findings() }
        var findings = Findings()
        let objects = Pair(
            ObjectMembers(of: pair.base.core, reducer: context.base.reducer, includesAlternatives: false),
            ObjectMembers(of: pair.revision.core, reducer: context.revision.reducer, includesAlternatives: false)
        )
        guard !objects.base.members.isEmpty || !objects.revision.members.isEmpty else { return findings }
        let places = MemberPlaces(cores: Pair(pair.base.core, pair.revision.core), counterparts: allOf.counterparts())
        let unmatched = allOf.unmatchedLayers
        for match in NamedMatches(objects.base.members, objects.revision.members, by: \.name).matches {
            switch match {
            case .kept(let members, _):
                for schemas in places.schemas(of: members) {
                    findings.include(schemas, pair.use.nested, unless: context)
                }
                findings += member(members, places, pair.use.nested)
            case .removed(let member, _):
                // A part that was removed is reported as a whole.
                guard !member.schemas.allSatisfy({ unmatched.base.contains($0.holder) }) else { continue }
                findings += removal(of: member, from: places.holderInRevision(of: member), pair.use.nested)
            case .added(let member, _):
                guard !member.schemas.allSatisfy({ unmatched.revision.contains($0.holder) }) else { continue }
                findings += addition(of: member, to: places.holderInBase(of: member), pair.use.nested)
            }
        }
        return findings
    }

    // MARK: Added and removed

    private func addition(of member: ObjectMembers.Member, to holder: JSONNode, _ use: SchemaUse) -> Findings {
        var findings = Findings()
        let schema = context.revision.effective(member.schema)
        let rule: PropertyRule
        if use.role.direction == .request {
            guard !schema.flag(.readOnly) else { return findings }
            switch use.role {
            case .parameterProperty:
                rule = member.isRequired ? .newRequiredInParameter : .newOptionalInParameter
            case .requestHeaderProperty:
                rule = member.isRequired ? .newRequiredInHeader : .newOptionalInParameter
            default:
                let hasDefault = schema.value(.default) != nil
                rule = member.isRequired ? hasDefault ? .newRequiredWithDefault : .newRequired : .newOptional
            }
        } else if schema.flag(.writeOnly) {
            rule = member.isRequired ? .requiredWriteOnlyAdded : .optionalWriteOnlyAdded
        } else {
            rule = member.isRequired ? .requiredAddedToResponse : .optionalAddedToResponse
        }
        findings.report(
            .property(rule),
            base: holder,
            revision: member.schema.node,
            "the \(member.isRequired ? "required" : "optional") property `\(member.name)` was added"
        )
        return findings
    }

    private func removal(of member: ObjectMembers.Member, from holder: JSONNode, _ use: SchemaUse) -> Findings {
        var findings = Findings()
        let schema = context.base.effective(member.schema)
        let rule: PropertyRule
        if use.role.direction == .request {
            guard !schema.flag(.readOnly) else { return findings }
            rule = use.role == .requestProperty ? .removed : .removedFromParameter
        } else if schema.flag(.writeOnly) {
            rule = member.isRequired ? .requiredWriteOnlyRemoved : .optionalWriteOnlyRemoved
        } else {
            rule = member.isRequired ? .requiredRemovedFromResponse : .optionalRemovedFromResponse
        }
        findings.report(
            .property(rule),
            base: member.schema.node,
            revision: holder,
            "the \(member.isRequired ? "required" : "optional") property `\(member.name)` was removed"
        )
        return findings
    }

    // MARK: Kept

    /// Compares the keywords of a member besides its type.
    private func member(_ members: Pair<ObjectMembers.Member>, _ places: MemberPlaces, _ use: SchemaUse) -> Findings {
        let schemas = members.map(\.schema)
        let isRequired = members.map(\.isRequired)
        guard isRequired.differs || !context.isUnchanged(schemas) else { return Findings() }
        let findings = property(members.revision.name, schemas, isRequired: isRequired, use)
        guard isRequired.differs else { return findings }
        return findings
            + requirement(
                members.revision.name,
                isRequired: isRequired.revision,
                context.revision.effective(schemas.revision),
                places.requirement(of: members),
                use
            )
    }

    /// Compares how a property may be used, and for how long.
    func property(_ name: String, _ schemas: Pair<Schema>, isRequired: Pair<Bool>, _ use: SchemaUse) -> Findings {
        guard use.role == .requestProperty || use.role == .responseProperty else { return Findings() }
        let property = PropertyPair(
            name: name,
            wasRequired: isRequired.base,
            schemas: schemas,
            effective: Pair(context.base.effective(schemas.base), context.revision.effective(schemas.revision)),
            use: use
        )
        return access(property) + lifecycle(property) + stability(property)
    }

    private func requirement(
        _ name: String,
        isRequired: Bool,
        _ schema: EffectiveSchema,
        _ places: Pair<JSONNode>,
        _ use: SchemaUse
    ) -> Findings {
        var findings = Findings()
        let rule: PropertyRule
        if use.role.direction == .request {
            guard !schema.flag(.readOnly) else { return findings }
            switch use.role {
            case .requestProperty:
                let hasDefault = schema.value(.default) != nil
                rule = isRequired ? hasDefault ? .becameRequiredWithDefault : .becameRequired : .becameOptional
            case .requestHeaderProperty where isRequired: rule = .becameRequiredInHeader
            default: rule = isRequired ? .becameRequiredInParameter : .becameOptionalInParameter
            }
        } else if schema.flag(.writeOnly) {
            rule = isRequired ? .writeOnlyBecameRequired : .writeOnlyBecameOptional
        } else {
            rule = isRequired ? .becameRequiredInResponse : .becameOptionalInResponse
        }
        findings.report(
            .property(rule),
            base: places.base,
            revision: places.revision,
            "the property `\(name)` became \(isRequired ? "required" : "optional")"
        )
        return findings
    }

    // MARK: Members without a name

    private enum Additional {
        case open
        case closed
        case schema(Schema)

        init(_ schema: EffectiveSchema) {
            switch schema.layers.lazy.compactMap(\.additionalProperties).first {
            case nil, .allowed(true)?: self = .open
            case .allowed(false)?: self = .closed
            case .schema(let schema)?: self = schema.node.count == 0 ? .open : .schema(schema)
            }
        }
    }

    /// Compares the rules for members that no keyword names.
    func additionalProperties(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let types = Pair(pair.base.types, pair.revision.types)
        guard
            types.base.isEmpty || types.revision.isEmpty
                || types.base.contains(.object) == types.revision.contains(.object)
        else { return findings }
        let change: SchemaChange
        let words: String
        switch (Additional(pair.base), Additional(pair.revision)) {
        case (.schema(let old), .schema(let new)):
            findings.include(Pair(old, new), pair.use.nested, unless: context)
            return findings
        case (.open, .open), (.closed, .closed): return findings
        case (_, .closed):
            change = .value(.additionalPropertiesForbidden)
            words = "properties that are not listed are no longer allowed"
        case (.closed, _):
            change = .value(.additionalPropertiesAllowed)
            words = "properties that are not listed are allowed now"
        case (.open, .schema):
            change = .subschema(.additionalProperties, .added)
            words = "properties that are not listed have a schema now"
        case (.schema, .open):
            change = .subschema(.additionalProperties, .removed)
            words = "properties that are not listed may be anything now"
        }
        let places = pair.places(of: .additionalProperties)
        findings.report(pair.rule(change), base: places.base, revision: places.revision, words)
        return findings
    }
}

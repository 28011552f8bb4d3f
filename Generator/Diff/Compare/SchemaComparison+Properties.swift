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
        let undescribed = objects.map(\.undescribedRequirements)
        guard
            !objects.base.members.isEmpty || !objects.revision.members.isEmpty || !undescribed.base.isEmpty
                || !undescribed.revision.isEmpty
        else { return findings }
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
                findings += removal(of: member, from: places.holderInRevision(of: member), pair)
            case .added(let member, _):
                guard !member.schemas.allSatisfy({ unmatched.revision.contains($0.holder) }) else { continue }
                let wasRequired = objects.base.requires(member.name)
                findings += addition(of: member, to: places.holderInBase(of: member), wasRequired: wasRequired, pair)
            }
        }
        for (name, requiring) in undescribed.base where !objects.revision.requires(name) {
            let nodes = places.requirement(by: requiring[requiring.count - 1], isRequired: false)
            findings += requirement(name, isRequired: false, nil, nodes, pair.use.nested)
        }
        for (name, requiring) in undescribed.revision where !objects.base.requires(name) {
            let nodes = places.requirement(by: requiring[requiring.count - 1], isRequired: true)
            findings += requirement(name, isRequired: true, nil, nodes, pair.use.nested)
        }
        return findings
    }

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
}

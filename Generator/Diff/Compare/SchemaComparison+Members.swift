import BindgenOpenAPI
import BindingsJSON

/// What is said of members that came, went, or must be present now.
extension SchemaComparison {
    func addition(
        of member: ObjectMembers.Member,
        to holder: JSONNode,
        wasRequired: Bool,
        _ pair: SchemaPair
    ) -> Findings {
        var findings = Findings()
        let use = pair.use.nested
        let schema = context.revision.effective(member.schema)
        if schema.core.boolean == false {
            if case .closed = AdditionalMembers(pair.base) { return findings }
            findings.report(
                use.role.rule(.value(.schemaBecameFalse)),
                base: holder,
                revision: member.schema.node,
                "the property `\(member.name)` is forbidden now"
            )
            return findings
        }
        let isNewlyRequired = member.isRequired && !wasRequired
        let rule: PropertyRule
        if use.role.direction == .request {
            guard !schema.flag(.readOnly) else { return findings }
            switch use.role {
            case .parameterProperty:
                rule = isNewlyRequired ? .newRequiredInParameter : .newOptionalInParameter
            case .requestHeaderProperty:
                rule = isNewlyRequired ? .newRequiredInHeader : .newOptionalInParameter
            default:
                let hasDefault = schema.value(.default) != nil
                rule = isNewlyRequired ? hasDefault ? .newRequiredWithDefault : .newRequired : .newOptional
            }
        } else if schema.flag(.writeOnly) {
            rule = isNewlyRequired ? .requiredWriteOnlyAdded : .optionalWriteOnlyAdded
        } else {
            rule = isNewlyRequired ? .requiredAddedToResponse : .optionalAddedToResponse
        }
        findings.report(
            .property(rule),
            base: holder,
            revision: member.schema.node,
            wasRequired
                ? "the property `\(member.name)`, which was required before, has a schema now"
                : "the \(member.isRequired ? "required" : "optional") property `\(member.name)` was added"
        )
        return findings
    }

    func removal(of member: ObjectMembers.Member, from holder: JSONNode, _ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let use = pair.use.nested
        let schema = context.base.effective(member.schema)
        if schema.core.boolean == false {
            if case .closed = AdditionalMembers(pair.revision) { return findings }
            findings.report(
                use.role.rule(.value(.schemaNoLongerFalse)),
                base: member.schema.node,
                revision: holder,
                "the property `\(member.name)` is no longer forbidden"
            )
            return findings
        }
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

    func requirement(
        _ name: String,
        isRequired: Bool,
        _ schema: EffectiveSchema?,
        _ places: Pair<JSONNode>,
        _ use: SchemaUse
    ) -> Findings {
        var findings = Findings()
        let rule: PropertyRule
        if use.role.direction == .request {
            guard schema?.flag(.readOnly) != true else { return findings }
            switch use.role {
            case .requestProperty:
                let hasDefault = schema?.value(.default) != nil
                rule = isRequired ? hasDefault ? .becameRequiredWithDefault : .becameRequired : .becameOptional
            case .requestHeaderProperty where isRequired: rule = .becameRequiredInHeader
            default: rule = isRequired ? .becameRequiredInParameter : .becameOptionalInParameter
            }
        } else if schema?.flag(.writeOnly) == true {
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
}

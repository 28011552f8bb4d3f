import BindgenOpenAPI
import BindingsJSON

/// Makes structs of schemas of objects.
struct StructureLowering {
    let lowering: SchemaLowering

    /// Names that the generated parts of a struct use.
    private static let takenNames: Set<String> = [
        "unknownMembers", "additionalProperties", "jsonFields", "hashValue", "validate", "customMirror",
    ]

    /// Makes a struct.
    ///
    /// - Parameters:
    ///   - schema: The object's schema.
    ///   - name: The struct's name.
    ///   - state: The results of the lowering so far.
    func structure(of schema: Schema, as name: TypeName, into state: inout LoweringState) -> Structure {
        let object = ObjectMembers(of: schema, reducer: lowering.reducer)
        if lowering.hasDetails { lowering.claimParts(of: object, into: &state.account) }
        // By name, not as the document has them: the order of members means nothing there, but the order of arguments of
        // the initializer would break callers.
        for member in object.members where member.name.isEmpty {
            for description in member.schemas {
                let reason = "a member with an empty name has no property; it is among the unknown members"
                state.account.decline(description.schema.node, because: reason)
            }
        }
        for member in object.members where member.isForbidden { account(for: member, of: object, into: &state) }
        let isOutlined = lowering.isOutlined(name)
        let described = object.members
            .filter { !$0.name.isEmpty && !$0.isForbidden && !(isOutlined && tellsNothing($0)) }
            .sorted { $0.name < $1.name }
            .filter { !(isOutlined && tellsNameOnly($0, in: name, into: &state)) }
        let jsonNames = described.map(\.name)
        let names = isOutlined ? jsonNames : memberNames(for: jsonNames)
        var taken = Set(names)
        var members: [Structure.Member] = []
        for (member, memberName) in zip(described, names) {
            var lowered = self.member(member, named: memberName, in: name, into: &state)
            lowered.dateName = dateName(for: lowered, of: member, in: name, taken: &taken)
            members.append(lowered)
        }
        return Structure(
            members: members,
            additional: object.additional.flatMap { additional($0, in: name, into: &state) },
            keepsUnknownMembers: lowering.configuration.keepsUnknownMembers
        )
    }

    /// A member that must be absent has no property, so that callers can send it only among members without a name.
    private func account(for member: ObjectMembers.Member, of object: ObjectMembers, into state: inout LoweringState) {
        for description in member.schemas {
            state.account.pass(description.schema.node)
            guard description.schema.boolean == false, object.additional != nil else { continue }
            let reason = "the member `\(Prose.line(member.name))` is not allowed, which is not enforced"
            state.account.report(description.schema.node, because: reason)
        }
    }

    /// Whether a member adds nothing to the outline of its type: its type is simple whatever other schemas say, and
    /// whether it is required does not depend on the direction of values.
    private func tellsNothing(_ member: ObjectMembers.Member) -> Bool {
        member.schemas.allSatisfy { $0.schema.isSimple && !$0.schema.dependsOnDirection(of: member) }
    }

    /// Whether a member adds to the outline of its type no more than the name of an enumeration, which is taken then.
    private func tellsNameOnly(
        _ member: ObjectMembers.Member,
        in object: TypeName,
        into state: inout LoweringState
    ) -> Bool {
        guard member.schemas.count == 1, let description = member.schemas.first else { return false }
        let schema = description.schema
        guard schema.listsTexts, !schema.dependsOnDirection(of: member) else { return false }
        guard state.inlineTypes[schema] == nil else { return true }
        let owner = lowering.owner(of: description, in: object)
        let name = state.claimName(Identifier.type(member.name), in: owner)
        state.inlineTypes[schema] = owner.nested(name)
        state.outlinedNames.insert(name)
        lowering.requireOwner(owner, into: &state)
        return true
    }

    /// The names of properties; a member that is spelled like its property comes before others of the same name.
    private func memberNames(for jsonNames: [String]) -> [String] {
        let wanted = jsonNames.map { name in
            let usable = ReservedWords.usable(Identifier.member(name))
            return Self.takenNames.contains(usable) ? usable + "Value" : usable
        }
        var counts: [String: Int] = [:]
        for name in wanted { counts[name, default: 0] += 1 }
        guard counts.values.contains(where: { $0 > 1 }) else { return wanted }
        var taken: Set<String> = []
        for (name, json) in zip(wanted, jsonNames) where name == json { taken.insert(name) }
        return zip(wanted, jsonNames).map { name, json in
            name == json ? name : taken.claim(name)
        }
    }

    private func member(
        _ member: ObjectMembers.Member,
        named name: String,
        in object: TypeName,
        into state: inout LoweringState
    ) -> Structure.Member {
        let description = effectiveDescription(of: member)
        let schema = description.schema
        let chain = lowering.reducer.reduce(schema).chain
        let place = TypePlace(
            owner: lowering.owner(of: description, in: object),
            // Behind a reference, types have their names from there.
            name: !lowering.hasDetails && schema.isPlainReference ? "" : Identifier.type(member.name),
            patternName: name,
            subject: lowering.hasDetails ? "the member `\(Prose.line(member.name))`" : "",
            description: lowering.hasDetails ? chain.lazy.compactMap(\.description).first : nil
        )
        var narrowing: [Schema] = []
        if lowering.hasDetails, member.schemas.count > 1 {
            let others = member.schemas.filter { $0.schema !== schema }
            for other in others { lowering.claim(other.schema, inPlaceOf: schema, into: &state.account) }
            // An alternative that others stand beside binds no value for sure.
            narrowing = others.filter { !$0.isAlternative }.map(\.schema)
        }
        let value = lowering.lower(schema, narrowedBy: narrowing, at: place, into: &state)
        return Structure.Member(
            name: name,
            jsonName: member.name,
            type: value.type,
            isRequired: member.isRequired,
            isNullable: value.isNullable,
            isReadOnly: chain.contains { $0.isReadOnly },
            isWriteOnly: chain.contains { $0.isWriteOnly },
            constant: value.constant,
            constraints: value.constraints,
            documentation: lowering.hasDetails
                ? SchemaDocumentation.member(chain, name: member.name, constraints: value.constraints)
                : Documentation(""),
            node: schema.node
        )
    }

    /// The last description that says what the values are.
    private func effectiveDescription(of member: ObjectMembers.Member) -> ObjectMembers.Description {
        let last = member.schemas[member.schemas.count - 1]
        guard member.schemas.count > 1 else { return last }
        let telling = member.schemas.last { entry in
            switch lowering.classifier.reducedKind(of: entry.schema) {
            case .any, .freeObject: false
            default: true
            }
        }
        return telling ?? last
    }

    private func dateName(
        for member: Structure.Member,
        of source: ObjectMembers.Member,
        in owner: TypeName,
        taken: inout Set<String>
    ) -> String? {
        guard member.type == .string, member.constant == nil else { return nil }
        let isDate = source.schemas.contains { entry in
            lowering.reducer.reduce(entry.schema).chain.contains { $0.format == "date-time" }
        }
        guard isDate || lowering.configuration.timestamps.contains("\(owner).\(source.name)") else { return nil }
        var name = member.name + (member.name.hasSuffix("Date") || member.name == "date" ? "Value" : "Date")
        while !taken.insert(name).inserted { name += "Value" }
        return name
    }

    private func additional(
        _ values: ObjectMembers.Description,
        in object: TypeName,
        into state: inout LoweringState
    ) -> Structure.Additional? {
        let place = TypePlace(
            owner: lowering.owner(of: values, in: object),
            name: "AdditionalProperty",
            patternName: "additionalProperties",
            subject: "a member that has no property"
        )
        let value = lowering.lower(values.schema, at: place, into: &state)
        if value.type == .json, lowering.configuration.keepsUnknownMembers { return nil }
        return Structure.Additional(
            name: "additionalProperties",
            type: value.complete,
            constraints: value.constraints,
            documentation: SchemaDocumentation.additional(values.schema),
            node: values.schema.node
        )
    }
}

extension Schema {
    private static let composing: KeywordSet = [.reference, .allOf, .oneOf, .anyOf, .properties, .discriminator]
    private static let listing = composing.union([.enum])
    private static let single = composing.union([.const])

    /// Whether all values are strings, numbers or the like, and no type is declared for them.
    var isSimple: Bool {
        boolean == nil && !types.isEmpty && types.isDisjoint(with: .arrayOrObject)
            && keywords.isDisjoint(with: Self.listing)
    }

    /// Whether the values are some texts, for which an enumeration is declared.
    fileprivate var listsTexts: Bool {
        guard boolean == nil, types.subtracting(.null) == .string, keywords.isDisjoint(with: Self.single),
            let values = enumeration
        else { return false }
        return values.contains { $0.kind == .string } && values.allSatisfy { $0.kind == .string || $0.isNull }
    }

    /// Whether the property of a member is optional only because one direction lacks the member.
    fileprivate func dependsOnDirection(of member: ObjectMembers.Member) -> Bool {
        member.isRequired && (isReadOnly || isWriteOnly)
    }
}

extension SchemaTypes {
    fileprivate static let arrayOrObject: Self = [.array, .object]
}

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
    func structure(of schema: Schema, as name: TypeName) -> Structure {
        var collected = MemberCollector(lowering: lowering).members(of: schema, owner: name)
        // By name, not as the document has them: the order of members means nothing there, but the order of arguments of
        // the initializer would break callers.
        collected.members.sort { $0.name < $1.name }
        // A member without a name stays among the unknown ones.
        collected.members.removeAll { $0.name.isEmpty }
        let names = memberNames(for: collected.members.map(\.name))
        var taken = Set(names)
        var members: [Structure.Member] = []
        for (member, memberName) in zip(collected.members, names) {
            var lowered = self.member(member, named: memberName)
            lowered.dateName = dateName(for: lowered, of: member, in: name, taken: &taken)
            members.append(lowered)
        }
        return Structure(
            members: members,
            additional: collected.additional.flatMap { additional($0, owner: name, taken: taken) },
            keepsUnknownMembers: lowering.configuration.keepsUnknownMembers
        )
    }

    /// The names of properties; a member that is spelled like its property comes before others of the same name.
    private func memberNames(for jsonNames: [String]) -> [String] {
        let wanted = jsonNames.map { name in
            let usable = Keyword.usable(Identifier.member(name))
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

    private func member(_ member: MemberCollector.Member, named name: String) -> Structure.Member {
        let (schema, owner) = effectiveSchema(of: member)
        let chain = lowering.reducer.reduce(schema).chain
        let context = SchemaLowering.Context(
            owner: owner,
            name: Identifier.type(member.name),
            patternName: name,
            subject: "the member `\(Prose.line(member.name))`",
            description: chain.lazy.compactMap(\.description).first
        )
        let lowered = lowering.lower(schema, in: context)
        return Structure.Member(
            name: name,
            jsonName: member.name,
            type: lowered.type,
            isRequired: member.isRequired,
            isNullable: lowered.isNullable,
            isReadOnly: chain.contains { $0.isReadOnly },
            isWriteOnly: chain.contains { $0.isWriteOnly },
            constant: lowered.constant,
            check: lowered.check,
            documentation: SchemaDocumentation.member(chain, name: member.name, check: lowered.check),
            node: schema.node
        )
    }

    /// The last schema that says what the values are.
    private func effectiveSchema(of member: MemberCollector.Member) -> (Schema, TypeName) {
        let last = member.schemas[member.schemas.count - 1]
        guard member.schemas.count > 1 else { return (last.schema, last.owner) }
        let telling = member.schemas.last { entry in
            switch lowering.classifier.reducedKind(of: entry.schema) {
            case .any, .freeObject: false
            default: true
            }
        }
        let entry = telling ?? last
        return (entry.schema, entry.owner)
    }

    private func dateName(
        for member: Structure.Member,
        of source: MemberCollector.Member,
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
        _ values: (schema: Schema, owner: TypeName),
        owner: TypeName,
        taken: Set<String>
    ) -> Structure.Additional? {
        let context = SchemaLowering.Context(
            owner: values.owner,
            name: "AdditionalProperty",
            patternName: "additionalProperties",
            subject: "a member that has no property"
        )
        let lowered = lowering.lower(values.schema, in: context)
        if lowered.type == .json, lowering.configuration.keepsUnknownMembers { return nil }
        return Structure.Additional(
            name: "additionalProperties",
            type: lowered.isNullable ? .optional(lowered.type) : lowered.type,
            check: lowered.check,
            documentation: SchemaDocumentation.additional(values.schema),
            node: values.schema.node
        )
    }
}

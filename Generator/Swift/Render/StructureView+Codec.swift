import BindgenMustache

/// Spells what makes, reads and writes a structure.
extension StructureView {
    /// The initializers, the names of members, and the statements that read and write them.
    func codec(
        _ structure: Structure,
        in scope: TypeName,
        _ spelling: DeclarationSpelling,
        depth: Int
    ) -> MustacheRecord {
        let parameters = structure.initializerParameters.map(spelling.parameter)
        var assignments: [String] = []
        var locals: [String] = []
        var cases: [String] = []
        var settlements: [String] = []
        var writes: [String] = []
        for (index, member) in structure.members.enumerated() {
            let type = types.text(member.type, in: scope)
            let name = ReservedWords.escaped(member.name)
            let literal = SwiftLiteral.string(member.jsonName)
            let stored: String
            switch (member.isIndirect, member.isNullable) {
            case (true, true): stored = "$" + member.name
            case (false, true): stored = "_" + member.name
            default: stored = name
            }
            assignments += assignment(of: member, indent: (depth + 2) * 4)
            if member.isRequired || member.isIndirect {
                let local = member.name + "Value"
                locals.append("var \(local): " + (member.isNullable ? "Nullable<\(type)> = .absent" : "\(type)?"))
                cases.append("case \(index): try reader.read(&\(local))")
                settlements += settlement(of: member, local: local, stored: stored, indent: (depth + 2) * 4)
            } else {
                cases.append("case \(index): try reader.read(&self.\(stored))")
            }
            writes += Layout.call("writer.member", [literal, "self." + stored], indent: (depth + 2) * 4)
        }
        let rest: String
        if let additional = structure.additional {
            rest = "try reader.unknownMember(into: &self.\(additional.name))"
            writes.append("writer.members(self.\(additional.name))")
            assignments.append("self.\(additional.name) = \(additional.name)")
        } else if structure.keepsUnknownMembers {
            rest = "try reader.unknownMember(into: &self.unknownMembers)"
            writes.append("writer.members(self.unknownMembers)")
        } else {
            rest = "try reader.skipValue()"
        }
        var record: MustacheRecord = [
            "fieldTable": .lines(fieldTable(structure, depth: depth)),
            "locals": .lines(locals),
            "cases": .lines(cases + ["default: \(rest)"]),
            "settlements": .lines(settlements),
            "writes": .lines(writes),
            "assignments": .lines(assignments),
        ]
        record["init"] = .flag(!parameters.isEmpty)
        record["emptyInit"] = .flag(parameters.isEmpty)
        let head = Layout.call("public init", parameters, trailing: " {", indent: (depth + 1) * 4)
        record["initializer"] = .lines(head)
        return record
    }

    /// The literal with the names of members.
    private func fieldTable(_ structure: Structure, depth: Int) -> [String] {
        let names = structure.members.map { FieldName.word($0.jsonName) }.joined(separator: " ")
        let indent = (depth + 2) * 4
        if indent + names.utf8.count + 40 <= Layout.width {
            return ["static let jsonFields = JSONFields(\"\(names)\")"]
        }
        let lines = CommentText.wrapped(names, width: Layout.room(behind: indent), indent: 0)
        return ["static let jsonFields = JSONFields(", "    \"\"\""] + lines.map { "    " + $0 } + ["    \"\"\"", ")"]
    }

    /// The statement that gives a property what was read.
    private func settlement(of member: Structure.Member, local: String, stored: String, indent: Int) -> [String] {
        let isBoxed = member.isIndirect && member.isNullable
        let head = isBoxed ? "self._\(member.name) = IndirectNullable(" : "self.\(stored) = "
        let tail = isBoxed ? ")" : ""
        guard member.isRequired else { return [head + local + tail] }
        let arguments = [local, SwiftLiteral.string(member.jsonName)]
        return Layout.call(head + "try reader.required", arguments, trailing: tail, indent: indent)
    }

    /// The statement that gives a property its first value; `nil` is null where the member must be there.
    private func assignment(of member: Structure.Member, indent: Int) -> [String] {
        let name = ReservedWords.escaped(member.name)
        guard member.isNullable, member.isRequired else {
            return Layout.assignment("self.\(name)", name, indent: indent)
        }
        let value = "Nullable(required: \(name))"
        return Layout.assignment(
            "self._\(member.name)",
            member.isIndirect ? "IndirectNullable(\(value))" : value,
            indent: indent
        )
    }
}

import BindgenMustache

/// Makes views of structures: their properties, and the rules for them.
struct StructureView {
    let types: TypeSpelling
    let constraints: ConstraintSpelling

    /// The view of a structure.
    ///
    /// - Parameters:
    ///   - structure: The structure.
    ///   - model: The model that has the structure.
    ///   - depth: The number of types around the model.
    func view(of structure: Structure, in model: ModelDeclaration, depth: Int) -> MustacheValue {
        let inner = (depth + 1) * 4
        let spelling = DeclarationSpelling(in: model.name, types)
        var properties: [MustacheValue] = []
        var dates: [MustacheValue] = []
        for member in structure.members {
            properties.append(
                .record([
                    "documentation": .lines(Layout.comment(member.documentation, indent: inner)),
                    "declaration": .text(declaration(of: member, in: model.name, spelling)),
                ])
            )
            if let date = member.date(in: model.name) {
                dates.append(self.date(of: member, spelling.line(date), indent: inner))
            }
        }
        if let page = structure.page { dates += PageView.computedProperties(of: page, in: model, spelling, types) }
        if let rest = structure.rest(in: model.name, at: model.node) {
            let isTyped = structure.additional != nil
            let documentation = structure.additional.map { Layout.comment($0.documentation, indent: inner) }
            properties.append(
                .record([
                    "documentation": .lines(documentation ?? ["/// The members that the API does not describe."]),
                    "declaration": .text(
                        "public " + (isTyped ? spelling.line(rest) + " = [:]" : spelling.head(rest) + " = JSONObject()")
                    ),
                ])
            )
        }
        var record = codec(structure, in: model.name, spelling, depth: depth)
        record["properties"] = .list(properties)
        record["dates"] = .list(dates)
        record["isValidated"] = .flag(model.isValidated)
        if model.isValidated { record["validation"] = .lines(validation(structure, depth: depth)) }
        return .record(record)
    }

    private func declaration(
        of member: Structure.Member,
        in owner: TypeName,
        _ spelling: DeclarationSpelling
    ) -> String {
        let line = "public " + spelling.line(member.property(in: owner))
        return switch (member.isIndirect, member.isNullable) {
        case (true, true): "@IndirectNullable " + line + " = nil"
        case (true, false): "@Indirect " + line + (member.isOptional ? " = nil" : "")
        case (false, true): "@Nullable " + line
        case (false, false): line
        }
    }

    private func date(of member: Structure.Member, _ declaration: String, indent: Int) -> MustacheValue {
        // These words start an accessor where they start the body of a property.
        let isAccessor = ["get", "set", "willSet", "didSet"].contains(member.name)
        let value = (isAccessor ? "self." : "") + ReservedWords.escaped(member.name)
        let expression =
            member.isOptional ? "\(value).flatMap(Timestamp.date(from:))" : "Timestamp.date(from: \(value))"
        let comment = "The date in `\(member.name)`, or `nil` if the text is not a date."
        let head = "public \(declaration) {"
        let line = "\(head) \(expression) }"
        let isShort = indent + line.utf8.count <= Layout.width
        return .record([
            "documentation": .lines(Layout.comment(comment, indent: indent)),
            "declaration": .lines(isShort ? [line] : [head, "    " + expression, "}"]),
        ])
    }

    private func validation(_ structure: Structure, depth: Int) -> [String] {
        let indent = (depth + 2) * 4
        var lines: [String] = []
        for member in structure.members {
            let literal = SwiftLiteral.string(member.jsonName)
            let name = "self." + ReservedWords.escaped(member.name)
            if member.isRequiredInRequests { lines.append("validator.require(\(literal), \(name))") }
            lines += check(literal, name, member.type, member.constraints, indent: indent)
        }
        if let additional = structure.additional, constraints.isNeeded(additional.type, additional.constraints) {
            let statements = check("name", "value", additional.type, additional.constraints, indent: indent + 4)
            lines.append("for (name, value) in self.\(additional.name).sorted(by: { $0.key < $1.key }) {")
            lines += statements.map { "    " + $0 } + ["}"]
        }
        return lines
    }

    private func check(_ name: String, _ value: String, _ type: SwiftType, _ rules: Constraints, indent: Int)
        -> [String]
    {
        guard constraints.isNeeded(type, rules) else { return [] }
        let trailing = constraints.elementClosure(type, rules).map { " " + $0 } ?? ""
        return Layout.call(
            "validator.check",
            [name, value] + constraints.arguments(rules),
            trailing: trailing,
            indent: indent
        )
    }
}

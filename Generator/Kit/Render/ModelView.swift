import BindgenMustache

/// Makes views of models.
struct ModelView: Sendable {
    let types: TypeSpelling
    let checks: CheckSpelling

    /// The view of a model and those inside it.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - depth: How many types it stands in, for the length of lines.
    func view(of model: ModelDeclaration, depth: Int) -> MustacheValue {
        var record: MustacheRecord = [
            "documentation": .lines(Layout.comment(model.documentation, indent: depth * 4)),
            "name": .text(model.name.last),
            "nested": .list(model.nested.map { view(of: $0, depth: depth + 1) }),
        ]
        // Lookups fall back to the model around this one, so that what it is not must be said too.
        for kind in ["structure", "enumeration", "union", "alias"] { record[kind] = .flag(false) }
        if let original = model.original {
            let name = types.text(.named(original), in: model.name.parent)
            let head = "public typealias " + model.name.last
            record["alias"] = .record(["lines": .lines(Layout.assignment(head, name, indent: depth * 4))])
            return .record(record)
        }
        var conformances = ["JSONModel", "Equatable"]
        switch model.content {
        case .structure(let structure):
            record["structure"] = self.structure(structure, of: model, depth: depth)
            if PageView.isPage(structure) { conformances.append("Page") }
        case .enumeration(let enumeration):
            record["enumeration"] = self.enumeration(enumeration, depth: depth)
            conformances = ["OpenEnum"]
        case .union(let union):
            record["union"] = self.union(union, of: model, depth: depth)
        }
        if model.isValidated, conformances.count > 1 { conformances.append("Validatable") }
        conformances += model.conformances.filter {
            !conformances.contains($0) && !["Codable", "Sendable"].contains($0)
        }
        record["conformances"] = .text(conformances.joined(separator: ", "))
        return .record(record)
    }

    // MARK: Structs

    private func structure(_ structure: Structure, of model: ModelDeclaration, depth: Int) -> MustacheValue {
        let inner = (depth + 1) * 4
        var properties: [MustacheValue] = []
        var dates: [MustacheValue] = []
        for member in structure.members {
            properties.append(
                .record([
                    "documentation": .lines(Layout.comment(member.documentation, indent: inner)),
                    "declaration": .text(declaration(of: member, in: model.name)),
                ])
            )
            if let date = member.dateName { dates.append(self.date(of: member, named: date, indent: inner)) }
        }
        dates += PageView(types: types).computedProperties(of: structure, named: model.name)
        if let additional = structure.additional {
            properties.append(
                .record([
                    "documentation": .lines(Layout.comment(additional.documentation, indent: inner)),
                    "declaration": .text(
                        "public var \(additional.name): [String: \(types.text(additional.type, in: model.name))] = [:]"
                    ),
                ])
            )
        } else if structure.keepsUnknownMembers {
            properties.append(
                .record([
                    "documentation": .lines(["/// The members that the API does not describe."]),
                    "declaration": .text("public var unknownMembers = JSONObject()"),
                ])
            )
        }
        var record = codec(structure, in: model.name, depth: depth)
        record["properties"] = .list(properties)
        record["dates"] = .list(dates)
        record["isValidated"] = .flag(model.isValidated)
        if model.isValidated { record["validation"] = .lines(validation(structure, depth: depth)) }
        return .record(record)
    }

    private func declaration(of member: Structure.Member, in scope: TypeName) -> String {
        let type = types.text(member.type, in: scope)
        let name = Keyword.escaped(member.name)
        if member.isIndirect, member.isNullable { return "@IndirectNullable public var \(name): \(type)? = nil" }
        if member.isIndirect { return "@Indirect public var \(name): \(type)" + (member.isOptional ? "? = nil" : "") }
        if member.isNullable { return "@Nullable public var \(name): \(type)?" }
        return "public var \(name): \(type)" + (member.isOptional ? "?" : "")
    }

    private func date(of member: Structure.Member, named name: String, indent: Int) -> MustacheValue {
        // These words start an accessor where they start the body of a property.
        let isAccessor = ["get", "set", "willSet", "didSet"].contains(member.name)
        let value = (isAccessor ? "self." : "") + Keyword.escaped(member.name)
        let expression =
            member.isOptional ? "\(value).flatMap(Timestamp.date(from:))" : "Timestamp.date(from: \(value))"
        let comment = "The date that `\(member.name)` says, or `nil` if it says none."
        let head = "public var \(Keyword.escaped(name)): Date? {"
        let line = "\(head) \(expression) }"
        let isShort = indent + line.utf8.count <= Layout.width
        return .record([
            "documentation": .lines(Layout.comment(comment, indent: indent)),
            "declaration": .lines(isShort ? [line] : [head, "    " + expression, "}"]),
        ])
    }

    /// The initializers, the names of members, and the statements that read and write them.
    private func codec(_ structure: Structure, in scope: TypeName, depth: Int) -> MustacheRecord {
        var parameters: [String] = []
        var assignments: [String] = []
        var locals: [String] = []
        var cases: [String] = []
        var settlements: [String] = []
        var writes: [String] = []
        for (index, member) in structure.members.enumerated() {
            let type = types.text(member.type, in: scope)
            let name = Keyword.escaped(member.name)
            let literal = SwiftLiteral.string(member.jsonName)
            let stored: String
            switch (member.isIndirect, member.isNullable) {
            case (true, true): stored = "$" + member.name
            case (false, true): stored = "_" + member.name
            default: stored = name
            }
            parameters.append("\(name): \(type)\(member.isOptional ? "?" : "")" + initialValue(of: member))
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
            parameters.append("\(additional.name): [String: \(types.text(additional.type, in: scope))] = [:]")
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
        let name = Keyword.escaped(member.name)
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

    private func initialValue(of member: Structure.Member) -> String {
        if member.isRequired, let constant = member.constant { return " = \(constant)" }
        return member.isRequired ? "" : " = nil"
    }

    private func validation(_ structure: Structure, depth: Int) -> [String] {
        let indent = (depth + 2) * 4
        var lines: [String] = []
        for member in structure.members {
            let literal = SwiftLiteral.string(member.jsonName)
            let name = "self." + Keyword.escaped(member.name)
            if member.isDemanded { lines.append("validator.require(\(literal), \(name))") }
            lines += check(literal, name, member.type, member.check, indent: indent)
        }
        if let additional = structure.additional, checks.isNeeded(additional.type, additional.check) {
            let statements = check("name", "value", additional.type, additional.check, indent: indent + 4)
            lines.append("for (name, value) in self.\(additional.name).sorted(by: { $0.key < $1.key }) {")
            lines += statements.map { "    " + $0 } + ["}"]
        }
        return lines
    }

    private func check(_ name: String, _ value: String, _ type: SwiftType, _ check: Check, indent: Int) -> [String] {
        guard checks.isNeeded(type, check) else { return [] }
        let trailing = checks.elementClosure(type, check).map { " " + $0 } ?? ""
        return Layout.call(
            "validator.check",
            [name, value] + checks.arguments(check),
            trailing: trailing,
            indent: indent
        )
    }

    // MARK: Enumerations

    private func enumeration(_ enumeration: Enumeration, depth: Int) -> MustacheValue {
        let rawType = types.text(enumeration.rawType, in: nil)
        let longest = Layout.width - (depth + 3) * 4 - 1
        let literals = enumeration.values.map { value in
            let literal = Self.literal(value.raw)
            return literal.utf8.count <= longest ? literal : "Self.\(Keyword.escaped(value.name)).rawValue"
        }
        let shown = depth == 0 ? Self.valueLimit : enumeration.values.count
        return .record([
            "rawType": .text(rawType),
            "values": .list(values(enumeration.values.prefix(shown), depth: depth)),
            "cases": .lines(cases(literals, depth: depth)),
        ])
    }

    /// The most values that stand in the declaration of a type itself; others are in extensions, for shorter files.
    static let valueLimit = 500

    /// The values of an enumeration beyond those in its declaration, in parts.
    func furtherValues(of model: ModelDeclaration) -> [MustacheValue] {
        guard case .enumeration(let enumeration) = model.content else { return [] }
        var rest = enumeration.values.dropFirst(Self.valueLimit)
        var parts: [MustacheValue] = []
        while !rest.isEmpty {
            parts.append(.list(values(rest.prefix(Self.valueLimit), depth: 0)))
            rest = rest.dropFirst(Self.valueLimit)
        }
        return parts
    }

    private func values(_ values: ArraySlice<Enumeration.Value>, depth: Int) -> [MustacheValue] {
        values.map { value in
            let literal = Self.literal(value.raw)
            var comment = "`\(CommentText.line(Self.text(of: value.raw)).replacingBackticks)`"
            if let documentation = value.documentation {
                let text = CommentText.line(documentation)
                if !text.isEmpty { comment += ": " + text }
            }
            return MustacheValue.record([
                "documentation": .lines(Layout.comment(comment, indent: (depth + 1) * 4)),
                "declaration": .lines(declaration(of: value, literal: literal, depth: depth)),
            ])
        }
    }

    private static func literal(_ raw: Enumeration.Literal) -> String {
        switch raw {
        case .string(let text): SwiftLiteral.string(text)
        case .integer(let number): SwiftLiteral.integer(number)
        }
    }

    private func declaration(of value: Enumeration.Value, literal: String, depth: Int) -> [String] {
        let head = "public static var \(Keyword.escaped(value.name)): Self {"
        let line = "\(head) Self(rawValue: \(literal)) }"
        if (depth + 1) * 4 + line.utf8.count <= Layout.width { return [line] }
        let argument = "rawValue: " + literal
        let indent = (depth + 2) * 4
        guard case .string(let text) = value.raw, indent + 4 + argument.utf8.count > Layout.width else {
            let call = Layout.call("Self", [argument], indent: indent)
            return [head] + call.map { "    " + $0 } + ["}"]
        }
        let lines = SwiftLiteral.lines(text, label: "rawValue: ", width: Layout.room(behind: indent + 4))
        return [head, "    Self("] + lines.map { "        " + $0 } + ["    )", "}"]
    }

    /// The expression for all listed values.
    private func cases(_ literals: [String], depth: Int) -> [String] {
        let indent = (depth + 2) * 4
        let line = "[\(literals.joined(separator: ", "))].map(Self.init(rawValue:))"
        if indent + line.utf8.count <= Layout.width { return [line] }
        let lines = Layout.filled(literals, indent: indent + 4)
        return ["["] + lines.map { "    " + $0 } + ["].map(Self.init(rawValue:))"]
    }

    private static func text(of literal: Enumeration.Literal) -> String {
        switch literal {
        case .string(let text): text.isEmpty ? "\"\"" : text
        case .integer(let number): String(number)
        }
    }

    // MARK: Unions

    private func union(_ union: Union, of model: ModelDeclaration, depth: Int) -> MustacheValue {
        let cases = union.variants.map { variant in
            let text = CommentText.summary(of: variant.documentation).summary
            return MustacheValue.record([
                "documentation": .lines(
                    Layout.comment(text.isEmpty ? "The schema `\(variant.name)`." : text, indent: (depth + 1) * 4)
                ),
                "declaration": .lines(
                    Layout.call(
                        "case \(Keyword.escaped(variant.name))",
                        [types.text(variant.type, in: model.name)],
                        indent: (depth + 1) * 4
                    )
                ),
            ])
        }
        let spelling = UnionSpelling(types: types, scope: model.name, indent: (depth + 2) * 4)
        var record: MustacheRecord = [
            "keyword": .text(union.isIndirect ? "indirect enum" : "enum"),
            "cases": .list(cases),
            "reading": .lines(spelling.reading(union)),
            "writes": .lines(
                union.variants.map { "case .\($0.name)(let value): value.write(to: &writer)" }
            ),
        ]
        record["isValidated"] = .flag(model.isValidated)
        if model.isValidated {
            let validated = union.variants.filter { variant in
                if case .named(let name) = variant.type {
                    checks.isValidated(name) && !types.isEnumeration(name)
                } else {
                    false
                }
            }
            record["validation"] = .lines(
                validated.map { "case .\($0.name)(let value): value.validate(&validator)" }
            )
        }
        return .record(record)
    }
}

extension String {
    /// The text as it may stand between backticks.
    fileprivate var replacingBackticks: String {
        utf8.contains(UInt8(ascii: "`")) ? String(map { $0 == "`" ? "'" : $0 }) : self
    }
}

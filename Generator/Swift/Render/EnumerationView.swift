import BindgenMustache

/// Makes views of enumerations.
struct EnumerationView {
    let types: TypeSpelling

    /// The view of an enumeration.
    ///
    /// - Parameters:
    ///   - enumeration: The enumeration.
    ///   - model: The model that is the enumeration.
    ///   - depth: The number of types around it.
    func view(of enumeration: Enumeration, in model: ModelDeclaration, depth: Int) -> MustacheValue {
        let rawType = types.text(enumeration.rawType, in: nil)
        let longest = Layout.width - (depth + 3) * 4 - 1
        let literals = enumeration.values.map { value in
            let literal = SwiftLiteral.expression(value.raw)
            return literal.utf8.count <= longest ? literal : "Self.\(ReservedWords.escaped(value.name)).rawValue"
        }
        let shown = depth == 0 ? Self.valueLimit : enumeration.values.count
        return .record([
            "rawType": .text(rawType),
            "values": .list(values(enumeration.values.prefix(shown), of: model, depth: depth)),
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
            parts.append(.list(values(rest.prefix(Self.valueLimit), of: model, depth: 0)))
            rest = rest.dropFirst(Self.valueLimit)
        }
        return parts
    }

    private func values(
        _ values: ArraySlice<Enumeration.Value>,
        of model: ModelDeclaration,
        depth: Int
    ) -> [MustacheValue] {
        let spelling = DeclarationSpelling(in: model.name, types)
        return values.map { value in
            let literal = SwiftLiteral.expression(value.raw)
            var comment = "`\(Prose.line(Self.text(of: value.raw)).replacingBackticks)`"
            if let text = value.documentation, !text.isEmpty { comment += ": " + text }
            return MustacheValue.record([
                "documentation": .lines(Layout.comment(comment, indent: (depth + 1) * 4)),
                "declaration": .lines(
                    declaration(
                        "public " + spelling.line(value.declaration(in: model.name, at: model.node)),
                        of: value,
                        literal: literal,
                        depth: depth
                    )
                ),
            ])
        }
    }

    private func declaration(
        _ declaration: String,
        of value: Enumeration.Value,
        literal: String,
        depth: Int
    ) -> [String] {
        let head = declaration + " {"
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

    private static func text(of literal: Literal) -> String {
        switch literal {
        case .string(let text): text.isEmpty ? "\"\"" : text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .bool(let value): String(value)
        }
    }
}

extension String {
    /// The text as it may stand between backticks.
    fileprivate var replacingBackticks: String {
        utf8.contains(UInt8(ascii: "`")) ? String(map { $0 == "`" ? "'" : $0 }) : self
    }
}

/// Spells the statements that find out which variant of a union a value is.
struct UnionSpelling {
    let types: TypeSpelling
    let scope: TypeName
    /// The indentation of the statements, in spaces.
    let indent: Int

    /// The statements that set `self`.
    func reading(_ union: Union) -> [String] {
        switch union.selection {
        case .discriminator(let member): byMember(member, union)
        case .structure(let tag): byStructure(union, tag: tag)
        }
    }

    private func type(_ variant: Union.Variant) -> String {
        types.text(variant.type, in: scope)
    }

    private func byMember(_ member: String, _ union: Union) -> [String] {
        let cases = union.variants.flatMap { variant in
            self.cases(variant, indent: indent, "self = .\(variant.name)(try .init(json: &reader))")
        }
        return ["switch try reader.peekMember(\(SwiftLiteral.string(member))) {"] + cases
            + ["default: self = .unknown(try reader.value())", "}"]
    }

    /// The case of the values that tell a variant apart.
    private func cases(_ variant: Union.Variant, indent: Int, _ statement: String) -> [String] {
        guard !variant.discriminatorValues.isEmpty else { return [] }
        let values = variant.discriminatorValues.map(SwiftLiteral.string)
        let pattern = "case " + values.joined(separator: ", ") + ":"
        if indent + pattern.utf8.count + 1 + statement.utf8.count <= Layout.width { return [pattern + " " + statement] }
        var filled = Layout.filled(values, indent: indent + 5)
        filled[filled.count - 1].removeLast()
        filled[filled.count - 1] += ":"
        return ["case " + filled[0]] + filled.dropFirst().map { "    " + $0 } + ["    " + statement]
    }

    private func byStructure(_ union: Union, tag: String?) -> [String] {
        var lines = ["switch try reader.peekKind() {"]
        for kind in [Union.Kind.string, .number, .bool, .array] {
            let candidates = union.variants.filter { $0.kind == kind || $0.kind == .any }
            if candidates.contains(where: { $0.kind == kind }) {
                lines += ["case .\(kind.rawValue):"] + attempts(candidates)
            }
        }
        let objects = union.variants.filter { $0.kind == .object || $0.kind == .any }
        if objects.count == 1 || objects.contains(where: { !isModel($0) }) {
            lines += ["case .object:"] + attempts(objects)
        } else if !objects.isEmpty {
            lines += ["case .object:"] + (tag.map { byTag($0, objects) } ?? byMembers(objects))
        }
        let anything = union.variants.filter { $0.kind == .any }
        return lines + ["default:"] + attempts(anything) + ["}"]
    }

    /// Takes the variant that a member names, else the one whose members are most like those of the object.
    private func byTag(_ member: String, _ variants: [Union.Variant]) -> [String] {
        let cases = variants.flatMap { self.cases($0, indent: indent + 4, trial($0)) }.map { "    " + $0 }
        return ["    switch try reader.peekMember(\(SwiftLiteral.string(member))) {"] + cases + ["    default:"]
            + byMembers(variants).map { "    " + $0 } + ["    }"]
    }

    private func isModel(_ variant: Union.Variant) -> Bool {
        guard variant.kind == .object, case .named = variant.type else { return false }
        return true
    }

    /// Takes the first variant that the value can be read as.
    private func attempts(_ variants: [Union.Variant]) -> [String] {
        guard let last = variants.last else { return ["    self = .unknown(try reader.value())"] }
        if variants.count == 1 { return ["    " + trial(last)] }
        var lines: [String] = []
        for (index, variant) in variants.dropLast().enumerated() {
            let start = index == 0 ? "    if" : "    } else if"
            lines.append("\(start) let value = reader.attempt(\(type(variant)).self) {")
            lines.append("        self = .\(variant.name)(value)")
        }
        return lines + ["    } else {", "        " + trial(last), "    }"]
    }

    private func trial(_ variant: Union.Variant) -> String {
        "self = try reader.variant(Self.\(ReservedWords.escaped(variant.name)), else: Self.unknown)"
    }

    /// Takes the variant whose members are most like those of the object.
    private func byMembers(_ variants: [Union.Variant]) -> [String] {
        var lines = ["    let candidates = ["]
        lines += variants.map { "        \(type($0)).jsonFields," }
        lines += ["    ]", "    switch try reader.closest(of: candidates) {"]
        for (index, variant) in variants.enumerated() { lines.append("    case \(index): " + trial(variant)) }
        return lines + ["    default: self = .unknown(try reader.value())", "    }"]
    }
}

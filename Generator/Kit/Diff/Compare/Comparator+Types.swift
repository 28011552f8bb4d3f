import BindingsJSON

extension Comparator {
    mutating func compareTypes(_ pair: SchemaPair) {
        let old = pair.old.types(in: base)
        let new = pair.new.types(in: revision)
        let oldFormat = base.string(pair.old.value(.format, in: base))
        let newFormat = revision.string(pair.new.value(.format, in: revision))
        let isTypeChange = old != new
        guard isTypeChange || oldFormat != newFormat else { return }
        let widens: Bool
        let narrows: Bool
        if isTypeChange {
            widens = TypeRelation.includes(new, newFormat, old, oldFormat)
            narrows = TypeRelation.includes(old, oldFormat, new, newFormat)
        } else {
            widens = TypeRelation.includesFormat(newFormat, oldFormat, of: new)
            narrows = TypeRelation.includesFormat(oldFormat, newFormat, of: new)
        }
        // What the receiver of the value expects, which any value is written for if it is plain text.
        let expected = pair.usage.isRequest ? new : old
        let (format, other) = pair.usage.isRequest ? (newFormat, oldFormat) : (oldFormat, newFormat)
        let isText = expected.contains("string") && (format == nil || format == other)
        let suffix =
            becameList(pair, old, new)
            ? "type-generalized"
            : Self.suffix(
                pair.usage,
                widens: widens,
                narrows: narrows,
                isWrittenAlike: isTypeChange && !pair.isJSON && isText
            )
        let keyword: KnownName = isTypeChange ? .type : .format
        // What only the server sets, clients send back as they got it, if at all.
        let isEchoed = pair.usage == .requestProperty && pair.isReadOnly
        report(
            pair.rule(suffix),
            pair.isSilent || isEchoed ? .info : nil,
            base: pair.old.value(keyword, in: base) ?? pair.old.core,
            revision: pair.new.value(keyword, in: revision) ?? pair.new.core,
            "the type changed from \(Self.words(old, oldFormat)) to \(Self.words(new, newFormat))"
        )
    }

    /// Whether the value became a list of such values, and one value is written like a list of one.
    private func becameList(_ pair: SchemaPair, _ old: Set<String>, _ new: Set<String>) -> Bool {
        guard pair.usage == .explodedParameter, new == ["array"], !old.isEmpty, !old.contains("array"),
            pair.old.layers.count == 1, let items = pair.new.value(.items, in: revision)
        else { return false }
        return base.hashes[pair.old.core] == revision.hashes[revision.resolved(items)]
    }

    private static func suffix(_ usage: Usage, widens: Bool, narrows: Bool, isWrittenAlike: Bool) -> String {
        if usage.isRequest {
            if widens { return "type-generalized" }
            switch usage {
            case .requestBody, .requestProperty: return isWrittenAlike ? "type-compatible" : "type-changed"
            // Servers read the objects of a parameter from text or from JSON, and only the latter tells types apart.
            case .parameterProperty: return isWrittenAlike ? "type-changed" : "type-specialized"
            default: return isWrittenAlike ? "type-generalized" : "type-changed"
            }
        }
        if narrows { return "type-specialized" }
        if isWrittenAlike { return "type-compatible" }
        return widens ? "type-generalized" : "type-changed"
    }

    static func words(_ types: Set<String>, _ format: String?) -> String {
        let type = types.isEmpty ? "any" : types.sorted().joined(separator: " or ")
        return format.map { "`\(type)` (\($0))" } ?? "`\(type)`"
    }

    // MARK: Unions of plain types

    /// Compares schemas of which one is a union of plain types, which says no more than a list of types.
    ///
    /// - Returns: Whether that was so.
    mutating func compareTypeLists(_ pair: SchemaPair) -> Bool {
        let oldList = Self.typeList(pair.old, in: base)
        let newList = Self.typeList(pair.new, in: revision)
        guard oldList != nil || newList != nil else { return false }
        guard let old = oldList ?? Self.plainTypes(pair.old, in: base),
            let new = newList ?? Self.plainTypes(pair.new, in: revision)
        else { return false }
        let added = new.filter { !TypeRelation.includes(old, [$0]) }.sorted()
        let removed = old.filter { !TypeRelation.includes(new, [$0]) }.sorted()
        for (suffix, types, words) in [
            ("list-of-types-widened", added, "may be \(Phrase.list(added)) now"),
            ("list-of-types-narrowed", removed, "may no longer be \(Phrase.list(removed))"),
        ] where !types.isEmpty {
            report(
                pair.rule(suffix),
                pair.isSilent ? .info : nil,
                base: pair.old.core,
                revision: pair.new.core,
                "the value \(words)"
            )
        }
        return true
    }

    private static func typeList(_ view: SchemaView, in tree: DocumentTree) -> Set<String>? {
        guard view.value(.type, in: tree) == nil,
            let list = view.value(.anyOf, in: tree) ?? view.value(.oneOf, in: tree), tree.kind(of: list) == .array,
            tree.count(of: list) > 0
        else { return nil }
        var types: Set<String> = []
        for branch in tree.children(of: list) {
            guard tree.isObject(branch), let plain = plainTypes(SchemaView(branch, in: tree), in: tree) else {
                return nil
            }
            types.formUnion(plain)
        }
        return types
    }

    /// The types of a schema that says no more than its type; `nil` for any other.
    private static func plainTypes(_ view: SchemaView, in tree: DocumentTree) -> Set<String>? {
        for layer in view.layers {
            guard tree.isObject(layer) else { return nil }
            for member in tree.children(of: layer) {
                switch KnownName(rawValue: tree.nameNumbers[member]) {
                case nil, .type, .title, .description, .example, .examples, .nullable, .default, .deprecated, .readOnly,
                    .writeOnly, .externalDocs:
                    continue
                default: return nil
                }
            }
        }
        let types = view.types(in: tree)
        return types.isEmpty && !view.isNullable(in: tree) ? nil : types
    }

    // MARK: Unions around a schema

    /// Notices a schema that became one branch of a union, or the only one that is left.
    ///
    /// - Returns: Whether that was so, and nothing else need be compared.
    mutating func compareWrapping(_ pair: SchemaPair) -> Bool {
        for (keyword, word) in [(KnownName.oneOf, "one-of"), (.anyOf, "any-of")] {
            let oldList = pair.old.value(keyword, in: base)
            let newList = pair.new.value(keyword, in: revision)
            if oldList == nil, let newList, revision.kind(of: newList) == .array,
                Self.isSubstantial(pair.old, in: base),
                revision.member(.properties, of: pair.new.core) == nil || !pair.old.admitsObjects(in: base)
            {
                let isBranch = revision.children(of: newList).contains { branch in
                    base.hashes[pair.old.core] == revision.hashes[revision.resolved(branch)]
                }
                guard isBranch || keyword == .oneOf else { continue }
                report(
                    pair.rule(isBranch ? "\(word)-added" : "wrapped-in-\(word)"),
                    base: pair.old.core,
                    revision: newList,
                    isBranch
                        ? "the value may be one of several schemas now"
                        : "the schema was replaced with a `\(keyword.name)`"
                )
                return true
            }
            if newList == nil, let oldList, base.kind(of: oldList) == .array,
                base.children(of: oldList).contains(where: {
                    base.hashes[base.resolved($0)] == revision.hashes[pair.new.core]
                })
            {
                report(
                    pair.rule("\(word)-removed"),
                    base: oldList,
                    revision: pair.new.core,
                    "of several schemas only one is left"
                )
                return true
            }
        }
        return false
    }

    /// Whether a schema without a union says something about its value.
    private static func isSubstantial(_ view: SchemaView, in tree: DocumentTree) -> Bool {
        guard view.value(.oneOf, in: tree) == nil, view.value(.anyOf, in: tree) == nil,
            view.value(.allOf, in: tree) == nil
        else { return false }
        return view.value(.properties, in: tree) != nil || view.value(.enum, in: tree) != nil
            || !view.types(in: tree).subtracting(["object"]).isEmpty
    }
}

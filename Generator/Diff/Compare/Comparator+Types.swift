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
        let expected = pair.role.direction == .request ? new : old
        let (format, other) = pair.role.direction == .request ? (newFormat, oldFormat) : (oldFormat, newFormat)
        let isText = expected.contains("string") && (format == nil || format == other)
        let change =
            becameList(pair, old, new)
            ? SchemaValueChange.typeGeneralized
            : Self.change(
                of: pair.role,
                widens: widens,
                narrows: narrows,
                isWrittenAlike: isTypeChange && !pair.isJSON && isText
            )
        let keyword: KnownName = isTypeChange ? .type : .format
        report(
            pair.rule(.value(change)),
            pair.isSilent || pair.isEchoed ? .info : nil,
            base: pair.old.value(keyword, in: base) ?? pair.old.core,
            revision: pair.new.value(keyword, in: revision) ?? pair.new.core,
            "the type changed from \(Self.words(old, oldFormat)) to \(Self.words(new, newFormat))"
        )
    }

    /// Whether the value became a list of such values, and one value is written like a list of one.
    private func becameList(_ pair: SchemaPair, _ old: Set<String>, _ new: Set<String>) -> Bool {
        guard pair.role == .explodedParameter, new == ["array"], !old.isEmpty, !old.contains("array"),
            pair.old.layers.count == 1, let items = pair.new.value(.items, in: revision)
        else { return false }
        return base.hashes[pair.old.core] == revision.hashes[revision.resolved(items)]
    }

    private static func change(
        of role: SchemaRole,
        widens: Bool,
        narrows: Bool,
        isWrittenAlike: Bool
    ) -> SchemaValueChange {
        if role.direction == .request {
            if widens { return .typeGeneralized }
            switch role {
            case .requestBody, .requestProperty: return isWrittenAlike ? .typeCompatible : .typeChanged
            // Servers read the objects of a parameter from text or from JSON, and only the latter tells types apart.
            case .parameterItem, .parameterProperty, .requestHeaderProperty:
                return isWrittenAlike ? .typeChanged : .typeSpecialized
            default: return isWrittenAlike ? .typeGeneralized : .typeChanged
            }
        }
        if narrows { return .typeSpecialized }
        if isWrittenAlike { return .typeCompatible }
        return widens ? .typeGeneralized : .typeChanged
    }

    static func words(_ types: Set<String>, _ format: String?) -> String {
        let type = types.isEmpty ? "any" : types.sorted().joined(separator: " or ")
        return format.map { "`\(type)` (\($0))" } ?? "`\(type)`"
    }

    // MARK: Unions of simple types

    /// Compares schemas of which one is a union of simple types, which says no more than a list of types.
    ///
    /// - Returns: Whether that was so, and nothing else need be compared.
    mutating func compareTypeLists(_ pair: SchemaPair) -> Bool {
        let oldList = Self.typeList(pair.old, in: base)
        let newList = Self.typeList(pair.new, in: revision)
        guard oldList != nil || newList != nil else { return false }
        guard let old = oldList ?? Self.simpleTypes(pair.old, in: base),
            let new = newList ?? Self.simpleTypes(pair.new, in: revision)
        else { return false }
        // Two unions of the same types differ in their branches only.
        if oldList != nil, newList != nil, Set(old.keys) == Set(new.keys) { return false }
        let role = oldList != nil && newList != nil ? pair.role.nested : pair.role
        for (type, before) in old.sorted(by: { $0.key < $1.key }) {
            guard let after = new[type], isComparableBranch(before, after) else { continue }
            compareSchemas(before, after, role, isJSON: pair.isJSON)
        }
        let added = new.keys.filter { !TypeRelation.includes(Set(old.keys), [$0]) }.sorted()
        let removed = old.keys.filter { !TypeRelation.includes(Set(new.keys), [$0]) }.sorted()
        for (change, types, words) in [
            (SchemaValueChange.listOfTypesWidened, added, "may be \(added.quotedList) now"),
            (.listOfTypesNarrowed, removed, "may no longer be \(removed.quotedList)"),
        ] where !types.isEmpty {
            report(
                pair.rule(.value(change)),
                pair.isSilent || pair.isEchoed ? .info : nil,
                base: pair.old.core,
                revision: pair.new.core,
                "the value \(words)"
            )
        }
        return true
    }

    /// The branches of a union of simple types, by type.
    private static func typeList(_ view: SchemaView, in tree: DocumentTree) -> [String: Int]? {
        guard view.value(.type, in: tree) == nil,
            let list = view.value(.anyOf, in: tree) ?? view.value(.oneOf, in: tree), tree.kind(of: list) == .array,
            tree.count(of: list) > 0
        else { return nil }
        var branches: [String: Int] = [:]
        for branch in tree.children(of: list) where !SchemaView.isNull(branch, in: tree) {
            guard tree.isObject(branch), let types = simpleTypes(SchemaView(branch, in: tree), in: tree) else {
                return nil
            }
            for type in types.keys where branches.updateValue(branch, forKey: type) != nil { return nil }
        }
        return branches
    }

    /// The types of a schema that neither has properties nor is made of others, each with the schema.
    private static func simpleTypes(_ view: SchemaView, in tree: DocumentTree) -> [String: Int]? {
        let complex = [KnownName.properties, .allOf, .oneOf, .anyOf, .not]
        let types = view.types(in: tree)
        guard !types.isEmpty, complex.allSatisfy({ tree.member($0, of: view.core) == nil }) else { return nil }
        return Dictionary(uniqueKeysWithValues: types.map { ($0, view.core) })
    }

    /// Whether two branches differ in more than their types: whether both have one, and may be `null` or not.
    private func isComparableBranch(_ old: Int, _ new: Int) -> Bool {
        let old = SchemaView(old, in: base)
        let new = SchemaView(new, in: revision)
        return old.types(in: base).count == 1 && new.types(in: revision).count == 1
            && old.isNullable(in: base) == new.isNullable(in: revision)
    }

    // MARK: Unions around a schema

    /// Notices a schema that became one branch of a union, or the only one that is left.
    ///
    /// - Returns: Whether that was so, and nothing else need be compared.
    mutating func compareWrapping(_ pair: SchemaPair) -> Bool {
        for (keyword, added, removed) in [
            (KnownName.oneOf, SchemaValueChange.oneOfAdded, SchemaValueChange.oneOfRemoved),
            (.anyOf, .anyOfAdded, .anyOfRemoved),
        ] {
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
                let isKept = isBranch && !(keyword == .oneOf && mayMatchTwice(pair, newList))
                report(
                    pair.rule(.value(isKept ? added : .wrappedInOneOf)),
                    base: pair.old.core,
                    revision: newList,
                    isKept
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
                    pair.rule(.value(removed)),
                    base: oldList,
                    revision: pair.new.core,
                    "of several schemas only one is left"
                )
                return true
            }
        }
        return false
    }

    /// Whether a body that was valid may match two branches of a `oneOf`, which makes it invalid: whether several
    /// branches admit objects, and no property tells these apart.
    private func mayMatchTwice(_ pair: SchemaPair, _ list: Int) -> Bool {
        guard pair.role == .requestBody || pair.role == .responseBody,
            pair.old.value(.properties, in: base) != nil,
            revision.member(.discriminator, of: pair.new.core) == nil
        else { return false }
        return revision.children(of: list)
            .count { SchemaView($0, in: revision).admitsObjects(in: revision) && !SchemaView.isNull($0, in: revision) }
            > 1
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

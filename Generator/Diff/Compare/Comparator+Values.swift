import BindingsJSON

extension Comparator {
    // MARK: Enumerations

    mutating func compareEnums(_ pair: SchemaPair) {
        compareExtensibleEnums(pair)
        let oldList = pair.old.value(.enum, in: base)
        let newList = pair.new.value(.enum, in: revision)
        guard oldList != nil || newList != nil, !isConstantWrittenOtherwise(pair) else { return }
        let ignoresNull = pair.old.isNullable(in: base) == pair.new.isNullable(in: revision)
        let old = Self.values(oldList, in: base, ignoresNull: ignoresNull)
        let new = Self.values(newList, in: revision, ignoresNull: ignoresNull)
        if oldList == nil {
            report(
                pair.rule(.value(.becameEnum)),
                pair.isSilent ? .info : nil,
                base: pair.old.core,
                revision: newList,
                "the value is now one of \(new.quotedList)"
            )
            return
        }
        let kept = Set(new)
        let removed = old.filter { !kept.contains($0) }
        let known = Set(old)
        let added = newList == nil ? [] : new.filter { !known.contains($0) }
        if !removed.isEmpty {
            report(
                pair.rule(.value(.enumValueRemoved)),
                base: oldList,
                revision: newList ?? pair.new.core,
                newList == nil
                    ? "the values are no longer listed; they were \(removed.quotedList)"
                    : "the value \(removed.quotedList) was removed"
            )
        }
        if !added.isEmpty {
            report(
                pair.rule(.value(.enumValueAdded)),
                base: oldList,
                revision: newList,
                "the value \(added.quotedList) was added"
            )
        }
    }

    private mutating func compareExtensibleEnums(_ pair: SchemaPair) {
        let oldList = pair.old.value(.extensibleEnum, in: base)
        let newList = pair.new.value(.extensibleEnum, in: revision)
        guard pair.role.direction == .request, let oldList, let newList else { return }
        let kept = Set(Self.values(newList, in: revision, ignoresNull: false))
        let removed = Self.values(oldList, in: base, ignoresNull: false).filter { !kept.contains($0) }
        guard !removed.isEmpty else { return }
        report(
            pair.rule(.value(.extensibleEnumValueRemoved)),
            base: oldList,
            revision: newList,
            "the value \(removed.quotedList) was removed from the extensible enumeration"
        )
    }

    private static func values(_ list: Int?, in tree: DocumentTree, ignoresNull: Bool) -> [String] {
        guard let list, tree.kind(of: list) == .array else { return [] }
        return tree.children(of: list).compactMap { element in
            if ignoresNull, tree.isNull(element) { return nil }
            return tree.string(element) ?? tree.nodes[element].text
        }
    }

    // MARK: Constants

    mutating func compareConstants(_ pair: SchemaPair) {
        let before = pair.old.value(.const, in: base)
        let after = pair.new.value(.const, in: revision)
        guard !isConstantWrittenOtherwise(pair) else { return }
        switch (before, after) {
        case (nil, nil): break
        case (nil, let value?):
            report(
                pair.rule(.value(.constAdded)),
                pair.isSilent ? .info : nil,
                base: pair.old.core,
                revision: value,
                "the value is now always \(revision.quotedText(value))"
            )
        case (let value?, nil):
            report(
                pair.rule(.value(.constRemoved)),
                pair.isSilent ? .info : nil,
                base: value,
                revision: pair.new.core,
                "the value is no longer always \(base.quotedText(value))"
            )
        case (let before?, let after?):
            guard !base.nodes[before].isEqual(to: revision.nodes[after]) else { return }
            report(
                pair.rule(.value(.constChanged)),
                pair.isSilent ? .info : nil,
                base: before,
                revision: after,
                "the only value changed from \(base.quotedText(before)) to \(revision.quotedText(after))"
            )
        }
    }

    /// Whether a `const` became an enumeration of that value only, or the other way round.
    private func isConstantWrittenOtherwise(_ pair: SchemaPair) -> Bool {
        func single(_ view: SchemaView, _ tree: DocumentTree) -> (value: Int, isConstant: Bool)? {
            if let value = view.value(.const, in: tree) { return (value, true) }
            guard let list = view.value(.enum, in: tree), tree.kind(of: list) == .array, tree.count(of: list) == 1
            else { return nil }
            return (list + 1, false)
        }
        guard let old = single(pair.old, base), let new = single(pair.new, revision) else { return false }
        return old.isConstant != new.isConstant && base.nodes[old.value].isEqual(to: revision.nodes[new.value])
    }

    // MARK: Patterns and content

    mutating func comparePatterns(_ pair: SchemaPair) {
        let oldNode = pair.old.value(.pattern, in: base)
        let newNode = pair.new.value(.pattern, in: revision)
        let old = base.string(oldNode) ?? ""
        let new = revision.string(newNode) ?? ""
        guard old != new else { return }
        let change: SchemaValueChange
        let message: String
        if old.isEmpty {
            (change, message) = (.patternAdded, "the pattern `\(new)` was added")
        } else if new.isEmpty {
            (change, message) = (.patternRemoved, "the pattern `\(old)` was removed")
        } else {
            let isGeneral = pair.role.direction == .request && [".*", "^.*$", "^.*", ".*$"].contains(new)
            change = isGeneral ? .patternGeneralized : .patternChanged
            message = "the pattern changed from `\(old)` to `\(new)`"
        }
        report(
            pair.rule(.value(change)),
            pair.isSilent ? .info : nil,
            base: oldNode ?? pair.old.core,
            revision: newNode ?? pair.new.core,
            message
        )
    }

    mutating func compareContentKeywords(_ pair: SchemaPair) {
        for (keyword, change) in [
            (KnownName.contentEncoding, SchemaValueChange.contentEncodingChanged),
            (.contentMediaType, .contentMediaTypeChanged),
        ] {
            let before = pair.old.value(keyword, in: base)
            let after = pair.new.value(keyword, in: revision)
            let texts = (base.string(before), revision.string(after))
            guard texts.0 != texts.1 else { continue }
            report(
                pair.rule(.value(change)),
                pair.isSilent ? .info : nil,
                base: before ?? pair.old.core,
                revision: after ?? pair.new.core,
                "`\(keyword.name)` changed from \(Self.quoted(texts.0)) to \(Self.quoted(texts.1))"
            )
        }
    }
}

extension Comparator {
    mutating func compareCompositions(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        for (keyword, removed, added) in [
            (KnownName.allOf, SchemaValueChange.allOfRemoved, SchemaValueChange.allOfAdded),
            (.oneOf, .oneOfRemoved, .oneOfAdded), (.anyOf, .anyOfRemoved, .anyOfAdded),
        ] {
            let oldList = base.member(keyword, of: old)
            let newList = revision.member(keyword, of: new)
            guard oldList != nil || newList != nil else { continue }
            let matches = BranchMatches(oldList, in: base, newList, in: revision)
            for (before, after) in matches.kept { compareSchemas(before, after, role.nested, isJSON: isJSON) }
            reportBranches(
                matches.removed,
                role.rule(.value(removed)),
                "left the `\(keyword.name)`",
                in: base,
                annotations: keyword == .allOf ? role.rule(.value(.allOfRemovedAnnotationOnly)) : nil,
                base: oldList,
                revision: newList ?? new
            )
            reportBranches(
                matches.added,
                role.rule(.value(added)),
                "joined the `\(keyword.name)`",
                in: revision,
                annotations: keyword == .allOf ? role.rule(.value(.allOfAddedAnnotationOnly)) : nil,
                base: oldList ?? old,
                revision: newList
            )
        }
    }

    private mutating func reportBranches(
        _ branches: [Int],
        _ rule: Rule,
        _ words: String,
        in tree: DocumentTree,
        annotations: Rule?,
        base: Int?,
        revision: Int?
    ) {
        let silent = annotations == nil ? [] : branches.filter { Self.isAnnotation($0, in: tree) }
        let loud = branches.filter { !silent.contains($0) }
        for (group, rule) in [(loud, rule), (silent, annotations ?? rule)] where !group.isEmpty {
            let names = group.map { BranchMatches.name(of: $0, in: tree) }
            report(rule, base: base, revision: revision, "\(names.quotedList) \(words)")
        }
    }

    /// Whether a schema admits every value.
    private static func isAnnotation(_ index: Int, in tree: DocumentTree) -> Bool {
        guard tree.isObject(index) else { return tree.bool(index) }
        return tree.children(of: index).allSatisfy { member in
            switch KnownName(rawValue: tree.nameNumbers[member]) {
            case nil, .title, .description, .summary, .example, .examples, .externalDocs, .comment, .deprecated,
                .default,
                .readOnly, .writeOnly, .xml:
                true
            default: false
            }
        }
    }

    // MARK: Discriminators

    mutating func compareDiscriminators(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        let before = base.member(.discriminator, of: old)
        let after = revision.member(.discriminator, of: new)
        switch (before, after) {
        case (nil, nil): break
        case (nil, let after?):
            report(role.rule(.value(.discriminatorAdded)), base: old, revision: after, "a discriminator was added")
        case (let before?, nil):
            report(
                role.rule(.value(.discriminatorRemoved)),
                base: before,
                revision: new,
                "the discriminator was removed"
            )
        case (let before?, let after?):
            let names = (base.member(.propertyName, of: before), revision.member(.propertyName, of: after))
            let texts = (base.string(names.0), revision.string(names.1))
            if texts.0 != texts.1 {
                report(
                    role.rule(.value(.discriminatorPropertyNameChanged)),
                    base: names.0 ?? before,
                    revision: names.1 ?? after,
                    "the discriminator changed from \(Self.quoted(texts.0)) to \(Self.quoted(texts.1))"
                )
            }
            compareMappings(before, after, role, isJSON: isJSON)
        }
    }

    private mutating func compareMappings(_ before: Int, _ after: Int, _ role: SchemaRole, isJSON: Bool) {
        let oldMapping = base.member(.mapping, of: before)
        let newMapping = revision.member(.mapping, of: after)
        var removed: [String] = []
        var added: [String] = []
        var changed: [String] = []
        for pair in pairs(oldMapping, newMapping) {
            switch pair {
            case .removed(_, let name): removed.append(name)
            case .added(_, let name): added.append(name)
            case .kept(let old, let new, let name):
                if Self.lastComponent(base.string(old)) != Self.lastComponent(revision.string(new)) {
                    changed.append(name)
                } else if let before = base.mapped(old), let after = revision.mapped(new) {
                    // Without a `oneOf`, the mapping is all that leads there.
                    compareComponents(before, after, role.nested, isJSON: isJSON)
                }
            }
        }
        let places = (oldMapping ?? before, newMapping ?? after)
        for (names, change, words) in [
            (removed, SchemaValueChange.discriminatorMappingDeleted, "was removed from"),
            (added, .discriminatorMappingAdded, "was added to"),
            (changed, .discriminatorMappingChanged, "changed in"),
        ] where !names.isEmpty {
            report(
                role.rule(.value(change)),
                base: places.0,
                revision: places.1,
                "\(names.quotedList) \(words) the mapping of the discriminator"
            )
        }
    }

    private static func lastComponent(_ reference: String?) -> Substring? {
        guard let reference else { return nil }
        guard let slash = reference.utf8.lastIndex(of: UInt8(ascii: "/")) else { return reference[...] }
        return reference[reference.utf8.index(after: slash)...]
    }
}

extension Comparator {
    mutating func compareCompositions(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        for (keyword, word) in [(KnownName.allOf, "all-of"), (.oneOf, "one-of"), (.anyOf, "any-of")] {
            let oldList = base.member(keyword, of: old)
            let newList = revision.member(keyword, of: new)
            guard oldList != nil || newList != nil else { continue }
            let matches = BranchMatches(oldList, in: base, newList, in: revision)
            for (before, after) in matches.kept { compareSchemas(before, after, usage.nested, isJSON: isJSON) }
            reportBranches(
                matches.removed,
                "\(usage.prefix)-\(word)-removed",
                "left the `\(keyword.name)`",
                in: base,
                splitsAnnotations: keyword == .allOf,
                base: oldList,
                revision: newList ?? new
            )
            reportBranches(
                matches.added,
                "\(usage.prefix)-\(word)-added",
                "joined the `\(keyword.name)`",
                in: revision,
                splitsAnnotations: keyword == .allOf,
                base: oldList ?? old,
                revision: newList
            )
        }
    }

    private mutating func reportBranches(
        _ branches: [Int],
        _ rule: String,
        _ words: String,
        in tree: DocumentTree,
        splitsAnnotations: Bool,
        base: Int?,
        revision: Int?
    ) {
        let silent = splitsAnnotations ? branches.filter { Self.isAnnotation($0, in: tree) } : []
        let loud = branches.filter { !silent.contains($0) }
        for (group, suffix) in [(loud, ""), (silent, "-annotation-only")] where !group.isEmpty {
            let names = group.map { BranchMatches.name(of: $0, in: tree) }
            report(rule + suffix, base: base, revision: revision, "\(Phrase.list(names)) \(words)")
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

    mutating func compareDiscriminators(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        let before = base.member(.discriminator, of: old)
        let after = revision.member(.discriminator, of: new)
        switch (before, after) {
        case (nil, nil): break
        case (nil, let after?):
            report("\(usage.prefix)-discriminator-added", base: old, revision: after, "a discriminator was added")
        case (let before?, nil):
            report(
                "\(usage.prefix)-discriminator-removed",
                base: before,
                revision: new,
                "the discriminator was removed"
            )
        case (let before?, let after?):
            let names = (base.member(.propertyName, of: before), revision.member(.propertyName, of: after))
            let texts = (base.string(names.0), revision.string(names.1))
            if texts.0 != texts.1 {
                report(
                    "\(usage.prefix)-discriminator-property-name-changed",
                    base: names.0 ?? before,
                    revision: names.1 ?? after,
                    "the discriminator changed from \(Self.quoted(texts.0)) to \(Self.quoted(texts.1))"
                )
            }
            compareMappings(before, after, usage, isJSON: isJSON)
        }
    }

    private mutating func compareMappings(_ before: Int, _ after: Int, _ usage: Usage, isJSON: Bool) {
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
                    compareComponents(before, after, usage.nested, isJSON: isJSON)
                }
            }
        }
        let prefix = "\(usage.prefix)-discriminator-mapping"
        let places = (oldMapping ?? before, newMapping ?? after)
        for (names, change, words) in [
            (removed, "deleted", "was removed from"), (added, "added", "was added to"),
            (changed, "changed", "changed in"),
        ] where !names.isEmpty {
            report(
                "\(prefix)-\(change)",
                base: places.0,
                revision: places.1,
                "\(Phrase.list(names)) \(words) the mapping of the discriminator"
            )
        }
    }

    private static func lastComponent(_ reference: String?) -> Substring? {
        guard let reference else { return nil }
        guard let slash = reference.utf8.lastIndex(of: UInt8(ascii: "/")) else { return reference[...] }
        return reference[reference.utf8.index(after: slash)...]
    }
}

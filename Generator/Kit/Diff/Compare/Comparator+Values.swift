import BindingsJSON
import BindingsSyntax

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
                pair.rule("became-enum"),
                pair.isSilent ? .info : nil,
                base: pair.old.core,
                revision: newList,
                "the value is now one of \(Phrase.list(new))"
            )
            return
        }
        let kept = Set(new)
        let removed = old.filter { !kept.contains($0) }
        let known = Set(old)
        let added = newList == nil ? [] : new.filter { !known.contains($0) }
        if !removed.isEmpty {
            report(
                Self.enumRule(pair, "removed"),
                base: oldList,
                revision: newList ?? pair.new.core,
                newList == nil
                    ? "the values are no longer listed; they were \(Phrase.list(removed))"
                    : "the value \(Phrase.list(removed)) was removed"
            )
        }
        if !added.isEmpty {
            report(
                Self.enumRule(pair, "added"),
                base: oldList,
                revision: newList,
                "the value \(Phrase.list(added)) was added"
            )
        }
    }

    private static func enumRule(_ pair: SchemaPair, _ change: String) -> String {
        switch (pair.usage, change) {
        case (.requestProperty, "removed") where pair.isReadOnly: "request-read-only-property-enum-value-removed"
        case (.responseProperty, "added") where pair.isWriteOnly: "response-write-only-property-enum-value-added"
        case (.responseBody, _): "response-mediatype-enum-value-\(change)"
        default: pair.rule("enum-value-\(change)")
        }
    }

    private mutating func compareExtensibleEnums(_ pair: SchemaPair) {
        let oldList = pair.old.value(.extensibleEnum, in: base)
        let newList = pair.new.value(.extensibleEnum, in: revision)
        guard pair.usage.isRequest, let oldList, let newList else { return }
        let kept = Set(Self.values(newList, in: revision, ignoresNull: false))
        let removed = Self.values(oldList, in: base, ignoresNull: false).filter { !kept.contains($0) }
        guard !removed.isEmpty else { return }
        let prefix = pair.usage.prefix == "request-parameter" ? "request-parameter" : "request-property"
        report(
            "\(prefix)-x-extensible-enum-value-removed",
            base: oldList,
            revision: newList,
            "the value \(Phrase.list(removed)) was removed from the extensible enumeration"
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
                pair.rule("const-added"),
                pair.isSilent ? .info : nil,
                base: pair.old.core,
                revision: value,
                "the value is now always \(revision.quotedText(value))"
            )
        case (let value?, nil):
            report(
                pair.rule("const-removed"),
                pair.isSilent ? .info : nil,
                base: value,
                revision: pair.new.core,
                "the value is no longer always \(base.quotedText(value))"
            )
        case (let before?, let after?):
            guard !base.nodes[before].isEqual(to: revision.nodes[after]) else { return }
            report(
                pair.rule("const-changed"),
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
        let suffix: String
        var message: String
        if old.isEmpty {
            (suffix, message) = ("pattern-added", "the pattern `\(new)` was added")
        } else if new.isEmpty {
            (suffix, message) = ("pattern-removed", "the pattern `\(old)` was removed")
        } else {
            let isGeneral = pair.usage.isRequest && [".*", "^.*$", "^.*", ".*$"].contains(new)
            suffix = isGeneral ? "pattern-generalized" : "pattern-changed"
            message = "the pattern changed from `\(old)` to `\(new)`"
        }
        if let error = Pattern(stringLiteral: new).error {
            message += ", which is not enforced: \(error)"
        }
        report(
            pair.rule(suffix),
            pair.isSilent ? .info : nil,
            base: oldNode ?? pair.old.core,
            revision: newNode ?? pair.new.core,
            message
        )
    }

    mutating func compareContentKeywords(_ pair: SchemaPair) {
        for (keyword, suffix) in [
            (KnownName.contentEncoding, "content-encoding-changed"), (.contentMediaType, "content-media-type-changed"),
        ] {
            let before = pair.old.value(keyword, in: base)
            let after = pair.new.value(keyword, in: revision)
            let texts = (base.string(before), revision.string(after))
            guard texts.0 != texts.1 else { continue }
            report(
                pair.rule(suffix),
                pair.isSilent ? .info : nil,
                base: before ?? pair.old.core,
                revision: after ?? pair.new.core,
                "`\(keyword.name)` changed from \(Self.quoted(texts.0)) to \(Self.quoted(texts.1))"
            )
        }
    }
}

import BindingsJSON

extension Comparator {
    /// What identifies a parameter: where it goes and its name, of a path parameter the position of its placeholder.
    struct ParameterKey: Hashable {
        var location: String
        var name: String
        var position: Int?
    }

    /// A parameter that an operation has, its own or its path's.
    struct ParameterEntry {
        var key: ParameterKey
        /// What stands in the list, perhaps a reference.
        var site: Int
        var parameter: Int
        var name: String
        var isOfPath: Bool
    }

    mutating func compareParameters(of pair: OperationPair) {
        let old = Self.parameters(pair.base, pair.baseItem, pair.baseNames, in: base)
        let new = Self.parameters(pair.revision, pair.revisionItem, pair.revisionNames, in: revision)
        let oldByKey = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
        let newByKey = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
        var added = new.filter { oldByKey[$0.key] == nil }
        for entry in old {
            if let match = newByKey[entry.key] {
                compareParameter(entry, match)
            } else if let moved = added.firstIndex(where: { $0.name == entry.name && $0.key.location != "path" }),
                entry.key.location != "path"
            {
                reportMove(of: entry, to: added.remove(at: moved))
            } else {
                reportRemoval(of: entry, in: pair)
            }
        }
        for entry in added { reportAddition(of: entry, in: pair) }
    }

    private static func parameters(
        _ operation: Int,
        _ item: Int,
        _ placeholders: [String],
        in tree: DocumentTree
    ) -> [ParameterEntry] {
        var entries: [ParameterEntry] = []
        var known: Set<ParameterKey> = []
        for (owner, isOfPath) in [(operation, false), (item, true)] {
            guard let list = tree.member(.parameters, of: owner), tree.kind(of: list) == .array else { continue }
            for site in tree.children(of: list) {
                let parameter = tree.resolved(site)
                guard tree.isObject(parameter), let name = tree.string(tree.member(.name, of: parameter)) else {
                    continue
                }
                let location = tree.string(tree.member(.in, of: parameter)) ?? ""
                var key = ParameterKey(location: location, name: name)
                if location == "header" { key.name = name.lowercased() }
                if location == "path", let position = placeholders.firstIndex(of: name) {
                    key = ParameterKey(location: location, name: "", position: position)
                }
                guard known.insert(key).inserted else { continue }
                entries.append(
                    ParameterEntry(key: key, site: site, parameter: parameter, name: name, isOfPath: isOfPath)
                )
            }
        }
        return entries
    }

    // MARK: Added, removed, moved

    private mutating func reportAddition(of entry: ParameterEntry, in pair: OperationPair) {
        let isRequired = revision.bool(revision.member(.required, of: entry.parameter))
        let rule: ParameterRule
        switch (entry.key.location, entry.isOfPath, isRequired) {
        case ("path", false, _): rule = .addedToPath
        case (_, true, true): rule = .addedRequiredToAll
        case (_, true, false): rule = .addedOptionalToAll
        case (_, false, true): rule = .addedRequired
        case (_, false, false): rule = .addedOptional
        }
        let holder = entry.isOfPath ? pair.baseItem : pair.base
        report(
            .parameter(rule),
            base: base.member(.parameters, of: holder) ?? holder,
            revision: entry.site,
            "the \(isRequired ? "required" : "optional") \(Self.words(entry)) was added"
        )
    }

    private mutating func reportMove(of entry: ParameterEntry, to other: ParameterEntry) {
        report(
            .parameter(.locationChanged),
            base: entry.site,
            revision: other.site,
            "the parameter `\(entry.name)` moved from the \(entry.key.location) to the \(other.key.location)"
        )
    }

    private mutating func reportRemoval(of entry: ParameterEntry, in pair: OperationPair) {
        guard !isExperimental(pair.base, in: base) else { return }
        let owner = entry.isOfPath ? pair.revisionItem : pair.revision
        let holder = revision.member(.parameters, of: owner) ?? owner
        let what = Self.words(entry)
        guard base.bool(base.member(.deprecated, of: entry.parameter)) else {
            report(.parameter(.removed), base: entry.site, revision: holder, "the \(what) was removed")
            return
        }
        switch sunset(of: entry.parameter, in: base) {
        case .invalid(let text):
            report(
                .parameter(.sunsetInvalid),
                base: entry.site,
                revision: holder,
                "the \(what) was removed, and its sunset `\(text)` is no date"
            )
        case .date(let date) where options.today < date:
            report(
                .parameter(.removedBeforeSunset),
                base: entry.site,
                revision: holder,
                "the \(what) was removed before its sunset, which was announced for \(date)"
            )
        case .none, .date:
            report(
                .parameter(.removedWithDeprecation),
                base: entry.site,
                revision: holder,
                "the deprecated \(what) was removed"
            )
        }
    }

    private static func words(_ entry: ParameterEntry) -> String {
        "\(entry.key.location) parameter `\(entry.name)`"
    }

    // MARK: Kept

    private mutating func compareParameter(_ old: ParameterEntry, _ new: ParameterEntry) {
        guard !isUnchanged(old.site, new.site) else { return }
        compareParameterLifecycles(new.name, old.parameter, new.parameter)
        if old.site != old.parameter || new.site != new.parameter {
            enqueue(Unit(kind: .parameter, base: old.parameter, revision: new.parameter))
        } else {
            isInPathParameter = new.isOfPath
            compareParameters(old.parameter, new.parameter)
            isInPathParameter = false
        }
    }

    mutating func compareParameters(_ old: Int, _ new: Int) {
        let name = revision.string(revision.member(.name, of: new)) ?? ""
        let wasRequired = base.bool(base.member(.required, of: old))
        let isRequired = revision.bool(revision.member(.required, of: new))
        if wasRequired != isRequired {
            report(
                .parameter(isRequired ? .becameRequired : .becameOptional),
                base: base.member(.required, of: old) ?? old,
                revision: revision.member(.required, of: new) ?? new,
                "the parameter `\(name)` became \(isRequired ? "required" : "optional")"
            )
        }
        compareSerialization(name, old, new)
        guard let oldSchema = Self.schema(of: old, in: base), let newSchema = Self.schema(of: new, in: revision) else {
            return
        }
        let isHeader = revision.string(revision.member(.in, of: new)) == "header"
        let isExploded = ParameterStyle(new, in: revision).isExplodedForm
        let role = isHeader ? SchemaRole.headerParameter : isExploded ? .explodedParameter : .parameter
        compareSchemas(oldSchema.index, newSchema.index, role, isJSON: newSchema.isJSON)
        if !wasRequired, !isRequired { compareParameterDefaults(name, oldSchema.index, newSchema.index) }
    }

    /// The schema of a parameter or header, be it under `schema` or under the media type of `content`.
    static func schema(of owner: Int, in tree: DocumentTree) -> (index: Int, isJSON: Bool)? {
        if let schema = tree.member(.schema, of: owner) { return (schema, false) }
        guard let content = tree.member(.content, of: owner), tree.isObject(content), tree.count(of: content) > 0,
            let schema = tree.member(.schema, of: content + 1)
        else { return nil }
        return (schema, isJSON(tree.name(of: content + 1)))
    }

    private mutating func compareParameterLifecycles(_ name: String, _ old: Int, _ new: Int) {
        let wasDeprecated = base.bool(base.member(.deprecated, of: old))
        let isDeprecated = revision.bool(revision.member(.deprecated, of: new))
        switch (wasDeprecated, isDeprecated) {
        case (true, false):
            report(
                .parameter(.reactivated),
                base: base.member(.deprecated, of: old),
                revision: new,
                "the parameter `\(name)` is no longer deprecated"
            )
        case (false, true):
            let rules = DeprecationRules(
                deprecated: .parameter(.deprecated),
                withSunset: .parameter(.deprecated),
                missing: .parameter(.deprecatedWithoutSunset),
                invalid: .parameter(.sunsetInvalid),
                tooSmall: .parameter(.sunsetTooSoon)
            )
            reportDeprecation(
                rules,
                "the parameter `\(name)`",
                base: old,
                revision: new,
                days: isInExperimentalOperation ? nil : options.deprecationDays
            )
        case (true, true) where !isInExperimentalOperation:
            compareSunsets(
                old,
                new,
                deleted: .parameter(.sunsetRemoved),
                invalid: .parameter(.sunsetInvalid),
                tooSmall: .parameter(.sunsetMovedTooSoon),
                days: options.deprecationDays
            )
        default: break
        }
    }

    private mutating func compareParameterDefaults(_ name: String, _ old: Int, _ new: Int) {
        let oldView = SchemaView(old, in: base)
        let newView = SchemaView(new, in: revision)
        let before = oldView.value(.default, in: base)
        let after = newView.value(.default, in: revision)
        switch (before, after) {
        case (nil, nil): break
        case (nil, let value?):
            report(
                .schema(.value(.defaultValueAdded), .parameter),
                base: oldView.core,
                revision: value,
                "the parameter `\(name)` got the default \(revision.quotedText(value))"
            )
        case (let value?, nil):
            report(
                .schema(.value(.defaultValueRemoved), .parameter),
                base: value,
                revision: newView.core,
                "the parameter `\(name)` lost the default \(base.quotedText(value))"
            )
        case (let before?, let after?):
            guard !base.nodes[before].isEqual(to: revision.nodes[after]) else { return }
            report(
                .schema(.value(.defaultValueChanged), .parameter),
                base: before,
                revision: after,
                "the default of the parameter `\(name)` changed from \(base.quotedText(before)) to \(revision.quotedText(after))"
            )
        }
    }

    /// How the value is written into the request.
    private mutating func compareSerialization(_ name: String, _ old: Int, _ new: Int) {
        let before = ParameterStyle(old, in: base)
        let after = ParameterStyle(new, in: revision)
        guard before.differs(from: after) else { return }
        report(
            .parameter(.styleChanged),
            base: base.member(.style, of: old) ?? base.member(.explode, of: old) ?? old,
            revision: revision.member(.style, of: new) ?? revision.member(.explode, of: new) ?? new,
            "the parameter `\(name)` is written differently: \(before) became \(after)"
        )
    }
}

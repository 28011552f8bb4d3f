import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let typeKeywords: KeywordSet = [.type, .format]

    /// Compares types and formats.
    func types(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        var types = Pair(pair.base.types, pair.revision.types)
        let formats = Pair(pair.base.format, pair.revision.format)
        // Binary data is text without a type that says so.
        if !pair.base.content.isPlain, !pair.revision.content.isPlain {
            types = types.map { $0.isEmpty ? .string : $0 }
        }
        let isUnknown = pair.base.hasUnknownType || pair.revision.hasUnknownType
        let names = pair.values(of: .type)
        let isOtherUnknown = isUnknown && names.base?.string != names.revision?.string
        guard types.differs || formats.differs || isOtherUnknown else { return findings }
        let widens: Bool
        let narrows: Bool
        if isUnknown {
            (widens, narrows) = (false, false)
        } else if types.differs {
            widens = TypeRelation.includes(types.revision, formats.revision, types.base, formats.base)
            narrows = TypeRelation.includes(types.base, formats.base, types.revision, formats.revision)
        } else {
            widens = TypeRelation.includesFormat(formats.revision, formats.base, of: types.revision)
            narrows = TypeRelation.includesFormat(formats.base, formats.revision, of: types.revision)
        }
        // What the receiver of the value expects, which any value is written for if it is plain text.
        let expected = pair.isRequest ? types.revision : types.base
        let (format, other) = pair.isRequest ? (formats.revision, formats.base) : (formats.base, formats.revision)
        let isText = expected.contains(.string) && (format == nil || format == other)
        let change =
            becameList(pair)
            ? .typeGeneralized
            : typeChange(
                pair.use.role,
                widens: widens,
                narrows: narrows,
                isWrittenAlike: types.differs && pair.use.format != .json && isText
            )
        let places = pair.places(of: types.differs ? .type : .format)
        findings.report(
            pair.rule(change),
            pair.silenceOrEcho,
            base: places.base,
            revision: places.revision,
            words(types, formats, isUnknown ? names.map { $0?.excerpt } : Pair(nil, nil), pair)
        )
        return findings
    }

    /// Compares schemas of which one allows null alone.
    ///
    /// - Returns: `nil` if neither does, or both, and everything else has to be compared.
    func onlyNull(_ pair: SchemaPair) -> Findings? {
        let isNull = Pair(pair.base.allowsNullAlone, pair.revision.allowsNullAlone)
        guard isNull.differs else { return nil }
        let other = isNull.base ? pair.revision : pair.base
        var change = SchemaValueChange.typeChanged
        if other.isNullable || other.isUntyped {
            if isNull.base { change = .typeGeneralized }
            if isNull.revision, !pair.isRequest { change = .typeSpecialized }
        }
        var findings = Findings()
        let places = pair.places(of: .type)
        let name = words(other.types, other.format, isNullable: other.isNullable)
        findings.report(
            pair.rule(change),
            pair.silence,
            base: places.base,
            revision: places.revision,
            "the type changed from \(isNull.base ? "`null`" : name) to \(isNull.revision ? "`null`" : name)"
        )
        return findings
    }

    /// Whether the value became a list of such values, and one value is written like a list of one.
    private func becameList(_ pair: SchemaPair) -> Bool {
        let types = pair.base.types
        guard pair.use.role == .explodedParameter, pair.revision.types == .array, !types.isEmpty,
            !types.contains(.array), pair.base.layers.count == 1,
            let items = pair.revision.layers.lazy.compactMap(\.items).first
        else { return false }
        return context.isWrittenAlike(pair.base.core.node, context.revision.document.resolve(items).node)
    }

    private func typeChange(_ role: SchemaRole, widens: Bool, narrows: Bool, isWrittenAlike: Bool) -> SchemaValueChange
    {
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

    private func words(
        _ types: SchemaTypes,
        _ format: String?,
        isNullable: Bool,
        _ unknown: String? = nil
    ) -> String {
        let names = (types.names.sorted() + (isNullable && !types.isEmpty ? ["null"] : [])).map { "`\($0)`" }
        let type = unknown ?? (names.isEmpty ? "any" : names.list(joinedBy: "or"))
        return format.map { "\(type) in the format `\($0)`" } ?? type
    }

    /// - Parameter unknown: What documents say in place of types.
    private func words(
        _ types: Pair<SchemaTypes>,
        _ formats: Pair<String?>,
        _ unknown: Pair<String?>,
        _ pair: SchemaPair
    ) -> String {
        guard types.differs || unknown != Pair(nil, nil) else {
            return "the format changed from \(formats.base.quoted) to \(formats.revision.quoted)"
        }
        let base = words(types.base, formats.base, isNullable: pair.base.isNullable, unknown.base)
        let revision = words(types.revision, formats.revision, isNullable: pair.revision.isNullable, unknown.revision)
        return "the type changed from \(base) to \(revision)"
    }

    // MARK: Unions of simple types

    /// Compares schemas of which one is a union of simple types, which says no more than a list of types.
    ///
    /// - Returns: `nil` if none is, and everything else has to be compared.
    func typeLists(_ pair: SchemaPair) -> Findings? {
        let lists = Pair(typeList(pair.base, in: context.base), typeList(pair.revision, in: context.revision))
        guard lists.base != nil || lists.revision != nil,
            lists.base == nil || context.isAlikeBesideUnions(pair.base, of: pair),
            lists.revision == nil || context.isAlikeBesideUnions(pair.revision, of: pair),
            let old = lists.base ?? simpleTypes(pair.base), let new = lists.revision ?? simpleTypes(pair.revision)
        else { return nil }
        // Two unions of the same types differ in their branches only.
        if lists.base != nil, lists.revision != nil, Set(old.keys) == Set(new.keys) { return nil }
        var findings = Findings()
        let use = lists.base != nil && lists.revision != nil ? pair.use.nested : pair.use
        for (type, before) in old.sorted(by: { $0.key < $1.key }) {
            guard let after = new[type], isComparable(before, after) else { continue }
            findings.include(Pair(before, after), use, unless: context)
        }
        let types = Pair(SchemaTypes(old.keys), SchemaTypes(new.keys))
        let added = new.keys.filter { !TypeRelation.includes(types.base, SchemaTypes([$0])) }.sorted()
        let removed = old.keys.filter { !TypeRelation.includes(types.revision, SchemaTypes([$0])) }.sorted()
        for (change, names, words) in [
            (SchemaValueChange.listOfTypesWidened, added, "may be \(added.quotedList) now"),
            (.listOfTypesNarrowed, removed, "may no longer be \(removed.quotedList)"),
        ] where !names.isEmpty {
            findings.report(
                pair.rule(change),
                pair.silenceOrEcho,
                base: pair.base.core.node,
                revision: pair.revision.core.node,
                "the value \(words)"
            )
        }
        return findings
    }

    /// The branches of a union of simple types, by the name of the type.
    private func typeList(_ schema: EffectiveSchema, in document: ComparedDocument) -> [String: Schema]? {
        guard schema.value(.type) == nil, let list = schema.branches(of: .anyOf) ?? schema.branches(of: .oneOf)
        else { return nil }
        var branches: [String: Schema] = [:]
        for branch in list.schemas where !document.reducer.isNull(branch) {
            guard let types = simpleTypes(document.effective(branch)) else { return nil }
            for type in types.keys where branches.updateValue(branch, forKey: type) != nil { return nil }
        }
        return branches
    }

    /// The types of a schema that neither has properties nor is made of others, each with the schema.
    private func simpleTypes(_ schema: EffectiveSchema) -> [String: Schema]? {
        let complex: [Keyword] = [.properties, .allOf, .oneOf, .anyOf, .not]
        let types = schema.types
        guard !types.isEmpty, complex.allSatisfy({ schema.core.value($0) == nil }) else { return nil }
        return Dictionary(uniqueKeysWithValues: types.names.map { ($0, schema.core) })
    }

    /// Whether two branches differ in more than their types: whether both have one, and may be `null` or not.
    private func isComparable(_ old: Schema, _ new: Schema) -> Bool {
        let old = context.base.effective(old)
        let new = context.revision.effective(new)
        return old.types.names.count == 1 && new.types.names.count == 1 && old.isNullable == new.isNullable
    }
}

extension SchemaTypes {
    /// The types of some names.
    fileprivate init(_ names: some Sequence<String>) {
        self = names.reduce(into: []) { types, name in
            if let type = SchemaTypes(name: name) { types.insert(type) }
        }
    }
}

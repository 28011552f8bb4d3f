import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let conditionKeywords: KeywordSet = KeywordSet(subschemas.map(\.keyword)).union([
        .patternProperties, .dependentSchemas, .dependentRequired,
    ])

    private static let subschemas: [(keyword: Keyword, rule: SubschemaKeyword, schema: @Sendable (Schema) -> Schema?)] =
        [
            (.contains, .contains, { $0.contains }), (.contentSchema, .contentSchema, { $0.contentSchema }),
            (.if, .if, { $0.condition }), (.then, .then, { $0.then }), (.else, .else, { $0.else }),
            (.propertyNames, .propertyNames, { $0.propertyNames }),
            (.unevaluatedItems, .unevaluatedItems, { $0.unevaluatedItems }),
            (.unevaluatedProperties, .unevaluatedProperties, { $0.unevaluatedProperties }), (.not, .not, { $0.not }),
        ]

    /// The keywords that say nothing if the schema under them says nothing.
    private static let neutralIfEmpty: KeywordSet = [
        .contentSchema, .then, .else, .propertyNames, .unevaluatedItems, .unevaluatedProperties,
    ]

    private static let schemaMaps:
        [(keyword: Keyword, rule: SubschemaKeyword, schemas: @Sendable (Schema) -> [Schema.Property])] = [
            (.patternProperties, .patternProperties, { $0.patternProperties }),
            (.dependentSchemas, .dependentSchemas, { $0.dependentSchemas }),
        ]

    /// Compares the schemas that parts of a value obey, or that it obeys under a condition.
    func conditions(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        for (keyword, rule, schema) in Self.subschemas {
            let places = pair.places(of: keyword)
            let schemas = Pair(pair.base, pair.revision).map { effective in
                effective.layers.lazy.compactMap(schema).first.flatMap { schema in
                    schema.isEmpty && Self.neutralIfEmpty.contains(keyword) ? nil : schema
                }
            }
            switch (schemas.base, schemas.revision) {
            case (nil, nil): break
            // Of these, what narrows the schema widens the value, or both.
            case (let old?, let new?) where keyword == .not || keyword == .if:
                guard !context.isUnchanged(Pair(old, new)) else { continue }
                findings.report(
                    pair.rule(keyword == .not ? .notChanged : .ifChanged),
                    base: places.base,
                    revision: places.revision,
                    keyword == .not
                        ? "the values that `not` excludes changed" : "the condition `if` of `then` and `else` changed"
                )
            case (let old?, let new?): findings.include(Pair(old, new), pair.use.nested, unless: context)
            case (let old, _):
                findings.report(
                    pair.rule(.subschema(rule, old == nil ? .added : .removed)),
                    base: places.base,
                    revision: places.revision,
                    "`\(keyword.name)` was \(old == nil ? "added" : "removed")"
                )
            }
        }
        for (keyword, rule, schemas) in Self.schemaMaps {
            let maps = Pair(pair.base, pair.revision).map { schema in
                schema.layers.lazy.map(schemas).first { !$0.isEmpty } ?? []
            }
            findings += schemaMaps(maps, rule, pair.places(of: keyword), pair)
        }
        return findings + dependentRequired(pair)
    }

    private func schemaMaps(
        _ maps: Pair<[Schema.Property]>,
        _ rule: SubschemaKeyword,
        _ places: Pair<JSONNode>,
        _ pair: SchemaPair
    ) -> Findings {
        var findings = Findings()
        for match in NamedMatches(maps.base, maps.revision, by: \.name).matches {
            switch match {
            case .kept(let schemas, _):
                findings.include(schemas.map(\.schema), pair.use.nested, unless: context)
            case .added(let schema, let name):
                findings.report(
                    pair.rule(.subschema(rule, .added)),
                    base: places.base,
                    revision: schema.schema.node,
                    "a schema for \(rule.words(for: name)) was added"
                )
            case .removed(let schema, let name):
                findings.report(
                    pair.rule(.subschema(rule, .removed)),
                    base: schema.schema.node,
                    revision: places.revision,
                    "the schema for \(rule.words(for: name)) was removed"
                )
            }
        }
        return findings
    }

    private func dependentRequired(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        func names(_ list: JSONNode) -> String { list.elements.compactMap(\.string).quotedList }
        let places = pair.places(of: .dependentRequired)
        let maps = pair.values(of: .dependentRequired).map { $0.map { Array($0.members) } ?? [] }
        for match in NamedMatches(maps.base, maps.revision, by: \.name).matches {
            switch match {
            case .added(let member, let name):
                findings.report(
                    pair.rule(.subschema(.dependentRequired, .added)),
                    base: places.base,
                    revision: member.value,
                    "the property `\(name)` requires \(names(member.value)) now"
                )
            case .removed(let member, let name):
                findings.report(
                    pair.rule(.subschema(.dependentRequired, .removed)),
                    base: member.value,
                    revision: places.revision,
                    "the property `\(name)` no longer requires \(names(member.value))"
                )
            case .kept(let members, let name):
                guard !context.isUnchanged(members.base.value, members.revision.value) else { continue }
                findings.report(
                    pair.rule(.dependentRequiredChanged),
                    base: members.base.value,
                    revision: members.revision.value,
                    "the property `\(name)` requires \(names(members.revision.value)) now; it required \(names(members.base.value))"
                )
            }
        }
        return findings
    }
}

extension SubschemaKeyword {
    /// What a member of the keyword's map has a schema for.
    fileprivate func words(for name: String) -> String {
        self == .dependentSchemas ? "objects with the property `\(name)`" : "properties whose names match `\(name)`"
    }
}

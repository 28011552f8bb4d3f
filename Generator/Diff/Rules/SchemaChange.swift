/// A change in a schema, whatever its place.
package enum SchemaChange: Hashable, Sendable {
    case bound(SchemaBound, SchemaBound.Change)
    case subschema(SubschemaKeyword, SubschemaKeyword.Change)
    case value(SchemaValueChange)

    static let allCases: [SchemaChange] =
        SchemaBound.allCases.flatMap { bound in bound.changes.map { .bound(bound, $0) } }
        + SubschemaKeyword.allCases.flatMap { keyword in
            SubschemaKeyword.Change.allCases.map { .subschema(keyword, $0) }
        }
        + SchemaValueChange.allCases.map(SchemaChange.value)

    /// Whether the place has a rule of its own for the change; a few places are known by a few rules only.
    func canHappen(to place: SchemaPlace) -> Bool {
        switch (place, self) {
        case (.readOnlyRequestProperty, .bound(.max, .decreased)),
            (.readOnlyRequestProperty, .bound(.exclusiveMax, .decreased)),
            (.readOnlyRequestProperty, .bound(.maxLength, .decreased)),
            (.readOnlyRequestProperty, .bound(.min, .increased)),
            (.readOnlyRequestProperty, .bound(.exclusiveMin, .increased)),
            (.readOnlyRequestProperty, .value(.enumValueRemoved)),
            (.requestHeaderProperty, .value(.becameEnum)),
            (.writeOnlyResponseProperty, .value(.enumValueAdded)):
            true
        case (.readOnlyRequestProperty, _), (.requestHeaderProperty, _), (.writeOnlyResponseProperty, _): false
        case (_, .value(let change)): change.canHappen(to: place)
        default: true
        }
    }

    /// The id of the rule for the change at a place.
    func id(at place: SchemaPlace) -> String {
        switch (self, place) {
        case (.value(.enumValueAdded), .responseBody), (.value(.enumValueRemoved), .responseBody):
            "response-mediatype-\(suffix)"
        default: "\(place.rawValue)-\(suffix)"
        }
    }

    private var suffix: String {
        switch self {
        case .bound(let bound, let change): "\(bound.rawValue)-\(change.rawValue)"
        case .subschema(let keyword, let change): "\(keyword.rawValue)-\(change.rawValue)"
        case .value(let change): change.rawValue
        }
    }

    /// What the rule for the change at a place says.
    func text(at place: SchemaPlace) -> RuleText {
        let effect: SchemaEffect
        let meaning: String
        switch self {
        case .bound(let bound, let change):
            effect = bound.effect(of: change)
            meaning = bound.meaning(of: change, at: place)
        case .subschema(let keyword, let change):
            effect = keyword.effect(of: change)
            meaning = keyword.meaning(of: change, at: place)
        case .value(let change):
            effect = change.effect(at: place)
            meaning = change.meaning(at: place)
        }
        switch place {
        case .readOnlyRequestProperty:
            return RuleText(.info, meaning, "Only the server sets the value, and clients send it back as they got it.")
        case .writeOnlyResponseProperty:
            return RuleText(.info, meaning, "Clients only send the value, and responses do not carry it.")
        default: return RuleText(effect.level(in: place.direction), meaning, effect.reason(in: place.direction))
        }
    }
}

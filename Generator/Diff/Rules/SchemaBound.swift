/// A keyword that bounds a value or the number of its parts.
package enum SchemaBound: String, Sendable, Hashable, CaseIterable {
    case max
    case exclusiveMax = "exclusive-max"
    case maxLength = "max-length"
    case maxItems = "max-items"
    case maxProperties = "max-properties"
    case maxContains = "max-contains"
    case min
    case exclusiveMin = "exclusive-min"
    case minLength = "min-length"
    case minItems = "min-items"
    case minProperties = "min-properties"
    case minContains = "min-contains"

    /// The changes of a bound.
    package enum Change: String, Sendable, Hashable, CaseIterable {
        case set
        case unset
        case increased
        case decreased

        fileprivate var verb: String {
            switch self {
            case .set: "set"
            case .unset: "removed"
            case .increased: "raised"
            case .decreased: "lowered"
            }
        }
    }

    /// Whether values above the bound are invalid, not those below it.
    var isUpper: Bool {
        switch self {
        case .max, .exclusiveMax, .maxLength, .maxItems, .maxProperties, .maxContains: true
        case .min, .exclusiveMin, .minLength, .minItems, .minProperties, .minContains: false
        }
    }

    /// The name of the bound in a sentence.
    var noun: String {
        switch self {
        case .max: "maximum"
        case .exclusiveMax: "exclusive maximum"
        case .maxLength: "maximum number of characters"
        case .maxItems: "maximum number of items"
        case .maxProperties: "maximum number of properties"
        case .maxContains: "maximum number of matching items"
        case .min: "minimum"
        case .exclusiveMin: "exclusive minimum"
        case .minLength: "minimum number of characters"
        case .minItems: "minimum number of items"
        case .minProperties: "minimum number of properties"
        case .minContains: "minimum number of matching items"
        }
    }

    /// The changes that rules know. Every text has at least no characters, so that a lower bound of these is never set,
    /// but raised.
    var changes: [Change] { self == .minLength ? [.increased, .decreased] : Change.allCases }

    func effect(of change: Change) -> SchemaEffect {
        switch (change, self) {
        case (.set, _): .statesLimit
        case (.unset, .maxLength), (.unset, .minItems): .widens
        case (.unset, _): .dropsLimit
        case (.increased, _): isUpper ? .widens : .narrows
        case (.decreased, _): isUpper ? .narrows : .widens
        }
    }

    func meaning(of change: Change, at place: SchemaPlace) -> String {
        "The \(noun) of \(place.noun) was \(change.verb)."
    }
}

/// A keyword that holds a schema for a part of the value, or for the value under a condition.
package enum SubschemaKeyword: String, Sendable, Hashable, CaseIterable {
    case items = "items-schema"
    case additionalProperties = "additional-properties-schema"
    case patternProperties = "pattern-property"
    case propertyNames = "property-names"
    case unevaluatedItems = "unevaluated-items"
    case unevaluatedProperties = "unevaluated-properties"
    case contains
    case contentSchema = "content-schema"
    case dependentRequired = "dependent-required"
    case dependentSchemas = "dependent-schema"
    case not
    case `if`
    case then
    case `else`

    /// The changes of the keyword.
    package enum Change: String, Sendable, Hashable, CaseIterable {
        case added
        case removed
    }

    func effect(of change: Change) -> SchemaEffect {
        switch self {
        case .items, .additionalProperties, .not: change == .added ? .statesLimit : .dropsLimit
        default: change == .added ? .narrows : .widens
        }
    }

    func meaning(of change: Change, at place: SchemaPlace) -> String {
        let isAdded = change == .added
        let verb = isAdded ? "was added to" : "was removed from"
        return switch self {
        case .items: "The items of \(place.noun) \(isAdded ? "have a schema now" : "no longer have a schema")."
        case .additionalProperties:
            "Properties that are not listed in \(place.noun) \(isAdded ? "have a schema now" : "no longer have a schema")."
        case .patternProperties: "A schema for properties whose names match a pattern \(verb) \(place.noun)."
        case .propertyNames: "A schema for the names of properties \(verb) \(place.noun)."
        case .unevaluatedItems: "A schema for items that no other keyword covers \(verb) \(place.noun)."
        case .unevaluatedProperties: "A schema for properties that no other keyword covers \(verb) \(place.noun)."
        case .contains: "A schema that some item must match \(verb) \(place.noun)."
        case .contentSchema: "A schema for the content of a text \(verb) \(place.noun)."
        case .dependentRequired: "One property inside \(place.noun) \(isAdded ? "now" : "no longer") requires others."
        case .dependentSchemas: "A schema that applies if a property is present \(verb) \(place.noun)."
        case .not: "A schema that values must not match \(verb) \(place.noun)."
        case .if: "The condition `if` \(verb) \(place.noun)."
        case .then: "The schema `then`, which applies if a condition is met, \(verb) \(place.noun)."
        case .else: "The schema `else`, which applies if a condition is not met, \(verb) \(place.noun)."
        }
    }
}

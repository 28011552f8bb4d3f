/// The changes of a schema besides bounds and subschemas.
package enum SchemaValueChange: String, Sendable, Hashable, CaseIterable {
    case schemaBecameFalse = "schema-became-false"
    case schemaNoLongerFalse = "schema-no-longer-false"
    case becameNullable = "became-nullable"
    case becameNotNullable = "became-not-nullable"
    case typeChanged = "type-changed"
    case typeGeneralized = "type-generalized"
    case typeSpecialized = "type-specialized"
    /// The type changed, but values are written alike.
    case typeCompatible = "type-compatible"
    case listOfTypesWidened = "list-of-types-widened"
    case listOfTypesNarrowed = "list-of-types-narrowed"
    case becameEnum = "became-enum"
    case enumValueAdded = "enum-value-added"
    case enumValueRemoved = "enum-value-removed"
    case extensibleEnumValueRemoved = "x-extensible-enum-value-removed"
    case constAdded = "const-added"
    case constRemoved = "const-removed"
    case constChanged = "const-changed"
    case patternAdded = "pattern-added"
    case patternRemoved = "pattern-removed"
    case patternChanged = "pattern-changed"
    case patternGeneralized = "pattern-generalized"
    case multipleOfSet = "multiple-of-set"
    case multipleOfUnset = "multiple-of-unset"
    case multipleOfChanged = "multiple-of-changed"
    case uniqueItemsSet = "unique-items-set"
    case uniqueItemsUnset = "unique-items-unset"
    case contentEncodingChanged = "content-encoding-changed"
    case contentMediaTypeChanged = "content-media-type-changed"
    case defaultValueAdded = "default-value-added"
    case defaultValueRemoved = "default-value-removed"
    case defaultValueChanged = "default-value-changed"
    case additionalPropertiesAllowed = "additional-properties-allowed"
    case additionalPropertiesForbidden = "additional-properties-forbidden"
    case dependentRequiredChanged = "dependent-required-changed"
    case notChanged = "not-changed"
    case ifChanged = "if-changed"
    case prefixItemsAdded = "prefix-items-added"
    case prefixItemsRemoved = "prefix-items-removed"
    case allOfAdded = "all-of-added"
    case allOfRemoved = "all-of-removed"
    case allOfAddedAnnotationOnly = "all-of-added-annotation-only"
    case allOfRemovedAnnotationOnly = "all-of-removed-annotation-only"
    case anyOfAdded = "any-of-added"
    case anyOfRemoved = "any-of-removed"
    case oneOfAdded = "one-of-added"
    case oneOfRemoved = "one-of-removed"
    case wrappedInOneOf = "wrapped-in-one-of"
    case xmlChanged = "xml-changed"
    case discriminatorAdded = "discriminator-added"
    case discriminatorRemoved = "discriminator-removed"
    case discriminatorPropertyNameChanged = "discriminator-property-name-changed"
    case discriminatorMappingAdded = "discriminator-mapping-added"
    case discriminatorMappingDeleted = "discriminator-mapping-deleted"
    case discriminatorMappingChanged = "discriminator-mapping-changed"

    /// Whether a comparison can find the change at a place.
    func canHappen(to place: SchemaPlace) -> Bool {
        switch self {
        case .extensibleEnumValueRemoved: place == .parameter || place == .requestProperty
        case .typeCompatible: place != .parameter && place != .parameterProperty
        // Whether a server accepts a wider type in part is not known, so that such a type is another one.
        case .typeSpecialized: place.direction == .response || place == .parameterProperty
        case .patternGeneralized: place.direction == .request
        case .xmlChanged: place.area == .requestBodies || place.area == .responses
        case .defaultValueAdded, .defaultValueRemoved, .defaultValueChanged: place != .responseHeader
        default: true
        }
    }

    func effect(at place: SchemaPlace) -> SchemaEffect {
        switch self {
        case .schemaBecameFalse, .becameNotNullable, .typeSpecialized, .listOfTypesNarrowed, .becameEnum,
            .enumValueRemoved,
            .extensibleEnumValueRemoved, .constAdded, .patternAdded, .additionalPropertiesForbidden,
            .prefixItemsRemoved, .allOfAdded, .anyOfRemoved, .oneOfRemoved:
            .narrows
        case .multipleOfSet, .uniqueItemsSet: .statesLimit
        case .schemaNoLongerFalse, .becameNullable, .typeGeneralized, .listOfTypesWidened, .constRemoved,
            .prefixItemsAdded, .oneOfAdded:
            .widens
        case .multipleOfUnset, .uniqueItemsUnset: .dropsLimit
        case .typeChanged: place == .parameterProperty ? .replacesInParameter : .replaces
        case .constChanged, .contentEncodingChanged, .contentMediaTypeChanged, .dependentRequiredChanged, .notChanged,
            .ifChanged, .wrappedInOneOf, .xmlChanged, .discriminatorPropertyNameChanged:
            .replaces
        case .typeCompatible: .keepsWriting
        case .enumValueAdded: .addsEnumValue
        case .multipleOfChanged: .changesMultiple
        case .patternChanged: .changesPattern
        case .patternRemoved, .patternGeneralized: .dropsPattern
        case .defaultValueAdded, .defaultValueRemoved, .defaultValueChanged:
            place == .parameter ? .changesDefaultOfParameter : .changesDefault
        case .additionalPropertiesAllowed: .addsUnlistedProperties
        case .allOfRemoved: .dropsAllOf
        case .allOfAddedAnnotationOnly, .allOfRemovedAnnotationOnly: .changesAnnotations
        case .anyOfAdded: .addsAnyOf
        case .discriminatorAdded, .discriminatorRemoved, .discriminatorMappingAdded, .discriminatorMappingDeleted,
            .discriminatorMappingChanged:
            .changesDiscriminator
        }
    }

    func meaning(at place: SchemaPlace) -> String {
        let noun = place.noun
        let subject = noun.prefix(1).uppercased() + noun.dropFirst()
        return switch self {
        case .schemaBecameFalse: "The schema of \(noun) is `false` now, so that no value is valid."
        case .schemaNoLongerFalse: "The schema of \(noun) is no longer `false`, so that values are valid again."
        case .becameNullable: "\(subject) may be null now."
        case .becameNotNullable: "\(subject) may no longer be null."
        case .typeChanged: "The type or format of \(noun) was replaced with another one."
        case .typeGeneralized: "\(subject) has a type or format now that includes the former one."
        case .typeSpecialized: "\(subject) has a type or format now that the former one includes."
        case .typeCompatible: "The type of \(noun) was replaced with one whose values are written alike."
        case .listOfTypesWidened: "\(subject) may have more types than before."
        case .listOfTypesNarrowed: "\(subject) may have fewer types than before."
        case .becameEnum: "\(subject), which could have any value, must have one of a list now."
        case .enumValueAdded: "A value was added to the enumeration of \(noun)."
        case .enumValueRemoved: "A value was removed from the enumeration of \(noun), or the whole enumeration."
        case .extensibleEnumValueRemoved: "A value was removed from the extensible enumeration of \(noun)."
        case .constAdded: "\(subject), which could have any value, must have a single one now."
        case .constRemoved: "\(subject), which had to have a single value, may have others now."
        case .constChanged: "The only value of \(noun) was replaced with another one."
        case .patternAdded: "A pattern was added to \(noun)."
        case .patternRemoved: "The pattern of \(noun) was removed."
        case .patternChanged: "The pattern of \(noun) was replaced with another one."
        case .patternGeneralized: "The pattern of \(noun) was replaced with one that every text matches."
        case .multipleOfSet: "\(subject) must be a multiple of a number now."
        case .multipleOfUnset: "\(subject) need no longer be a multiple of a number."
        case .multipleOfChanged: "\(subject) must be a multiple of another number than before."
        case .uniqueItemsSet: "The items of \(noun) must be unique now."
        case .uniqueItemsUnset: "The items of \(noun) need no longer be unique."
        case .contentEncodingChanged: "The encoding of binary content in \(noun) was added, removed or changed."
        case .contentMediaTypeChanged: "The media type of the content of \(noun) was added, removed or changed."
        case .defaultValueAdded: "A default was added to \(noun)."
        case .defaultValueRemoved: "The default of \(noun) was removed."
        case .defaultValueChanged: "The default of \(noun) was replaced with another one."
        case .additionalPropertiesAllowed: "\(subject) may have properties now that are not listed."
        case .additionalPropertiesForbidden: "\(subject) may no longer have properties that are not listed."
        case .dependentRequiredChanged: "One property inside \(noun) requires others than before."
        case .notChanged: "The schema that values of \(noun) must not match was changed."
        case .ifChanged: "The condition on which other schemas apply to \(noun) was changed."
        case .prefixItemsAdded: "More of the first items of \(noun) have schemas of their own."
        case .prefixItemsRemoved: "Fewer of the first items of \(noun) have schemas of their own."
        case .allOfAdded: "A schema was added to the `allOf` of \(noun)."
        case .allOfRemoved: "A schema was removed from the `allOf` of \(noun)."
        case .allOfAddedAnnotationOnly: "A schema that limits nothing was added to the `allOf` of \(noun)."
        case .allOfRemovedAnnotationOnly: "A schema that limits nothing was removed from the `allOf` of \(noun)."
        case .anyOfAdded: "A schema was added to the `anyOf` of \(noun)."
        case .anyOfRemoved: "A schema was removed from the `anyOf` of \(noun)."
        case .oneOfAdded: "A schema was added to the `oneOf` of \(noun)."
        case .oneOfRemoved: "A schema was removed from the `oneOf` of \(noun)."
        case .wrappedInOneOf: "The schema of \(noun) was replaced with a `oneOf` of other schemas."
        case .xmlChanged: "\(subject) is written differently in XML."
        case .discriminatorAdded: "A discriminator was added to \(noun)."
        case .discriminatorRemoved: "The discriminator of \(noun) was removed."
        case .discriminatorPropertyNameChanged: "The discriminator of \(noun) is another property than before."
        case .discriminatorMappingAdded: "A value was added to the mapping of the discriminator of \(noun)."
        case .discriminatorMappingDeleted: "A value was removed from the mapping of the discriminator of \(noun)."
        case .discriminatorMappingChanged: "A value of the discriminator of \(noun) was mapped to another schema."
        }
    }
}

/// The changes of a property of an object, besides its schema.
package enum PropertyRule: String, Sendable, Hashable, CaseIterable {
    case newRequired = "new-required-request-property"
    case newRequiredWithDefault = "new-required-request-property-with-default"
    case newOptional = "new-optional-request-property"
    case removed = "request-property-removed"
    case becameRequired = "request-property-became-required"
    case becameRequiredWithDefault = "request-property-became-required-with-default"
    case becameOptional = "request-property-became-optional"

    case newRequiredInParameter = "new-required-request-parameter-property"
    case newRequiredInHeader = "new-required-request-header-property"
    case newOptionalInParameter = "new-optional-request-parameter-property"
    case removedFromParameter = "request-parameter-property-removed"
    case becameRequiredInParameter = "request-parameter-property-became-required"
    case becameRequiredInHeader = "request-header-property-became-required"
    case becameOptionalInParameter = "request-parameter-property-became-optional"

    case requiredAddedToResponse = "response-required-property-added"
    case optionalAddedToResponse = "response-optional-property-added"
    case requiredRemovedFromResponse = "response-required-property-removed"
    case optionalRemovedFromResponse = "response-optional-property-removed"
    case becameRequiredInResponse = "response-property-became-required"
    case becameOptionalInResponse = "response-property-became-optional"

    case requiredWriteOnlyAdded = "response-required-write-only-property-added"
    case optionalWriteOnlyAdded = "response-optional-write-only-property-added"
    case requiredWriteOnlyRemoved = "response-required-write-only-property-removed"
    case optionalWriteOnlyRemoved = "response-optional-write-only-property-removed"
    case writeOnlyBecameRequired = "response-write-only-property-became-required"
    case writeOnlyBecameOptional = "response-write-only-property-became-optional"
    /// The place of the property.
    var place: SchemaPlace {
        switch self {
        case .newRequired, .newRequiredWithDefault, .newOptional, .removed, .becameRequired,
            .becameRequiredWithDefault, .becameOptional:
            .requestProperty
        case .newRequiredInParameter, .newOptionalInParameter, .removedFromParameter, .becameRequiredInParameter,
            .becameOptionalInParameter:
            .parameterProperty
        case .newRequiredInHeader, .becameRequiredInHeader: .requestHeaderProperty
        case .requiredAddedToResponse, .optionalAddedToResponse, .requiredRemovedFromResponse,
            .optionalRemovedFromResponse, .becameRequiredInResponse, .becameOptionalInResponse:
            .responseProperty
        case .requiredWriteOnlyAdded, .optionalWriteOnlyAdded, .requiredWriteOnlyRemoved, .optionalWriteOnlyRemoved,
            .writeOnlyBecameRequired, .writeOnlyBecameOptional:
            .writeOnlyResponseProperty
        }
    }

    /// The name of the object that has the property in a sentence.
    private var owner: String {
        switch place {
        case .parameterProperty: "a request parameter"
        case .requestHeaderProperty: "a request header"
        default: place.direction.body
        }
    }

    var text: RuleText {
        switch self {
        case .newRequired, .newRequiredInParameter, .newRequiredInHeader:
            RuleText(
                .error,
                "A required property was added to \(owner).",
                "Requests without the property are rejected."
            )
        case .newRequiredWithDefault:
            RuleText(
                .error,
                "A required property with a default was added to \(owner).",
                "A default does not make up for a required property, so that requests without it are rejected."
            )
        case .newOptional, .newOptionalInParameter:
            RuleText(
                .info,
                "An optional property was added to \(owner).",
                "Requests without the property work as before."
            )
        case .removed, .removedFromParameter:
            RuleText(
                .warning,
                "A property was removed from \(owner).",
                "The server may ignore the property, or reject requests that still have it."
            )
        case .becameRequired, .becameRequiredInParameter, .becameRequiredInHeader:
            RuleText(
                .error,
                "A property of \(owner) became required.",
                "Requests without the property are rejected."
            )
        case .becameRequiredWithDefault:
            RuleText(
                .error,
                "A property of \(owner) that has a default became required.",
                "A default does not make up for a required property, so that requests without it are rejected."
            )
        case .becameOptional, .becameOptionalInParameter:
            RuleText(
                .info,
                "A property of \(owner) became optional.",
                "Requests with the property work as before."
            )
        case .requiredAddedToResponse:
            RuleText(
                .info,
                "A required property was added to \(owner).",
                "Clients ignore properties that they do not know."
            )
        case .optionalAddedToResponse:
            RuleText(
                .info,
                "An optional property was added to \(owner).",
                "Clients ignore properties that they do not know."
            )
        case .requiredRemovedFromResponse:
            RuleText(
                .error,
                "A property was removed that \(owner) always had.",
                "Clients that rely on the property do not find it."
            )
        case .optionalRemovedFromResponse:
            RuleText(
                .warning,
                "A property was removed that \(owner) could have.",
                "Clients must do without the property already, but may never get what they use it for."
            )
        case .becameRequiredInResponse:
            RuleText(
                .info,
                "A property of \(owner) became required.",
                "Clients that can do without the property are not affected."
            )
        case .becameOptionalInResponse:
            RuleText(
                .error,
                "A property of \(owner) became optional.",
                "Clients that rely on the property may not find it."
            )
        case .requiredWriteOnlyAdded:
            writeOnly("A required write-only property was added to the schema of \(owner).")
        case .optionalWriteOnlyAdded:
            writeOnly("An optional write-only property was added to the schema of \(owner).")
        case .requiredWriteOnlyRemoved:
            writeOnly("A required write-only property was removed from the schema of \(owner).")
        case .optionalWriteOnlyRemoved:
            writeOnly("An optional write-only property was removed from the schema of \(owner).")
        case .writeOnlyBecameRequired: writeOnly("A write-only property in the schema of \(owner) became required.")
        case .writeOnlyBecameOptional: writeOnly("A write-only property in the schema of \(owner) became optional.")
        }
    }

    private func writeOnly(_ meaning: String) -> RuleText {
        RuleText(.info, meaning, "Clients only send the property, and responses do not carry it.")
    }
}

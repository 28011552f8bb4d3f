/// The changes of the parameters of an operation, besides their schemas.
package enum ParameterRule: String, Sendable, Hashable, CaseIterable {
    case addedToPath = "new-request-path-parameter"
    case addedRequired = "new-required-request-parameter"
    case addedOptional = "new-optional-request-parameter"
    case addedRequiredToAll = "new-required-request-default-parameter-to-existing-path"
    case addedOptionalToAll = "new-optional-request-default-parameter-to-existing-path"
    case removed = "request-parameter-removed"
    case removedWithDeprecation = "request-parameter-removed-with-deprecation"
    case removedBeforeSunset = "request-parameter-removed-before-sunset"
    case becameRequired = "request-parameter-became-required"
    case becameOptional = "request-parameter-became-optional"
    case locationChanged = "request-parameter-location-changed"
    case styleChanged = "request-parameter-style-changed"
    case deprecated = "request-parameter-deprecated"
    case deprecatedWithoutSunset = "request-parameter-deprecated-sunset-missing"
    case reactivated = "request-parameter-reactivated"
    case sunsetTooSoon = "request-parameter-sunset-date-too-small"
    case sunsetRemoved = "request-parameter-sunset-deleted"
    case sunsetInvalid = "request-parameter-sunset-parse"
    case sunsetMovedTooSoon = "request-parameter-sunset-date-changed-too-small"

    var text: RuleText {
        switch self {
        case .addedToPath:
            RuleText(
                .error,
                "A path parameter was added to an operation.",
                "Clients that do not know the parameter send requests to another path."
            )
        case .addedRequired:
            RuleText(
                .error,
                "A required parameter was added to an operation.",
                "Requests without the parameter are rejected."
            )
        case .addedOptional:
            RuleText(
                .info,
                "An optional parameter was added to an operation.",
                "Requests without the parameter work as before."
            )
        case .addedRequiredToAll:
            RuleText(
                .error,
                "A required parameter was added to all operations of a path.",
                "Requests without the parameter are rejected."
            )
        case .addedOptionalToAll:
            RuleText(
                .info,
                "An optional parameter was added to all operations of a path.",
                "Requests without the parameter work as before."
            )
        case .removed:
            RuleText(
                .warning,
                "A parameter was removed that was not deprecated before.",
                "The server may reject requests with the parameter, or answer as if they had none."
            )
        case .removedWithDeprecation:
            RuleText(
                .info,
                "A deprecated parameter was removed whose sunset is over or was never set.",
                "Clients were told that they could not rely on the parameter."
            )
        case .removedBeforeSunset:
            RuleText(
                .error,
                "A deprecated parameter was removed before its sunset.",
                "The server stops reading the parameter earlier than clients were told."
            )
        case .becameRequired:
            RuleText(.error, "A parameter became required.", "Requests without the parameter are rejected.")
        case .becameOptional:
            RuleText(.info, "A parameter became optional.", "Requests with the parameter work as before.")
        case .locationChanged:
            RuleText(
                .error,
                "A parameter moved between the query, the headers and the cookies.",
                "The server does not look for the parameter where clients still send it."
            )
        case .styleChanged:
            RuleText(
                .error,
                "The way in which a parameter is written into the request changed.",
                "The server rejects or misreads the parameter as clients still write it."
            )
        case .deprecated:
            RuleText(.info, "A parameter was deprecated.", "The parameter still works as before.")
        case .deprecatedWithoutSunset:
            RuleText(
                .error,
                "A parameter was deprecated without a sunset, although the policy requires notice.",
                "Clients cannot tell how long the parameter will still work."
            )
        case .reactivated:
            RuleText(.info, "A parameter is no longer deprecated.", "The parameter works as before.")
        case .sunsetTooSoon:
            RuleText(
                .error,
                "A parameter was deprecated with a sunset nearer than the policy allows.",
                "Clients have too little time to do without the parameter."
            )
        case .sunsetRemoved:
            RuleText(
                .error,
                "The sunset of a deprecated parameter was removed.",
                "Clients can no longer tell how long the parameter will work."
            )
        case .sunsetInvalid:
            RuleText(
                .error,
                "The sunset of a deprecated parameter, or of one that was removed, is not a date.",
                "Clients cannot tell how long the parameter works or was meant to work."
            )
        case .sunsetMovedTooSoon:
            RuleText(
                .error,
                "The sunset of a parameter was moved to an earlier day that is nearer than the policy allows.",
                "Clients that planned with the former day run out of time."
            )
        }
    }

    /// Whether the rule is about how long the parameter is supported.
    var isAboutLifecycle: Bool {
        switch self {
        case .deprecated, .deprecatedWithoutSunset, .reactivated, .sunsetTooSoon, .sunsetRemoved, .sunsetInvalid,
            .sunsetMovedTooSoon:
            true
        default: false
        }
    }
}

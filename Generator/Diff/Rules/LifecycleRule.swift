/// The changes of how long, and how firmly, an operation is supported.
package enum LifecycleRule: String, Sendable, Hashable, CaseIterable {
    case deprecated = "endpoint-deprecated"
    case deprecatedWithSunset = "endpoint-deprecated-with-sunset"
    case deprecatedWithoutSunset = "api-deprecated-sunset-missing"
    case deprecatedWithInvalidSunset = "api-deprecated-sunset-parse"
    case sunsetTooSoon = "api-sunset-date-too-small"
    case reactivated = "endpoint-reactivated"
    case sunsetRemoved = "sunset-deleted"
    case sunsetInvalid = "api-path-sunset-parse"
    case sunsetMovedTooSoon = "api-sunset-date-changed-too-small"
    case stabilityDecreased = "api-stability-decreased"
    case stabilityIncreased = "api-stability-increased"
    case stabilityInvalid = "api-invalid-stability-level"
    case removedWithDeprecation = "api-removed-with-deprecation"
    case removedWithoutDeprecation = "api-removed-without-deprecation"
    case removedBeforeSunset = "api-removed-before-sunset"
    case pathRemovedWithDeprecation = "api-path-removed-with-deprecation"
    case pathRemovedWithoutDeprecation = "api-path-removed-without-deprecation"
    case pathRemovedBeforeSunset = "api-path-removed-before-sunset"

    var text: RuleText {
        switch self {
        case .deprecated:
            RuleText(.info, "An operation was deprecated.", "The operation still works as before.")
        case .deprecatedWithSunset:
            RuleText(
                .info,
                "An operation was deprecated, with a sunset far enough ahead.",
                "The operation works as before until then."
            )
        case .deprecatedWithoutSunset:
            RuleText(
                .error,
                "An operation was deprecated without a sunset, although the policy requires notice.",
                "Clients cannot tell how long the operation will still work."
            )
        case .deprecatedWithInvalidSunset:
            RuleText(
                .error,
                "An operation was deprecated with a sunset that is not a date.",
                "Clients cannot tell how long the operation will still work."
            )
        case .sunsetTooSoon:
            RuleText(
                .error,
                "An operation was deprecated with a sunset nearer than the policy allows.",
                "Clients have too little time to move to something else."
            )
        case .reactivated:
            RuleText(.info, "An operation is no longer deprecated.", "The operation works as before.")
        case .sunsetRemoved:
            RuleText(
                .error,
                "The sunset of a deprecated operation was removed.",
                "Clients can no longer tell how long the operation will work."
            )
        case .sunsetInvalid:
            RuleText(
                .error,
                "The sunset of a deprecated operation, or of one that was removed, is not a date.",
                "Clients cannot tell how long the operation was meant to work."
            )
        case .sunsetMovedTooSoon:
            RuleText(
                .error,
                "The sunset of an operation was moved to an earlier day that is nearer than the policy allows.",
                "Clients that planned with the former day run out of time."
            )
        case .stabilityDecreased:
            RuleText(
                .error,
                "The stability level of an operation went down.",
                "The operation may change in ways that clients were promised it would not."
            )
        case .stabilityIncreased:
            RuleText(
                .info,
                "The stability level of an operation went up.",
                "The operation works as before, and clients are promised more."
            )
        case .stabilityInvalid:
            RuleText(
                .error,
                "The stability level of an operation or a property is not draft, alpha, beta or stable.",
                "Clients cannot tell how stable the operation or the property is."
            )
        case .removedWithDeprecation:
            RuleText(
                .info,
                "A draft, or a deprecated operation whose sunset is over or was never set, was removed.",
                "Clients were told that they could not rely on the operation."
            )
        case .removedWithoutDeprecation:
            RuleText(
                .error,
                "An operation was removed from a path, and was not deprecated before.",
                "Clients that call the operation get an error."
            )
        case .removedBeforeSunset:
            RuleText(
                .error,
                "A deprecated operation was removed from a path before its sunset.",
                "Clients that call the operation get an error earlier than they were told."
            )
        case .pathRemovedWithDeprecation:
            RuleText(
                .info,
                "A path was removed with a deprecated operation whose sunset is over or was never set.",
                "Clients were told that they could not rely on the operation."
            )
        case .pathRemovedWithoutDeprecation:
            RuleText(
                .error,
                "A path was removed with an operation that was not deprecated before.",
                "Clients that call the operation get an error."
            )
        case .pathRemovedBeforeSunset:
            RuleText(
                .error,
                "A path was removed with a deprecated operation before its sunset.",
                "Clients that call the operation get an error earlier than they were told."
            )
        }
    }
}

/// The changes of how long, and how firmly, a property is supported.
package enum PropertyLifecycleChange: String, Sendable, Hashable, CaseIterable {
    case deprecated
    case deprecatedWithSunset = "deprecated-with-sunset"
    case deprecatedWithoutSunset = "deprecated-sunset-missing"
    case deprecatedWithInvalidSunset = "deprecated-sunset-invalid"
    case sunsetTooSoon = "sunset-date-too-small"
    case reactivated
    case stabilityDecreased = "stability-decreased"
    case stabilityIncreased = "stability-increased"

    func text(in direction: Direction) -> RuleText {
        let property = "property of \(direction.body)"
        return switch self {
        case .deprecated: RuleText(.info, "A \(property) was deprecated.", "The property still works as before.")
        case .deprecatedWithSunset:
            RuleText(
                .info,
                "A \(property) was deprecated, with a sunset far enough ahead.",
                "The property works as before until then."
            )
        case .deprecatedWithoutSunset:
            RuleText(
                .error,
                "A \(property) was deprecated without a sunset, although the policy requires notice.",
                "Clients cannot tell how long the property will still work."
            )
        case .deprecatedWithInvalidSunset:
            RuleText(
                .error,
                "A \(property) was deprecated with a sunset that is not a date.",
                "Clients cannot tell how long the property will still work."
            )
        case .sunsetTooSoon:
            RuleText(
                .error,
                "A \(property) was deprecated with a sunset nearer than the policy allows.",
                "Clients have too little time to do without the property."
            )
        case .reactivated:
            RuleText(.info, "A \(property) is no longer deprecated.", "The property works as before.")
        case .stabilityDecreased:
            RuleText(
                .error,
                "The stability level of a \(property) went down.",
                "The property may change in ways that clients were promised it would not."
            )
        case .stabilityIncreased:
            RuleText(
                .info,
                "The stability level of a \(property) went up.",
                "The property works as before, and clients are promised more."
            )
        }
    }
}

/// The changes of the statuses and headers of responses.
package enum ResponseRule: String, Sendable, Hashable, CaseIterable {
    case successAdded = "response-success-status-added"
    case successRemoved = "response-success-status-removed"
    case failureAdded = "response-non-success-status-added"
    case failureRemoved = "response-non-success-status-removed"
    case headerAdded = "response-header-added"
    case requiredHeaderRemoved = "required-response-header-removed"
    case optionalHeaderRemoved = "optional-response-header-removed"
    case headerBecameRequired = "response-header-became-required"
    case headerBecameOptional = "response-header-became-optional"

    var isAboutHeaders: Bool {
        switch self {
        case .successAdded, .successRemoved, .failureAdded, .failureRemoved: false
        case .headerAdded, .requiredHeaderRemoved, .optionalHeaderRemoved, .headerBecameRequired,
            .headerBecameOptional:
            true
        }
    }

    var text: RuleText {
        switch self {
        case .successAdded:
            RuleText(
                .info,
                "A successful status was added to an operation.",
                "Clients treat every status of the class 2xx as a success (RFC 9110, section 15)."
            )
        case .successRemoved:
            RuleText(
                .error,
                "A successful status was removed from an operation.",
                "Clients that wait for the status never see it."
            )
        case .failureAdded:
            RuleText(
                .info,
                "A status other than a successful one was added to an operation.",
                "Clients treat a status that they do not know as the first one of its class (RFC 9110, section 15)."
            )
        case .failureRemoved:
            RuleText(
                .info,
                "A status other than a successful one was removed from an operation.",
                "Clients that handle the status never need to."
            )
        case .headerAdded:
            RuleText(.info, "A header was added to a response.", "Clients ignore headers that they do not know.")
        case .requiredHeaderRemoved:
            RuleText(
                .error,
                "A header was removed that a response always had.",
                "Clients that rely on the header do not find it."
            )
        case .optionalHeaderRemoved:
            RuleText(
                .warning,
                "A header was removed that a response could have.",
                "Clients must do without the header already, but may work worse."
            )
        case .headerBecameRequired:
            RuleText(
                .info,
                "A response always has a header now that it could have before.",
                "Clients that can do without the header are not affected."
            )
        case .headerBecameOptional:
            RuleText(
                .error,
                "A response may lack a header now that it always had before.",
                "Clients that rely on the header may not find it."
            )
        }
    }
}

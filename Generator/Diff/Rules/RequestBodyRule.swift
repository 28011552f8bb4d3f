/// The changes of a request body, besides its media types and schemas.
package enum RequestBodyRule: String, Sendable, Hashable, CaseIterable {
    case addedRequired = "request-body-added-required"
    case addedOptional = "request-body-added-optional"
    case removed = "request-body-removed"
    case becameRequired = "request-body-became-required"
    case becameOptional = "request-body-became-optional"

    var text: RuleText {
        switch self {
        case .addedRequired:
            RuleText(.error, "A required request body was added to an operation.", "Requests without it are rejected.")
        case .addedOptional:
            RuleText(
                .info,
                "An optional request body was added to an operation.",
                "Requests without it work as before."
            )
        case .removed:
            RuleText(
                .error,
                "The request body of an operation was removed.",
                "The server ignores or rejects what clients still send."
            )
        case .becameRequired:
            RuleText(.error, "A request body became required.", "Requests without it are rejected.")
        case .becameOptional:
            RuleText(.info, "A request body became optional.", "Requests with it work as before.")
        }
    }
}

/// The changes of operations, webhooks and callbacks, besides how long they are supported.
package enum OperationRule: String, Sendable, Hashable, CaseIterable {
    case added = "endpoint-added"
    case idAdded = "api-operation-id-added"
    case idRemoved = "api-operation-id-removed"
    case idOverrideChanged = "api-operation-id-override-changed"
    case tagAdded = "api-tag-added"
    case tagRemoved = "api-tag-removed"
    case callbackAdded = "api-callback-added"
    case callbackRemoved = "api-callback-removed"
    case webhookAdded = "webhook-added"
    case webhookRemoved = "webhook-removed"

    var text: RuleText {
        switch self {
        case .added:
            RuleText(.info, "An operation was added.", "Clients that do not call the operation are not affected.")
        case .idAdded:
            RuleText(.info, "An operation got an id.", "Requests do not carry the id; only generated code may use it.")
        case .idRemoved:
            RuleText(
                .info,
                "The id of an operation was removed or replaced.",
                "Requests do not carry the id; generated code that is named for it changes."
            )
        case .idOverrideChanged:
            RuleText(
                .info,
                "The name that overrides the id of an operation changed.",
                "Requests do not carry the name; generated code that is named for it changes."
            )
        case .tagAdded:
            RuleText(
                .info,
                "An operation got a tag.",
                "Requests do not carry tags; generated code may be grouped by them."
            )
        case .tagRemoved:
            RuleText(
                .info,
                "An operation lost a tag.",
                "Requests do not carry tags; generated code that is grouped by them changes."
            )
        case .callbackAdded:
            RuleText(
                .info,
                "A callback, or a request of one, was added to an operation.",
                "Clients that do not ask for the callback are not called."
            )
        case .callbackRemoved:
            RuleText(
                .warning,
                "A callback of an operation, or a request of one, was removed.",
                "Clients that wait for the callback may wait in vain."
            )
        case .webhookAdded:
            RuleText(
                .info,
                "A webhook, or a method of one, was added.",
                "Clients that do not register for the webhook are not called."
            )
        case .webhookRemoved:
            RuleText(
                .error,
                "A webhook, or a method of one, was removed.",
                "Clients that rely on the webhook are no longer called."
            )
        }
    }
}

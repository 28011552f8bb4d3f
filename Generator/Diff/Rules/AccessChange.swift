/// Whether only one side sets a property, and what became of that.
package enum AccessChange: String, Sendable, Hashable, CaseIterable {
    case becameReadOnly = "became-read-only"
    case becameNotReadOnly = "became-not-read-only"
    case becameWriteOnly = "became-write-only"
    case becameNotWriteOnly = "became-not-write-only"

    func text(isRequired: Bool, in direction: Direction) -> RuleText {
        let property = "\(isRequired ? "A required" : "An optional") property of \(direction.body)"
        let isRequest = direction == .request
        return switch self {
        case .becameReadOnly:
            RuleText(
                .info,
                "\(property) became read-only.",
                isRequest
                    ? "The server ignores the property in requests, which stay valid."
                    : "Responses carry the property as before."
            )
        case .becameNotReadOnly:
            RuleText(
                .info,
                "\(property) is no longer read-only.",
                isRequest
                    ? "Clients may send the property now; another rule tells whether they must."
                    : "Responses carry the property as before."
            )
        case .becameWriteOnly:
            RuleText(
                .info,
                "\(property) became write-only.",
                isRequest
                    ? "Clients send the property as before."
                    : "Responses no longer carry the property, and most of them never did."
            )
        case .becameNotWriteOnly:
            isRequest
                ? RuleText(
                    .info,
                    "\(property) is no longer write-only.",
                    "Clients send the property as before."
                )
                : RuleText(
                    isRequired ? .warning : .info,
                    "\(property) is no longer write-only.",
                    isRequired
                        ? "Clients that ignored the property in responses may now insist on it, and older responses lack it."
                        : "Clients ignore properties that they do not know."
                )
        }
    }
}

/// The changes of a document as a whole.
package enum DocumentRule: String, Sendable, Hashable, CaseIterable {
    case versionDecreased = "api-version-decreased"
    case serverAdded = "api-server-added"
    case serverRemoved = "api-server-removed"
    case schemaRemoved = "api-schema-removed"
    case keywordChanged = "keyword-changed"
    case faultAdded = "document-fault-added"
    case faultRemoved = "document-fault-removed"

    var text: RuleText {
        switch self {
        case .versionDecreased:
            RuleText(
                .info,
                "The version that the document gives the API went down.",
                "Clients do not send the version, but the two documents may have been swapped."
            )
        case .serverAdded:
            RuleText(.info, "A server was added.", "Clients still reach the servers that they know.")
        case .serverRemoved:
            RuleText(
                .warning,
                "A server was removed.",
                "Clients that use the server may no longer reach it."
            )
        case .schemaRemoved:
            RuleText(
                .info,
                "A schema was removed from the components.",
                "The name of a component is never sent, and other rules watch what is sent and received."
            )
        case .keywordChanged:
            RuleText(
                .warning,
                "A keyword was added, removed or changed that no other rule watches.",
                "The keyword says something about what is sent or received, but not which side it breaks."
            )
        case .faultAdded:
            RuleText(
                .warning,
                "The document has a fault that it did not have, such as a reference that leads nowhere.",
                "The broken part is left out of the comparison, and no Swift can be generated of the document."
            )
        case .faultRemoved:
            RuleText(
                .info,
                "A fault of the document was mended.",
                "The part that was broken could not be compared with what it is now."
            )
        }
    }
}

/// The part of an interface that a rule watches.
package enum RuleArea: String, Sendable, Hashable, CaseIterable {
    case operations
    case lifecycle
    case parameters
    case requestBodies = "request-bodies"
    case responses
    case responseHeaders = "response-headers"
    case security
    case document
    case swift
    case policy

    /// The heading of the rules of the area.
    package var title: String {
        switch self {
        case .operations: "Operations, webhooks and callbacks"
        case .lifecycle: "Deprecation and stability"
        case .parameters: "Parameters"
        case .requestBodies: "Request bodies"
        case .responses: "Responses"
        case .responseHeaders: "Response headers"
        case .security: "Security"
        case .document: "The document as a whole"
        case .swift: "Generated Swift"
        case .policy: "The policy"
        }
    }
}

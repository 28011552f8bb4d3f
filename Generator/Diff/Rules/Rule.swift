package import BindgenSwift

/// Something that a comparison can find, with how much it matters to clients and why.
///
/// Policies and reports name a rule by its id. Where other comparers of OpenAPI documents have the same rule, the id is
/// the same. Rules that exist for several places or directions are made of both, so that none can be forgotten.
package enum Rule: Hashable, Sendable {
    case document(DocumentRule)
    case operation(OperationRule)
    case lifecycle(LifecycleRule)
    case parameter(ParameterRule)
    case requestBody(RequestBodyRule)
    case response(ResponseRule)
    case mediaType(MediaTypeChange, Direction)
    case property(PropertyRule)
    /// A property, required or not, is read-only or write-only now, or no longer.
    case access(AccessChange, isRequired: Bool, Direction)
    case propertyLifecycle(PropertyLifecycleChange, Direction)
    case security(SecurityChange, SecurityChange.Scope)
    case securityScheme(SecuritySchemeRule)
    case schema(SchemaChange, SchemaPlace)
    case swift(PublicDeclaration.Kind, SwiftDifference.Event)
    /// An exemption of the policy is over.
    case exemptionExpired

    /// All rules in the alphabetical order of their ids.
    package static let all: [Rule] = {
        var rules: [Rule] = [.exemptionExpired]
        rules += DocumentRule.allCases.map(Rule.document)
        rules += OperationRule.allCases.map(Rule.operation)
        rules += LifecycleRule.allCases.map(Rule.lifecycle)
        rules += ParameterRule.allCases.map(Rule.parameter)
        rules += RequestBodyRule.allCases.map(Rule.requestBody)
        rules += ResponseRule.allCases.map(Rule.response)
        rules += PropertyRule.allCases.map(Rule.property)
        rules += SecuritySchemeRule.allCases.map(Rule.securityScheme)
        for direction in Direction.allCases {
            rules += MediaTypeChange.allCases.map { .mediaType($0, direction) }
            rules += PropertyLifecycleChange.allCases.map { .propertyLifecycle($0, direction) }
            for isRequired in [false, true] {
                rules += AccessChange.allCases.map { .access($0, isRequired: isRequired, direction) }
            }
        }
        for scope in SecurityChange.Scope.allCases { rules += SecurityChange.allCases.map { .security($0, scope) } }
        for place in SchemaPlace.allCases {
            rules += SchemaChange.allCases.filter { $0.canHappen(to: place) }.map { .schema($0, place) }
        }
        for kind in PublicDeclaration.Kind.allCases {
            rules += SwiftDifference.Event.allCases.map { .swift(kind, $0) }
        }
        return rules.sorted { $0.id < $1.id }
    }()

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    /// The rule of an id; `nil` if there is none.
    package init?(id: String) {
        guard let rule = Self.byID[id] else { return nil }
        self = rule
    }

    /// The name of the rule in policies and reports: where, what and which way.
    package var id: String {
        switch self {
        case .document(let rule): rule.rawValue
        case .operation(let rule): rule.rawValue
        case .lifecycle(let rule): rule.rawValue
        case .parameter(let rule): rule.rawValue
        case .requestBody(let rule): rule.rawValue
        case .response(let rule): rule.rawValue
        case .mediaType(let change, let direction): change.id(in: direction)
        case .property(let rule): rule.rawValue
        case .access(let change, let isRequired, let direction):
            "\(direction.rawValue)-\(isRequired ? "required" : "optional")-property-\(change.rawValue)"
        case .propertyLifecycle(let change, let direction): "\(direction.rawValue)-property-\(change.rawValue)"
        case .security(let change, let scope): "\(scope.rawValue)-\(change.rawValue)"
        case .securityScheme(let rule): rule.rawValue
        case .schema(let change, let place): change.id(at: place)
        case .swift(let kind, let event): "swift-\(kind.rawValue)-\(event.rawValue)"
        case .exemptionExpired: "exemption-expired"
        }
    }

    /// How much a change that the rule finds matters, unless the change itself or a policy says otherwise.
    package var level: ChangeLevel { text.level }

    /// The changes that the rule finds, in one sentence.
    package var meaning: String { text.meaning }

    /// Why that breaks clients, or why it does not, in one sentence.
    package var reason: String { text.reason }

    private var text: RuleText {
        switch self {
        case .document(let rule): rule.text
        case .operation(let rule): rule.text
        case .lifecycle(let rule): rule.text
        case .parameter(let rule): rule.text
        case .requestBody(let rule): rule.text
        case .response(let rule): rule.text
        case .mediaType(let change, let direction): change.text(in: direction)
        case .property(let rule): rule.text
        case .access(let change, let isRequired, let direction): change.text(isRequired: isRequired, in: direction)
        case .propertyLifecycle(let change, let direction): change.text(in: direction)
        case .security(let change, let scope): change.text(in: scope)
        case .securityScheme(let rule): rule.text
        case .schema(let change, let place): change.text(at: place)
        case .swift(let kind, let event): kind.text(of: event)
        case .exemptionExpired:
            RuleText(
                .warning,
                "The last day of an exemption in the policy is over.",
                "What the exemption let through counts again, or the exemption can be deleted."
            )
        }
    }

    /// The part of the interface that the rule watches.
    package var area: RuleArea {
        switch self {
        case .document: .document
        case .operation: .operations
        case .lifecycle: .lifecycle
        case .parameter(let rule): rule.isAboutLifecycle ? .lifecycle : .parameters
        case .requestBody: .requestBodies
        case .response(let rule): rule.isAboutHeaders ? .responseHeaders : .responses
        case .property(let rule): rule.place.area
        case .mediaType(_, let direction), .access(_, _, let direction): direction.area
        case .propertyLifecycle: .lifecycle
        case .security, .securityScheme: .security
        case .schema(_, let place): place.area
        case .swift: .swift
        case .exemptionExpired: .policy
        }
    }
}

import BindgenSwift

extension PublicDeclaration.Kind {
    /// What the rule for an event of declarations of this kind says.
    func text(of event: SwiftDifference.Event) -> RuleText {
        let meaning =
            switch event {
            case .removed: "\(noun.prefix(1).uppercased())\(noun.dropFirst()) is no longer generated."
            case .changed: "\(noun.prefix(1).uppercased())\(noun.dropFirst()) is declared differently."
            case .added: "\(noun.prefix(1).uppercased())\(noun.dropFirst()) is generated that was not before."
            case .deprecated: "\(noun.prefix(1).uppercased())\(noun.dropFirst()) is deprecated now."
            }
        let reason =
            switch event {
            case .removed, .changed:
                "Nothing changes on the wire; the verdict on Swift tells whether the code of callers still compiles."
            case .added: "Nothing changes on the wire, and the code of callers still compiles."
            case .deprecated: "Nothing changes on the wire, and the code of callers compiles with a warning."
            }
        return RuleText(.info, meaning, reason)
    }

    private var noun: String {
        switch self {
        case .client: "the client type"
        case .server: "a server"
        case .namespace: "a namespace of operations"
        case .method: "a method for an operation"
        case .type: "a type"
        case .member: "a property of a type"
        case .value: "a value of an enumeration"
        case .case: "a case of a union"
        case .alias: "a type alias"
        }
    }
}

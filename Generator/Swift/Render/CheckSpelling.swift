/// Spells the rules for values as arguments of the runtime's checks.
struct CheckSpelling: Sendable {
    private let patterns: [String: String]
    private let validated: Set<TypeName>

    init(api: API) {
        var patterns: [String: String] = [:]
        for pattern in api.patterns { patterns[pattern.source] = Keyword.escaped(pattern.name) }
        self.patterns = patterns
        var validated: Set<TypeName> = []
        func collect(_ models: [ModelDeclaration]) {
            for model in models {
                if model.isValidated { validated.insert(model.name) }
                collect(model.nested)
            }
        }
        collect(api.models)
        collect(api.client.nested)
        for namespace in api.namespaces { collect(namespace.nested) }
        self.validated = validated
    }

    /// Whether a model has rules.
    func isValidated(_ name: TypeName) -> Bool { validated.contains(name) }

    /// The keywords and their values as labelled arguments.
    func arguments(_ check: Check) -> [String] {
        check.arguments.map { argument in
            switch argument.value {
            case .expression(let value): "\(argument.label): \(value)"
            case .pattern(let source): "\(argument.label): Patterns.\(patterns[source] ?? "unknown")"
            }
        }
    }

    /// A closure that checks the elements of an array or the values of a dictionary; `nil` if there is nothing to check.
    func elementClosure(_ type: SwiftType, _ check: Check) -> String? {
        switch type {
        case .array(let element), .dictionary(let element):
            call("$0.check", ["$1", "$2"], element, check.elements.first ?? Check()).map { "{ \($0) }" }
        case .optional(let wrapped): elementClosure(wrapped, check)
        default: nil
        }
    }

    /// A closure that checks a value under a name; `nil` if there is nothing to check.
    func valueClosure(_ name: String, _ type: SwiftType, _ check: Check) -> String? {
        call("$0.check", [SwiftLiteral.string(name), "$1"], type, check).map { "{ \($0) }" }
    }

    /// Whether there is anything to check about values of a type.
    func isNeeded(_ type: SwiftType, _ check: Check) -> Bool {
        switch type {
        case .named(let name): validated.contains(name)
        case .optional(let wrapped): isNeeded(wrapped, check)
        case .array(let element), .dictionary(let element):
            !check.arguments.isEmpty || isNeeded(element, check.elements.first ?? Check())
        default: !check.arguments.isEmpty
        }
    }

    private func call(_ callee: String, _ arguments: [String], _ type: SwiftType, _ check: Check) -> String? {
        guard isNeeded(type, check) else { return nil }
        let all = (arguments + self.arguments(check)).joined(separator: ", ")
        return "\(callee)(\(all))" + (elementClosure(type, check).map { " " + $0 } ?? "")
    }
}

import BindgenOpenAPI

/// Spells the rules for values as arguments of the runtime's checks.
struct ConstraintSpelling: Sendable {
    private let patterns: [String: String]
    private let validated: Set<TypeName>

    init(api: API) {
        var patterns: [String: String] = [:]
        for pattern in api.patterns { patterns[pattern.source] = ReservedWords.escaped(pattern.name) }
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

    /// The rules of a value itself as labelled arguments.
    func arguments(_ constraints: Constraints) -> [String] {
        constraints.own.map { "\($0.keyword.name): \(expression(of: $0.value))" }
    }

    private func expression(of value: Constraint.Value) -> String {
        switch value {
        case .integer(let number): SwiftLiteral.integer(number)
        case .number(let number): SwiftLiteral.double(number) ?? ".infinity"
        case .literal(let literal): SwiftLiteral.expression(literal)
        case .literals(let literals): "[" + literals.map(SwiftLiteral.expression).joined(separator: ", ") + "]"
        case .flag(let isSet): isSet ? "true" : "false"
        case .pattern(let source): "Patterns.\(patterns[source] ?? "unknown")"
        }
    }

    /// A closure that checks the elements of an array or the values of a dictionary; `nil` if there is nothing to check.
    func elementClosure(_ type: SwiftType, _ constraints: Constraints) -> String? {
        switch type {
        case .array(let element), .dictionary(let element):
            call("$0.check", ["$1", "$2"], element, constraints.ofElements).map { "{ \($0) }" }
        case .optional(let wrapped): elementClosure(wrapped, constraints)
        default: nil
        }
    }

    /// A closure that checks a value under a name; `nil` if there is nothing to check.
    func valueClosure(_ name: String, _ type: SwiftType, _ constraints: Constraints) -> String? {
        call("$0.check", [SwiftLiteral.string(name), "$1"], type, constraints).map { "{ \($0) }" }
    }

    /// Whether there is anything to check about values of a type.
    func isNeeded(_ type: SwiftType, _ constraints: Constraints) -> Bool {
        switch type {
        case .named(let name): validated.contains(name)
        case .optional(let wrapped): isNeeded(wrapped, constraints)
        case .array(let element), .dictionary(let element):
            !constraints.own.isEmpty || isNeeded(element, constraints.ofElements)
        default: !constraints.own.isEmpty
        }
    }

    private func call(_ callee: String, _ arguments: [String], _ type: SwiftType, _ constraints: Constraints) -> String?
    {
        guard isNeeded(type, constraints) else { return nil }
        let all = (arguments + self.arguments(constraints)).joined(separator: ", ")
        return "\(callee)(\(all))" + (elementClosure(type, constraints).map { " " + $0 } ?? "")
    }
}

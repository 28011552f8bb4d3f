import BindgenOpenAPI
import BindingsJSON

/// Makes arguments of the parameters of operations.
struct ParameterLowering {
    let lowering: SchemaLowering

    /// The parameters of an operation in the order of their labels: those of the path by position, the others by name.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - owner: Where types go that have no name of their own.
    ///   - prefix: What the names of such types start with.
    func parameters(of operation: Operation, owner: TypeName, prefix: String) -> [ParameterDeclaration] {
        let all = operation.parameters.filter { !isIgnored($0.value) }
        let names = labels(of: all.map(\.value))
        let dependencies = operation.dependentRequired
        let lowered = zip(all, names).map { parameter, name in
            let value = parameter.value
            var context = SchemaLowering.Context(
                owner: owner,
                name: Identifier.type(value.name, after: prefix),
                patternName: name,
                subject: "the parameter `\(Prose.line(value.name))`",
                description: value.description
            )
            // The values of a parameter that operations share are of one type.
            if let component = parameter.reference?.componentName {
                context.owner = TypeName(owner.first)
                context.name = Identifier.type(component) + "Parameter"
            }
            let requires = dependencies.filter { $0.name == value.name }.flatMap(\.requires)
            return declaration(of: value, name: name, requires: requires, context: context)
        }
        let inPath = lowered.filter { $0.location == .path }
            .sorted { Self.position(of: $0, in: operation.path) < Self.position(of: $1, in: operation.path) }
        let others = lowered.filter { $0.location != .path }.sorted { ($0.name, $0.apiName) < ($1.name, $1.apiName) }
        return inPath + others
    }

    private static func position(of parameter: ParameterDeclaration, in path: String) -> String.Index {
        path.firstIndex(ofText: "{\(parameter.apiName)}") ?? path.endIndex
    }

    /// Fields that other parts of a description are for (OpenAPI 3, section "Parameter Object").
    private func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.location == .header
            && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    /// Labels; of parameters with one name, that in the path keeps it, and the others add where they are.
    private func labels(of parameters: [Parameter]) -> [String] {
        let wanted = parameters.map { OperationNames.parameter($0.name) }
        var taken: Set<String> = []
        for (parameter, name) in zip(parameters, wanted) where parameter.location == .path { taken.insert(name) }
        var counts: [String: Int] = [:]
        for name in wanted { counts[name, default: 0] += 1 }
        return zip(parameters, wanted).map { parameter, name in
            guard counts[name, default: 0] > 1, parameter.location != .path else { return name }
            let located = name + Identifier.type(parameter.location.rawValue)
            return taken.claim(taken.contains(name) ? located : name, numbering: located)
        }
    }

    private func declaration(
        of parameter: Parameter,
        name: String,
        requires: [String],
        context: SchemaLowering.Context
    ) -> ParameterDeclaration {
        let schema = parameter.schema ?? parameter.content.first?.schema
        var lowered = SchemaLowering.Lowered(type: parameter.content.isEmpty ? .string : .json)
        if let schema { lowered = lowering.lower(schema, in: context) }
        let isJSONText = !parameter.content.isEmpty
        return ParameterDeclaration(
            name: name,
            apiName: parameter.name,
            location: ParameterDeclaration.Location(rawValue: parameter.location.rawValue) ?? .query,
            type: lowered.type,
            isRequired: parameter.isRequired,
            check: lowered.check,
            style: isJSONText ? [] : style(of: parameter, type: lowered.type),
            isJSONText: isJSONText,
            documentation: documentation(of: parameter, schema: schema, check: lowered.check, requires: requires),
            node: parameter.node
        )
    }

    /// The arguments for what differs from the usual way to write a value.
    private func style(of parameter: Parameter, type: SwiftType) -> [Check.Argument] {
        var isCompound = true
        switch type {
        case .string, .bool, .int, .int32, .int64, .uint64, .double: isCompound = false
        case .named(let name): isCompound = !lowering.isEnumeration(name)
        default: break
        }
        var arguments: [Check.Argument] = []
        func add(_ label: String, _ value: String) {
            arguments.append(Check.Argument(label: label, value: .expression(value)))
        }
        switch parameter.location {
        case .path:
            if parameter.style != .simple { add("style", ".\(parameter.style.rawValue)") }
            if isCompound, parameter.explode { add("explode", "true") }
        case .query:
            if isCompound, parameter.style != .form { add("style", ".\(parameter.style.rawValue)") }
            if isCompound, !parameter.explode { add("explode", "false") }
            let isTextual: Bool
            switch type {
            case .bool, .int, .int32, .int64, .uint64, .double: isTextual = false
            default: isTextual = true
            }
            if parameter.allowsReserved, isTextual { add("allowReserved", "true") }
        case .header:
            if isCompound, parameter.explode, !type.isArray { add("explode", "true") }
        case .cookie:
            if isCompound, !parameter.explode { add("explode", "false") }
        }
        return arguments
    }

    /// What is said of a parameter: the same for all operations that share it, unless it requires another one there.
    private func documentation(of parameter: Parameter, schema: Schema?, check: Check, requires: [String]) -> String {
        if requires.isEmpty, let known = lowering.parameterTexts[parameter.node] { return known }
        let text = text(of: parameter, schema: schema, check: check, requires: requires)
        if requires.isEmpty { lowering.parameterTexts[parameter.node] = text }
        return text
    }

    private func text(of parameter: Parameter, schema: Schema?, check: Check, requires: [String]) -> String {
        let chain = schema.map { lowering.reducer.reduce($0).chain } ?? []
        let description = parameter.description ?? chain.lazy.compactMap(\.description).first
        var text = Prose.brief(description ?? "")
        if text.isEmpty { text = "The parameter `\(Prose.line(parameter.name))`." }
        text.endSentence(unlessAt: ".!?:")
        if let range = RangeDocumentation.sentence(check) { text += " \(range)" }
        if let value = chain.lazy.compactMap(\.defaultValue).first, let value = RangeDocumentation.text(of: value),
            text.lowercased().firstIndex(ofText: "default is") == nil
        {
            text += " The default is \(value)."
        }
        if !requires.isEmpty, !requires.allSatisfy({ text.firstIndex(ofText: "Requires `\($0)`") != nil }) {
            text += " Requires \(requires.map { "`\($0)`" }.joined(separator: ", "))."
        }
        if parameter.isDeprecated || chain.first?.isDeprecated == true { text += " Deprecated." }
        return text
    }
}

extension SwiftType {
    /// Whether the type is an array.
    var isArray: Bool {
        if case .array = self { true } else { false }
    }
}

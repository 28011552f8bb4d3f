import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes arguments of the parameters of operations.
struct ParameterLowering {
    let lowering: SchemaLowering

    private static let expressed: KeywordSet = [
        .name, .in, .required, .schema, .content, .style, .explode, .allowReserved,
    ]
    private static let allowingEmpty: KeywordSet = [.allowEmptyValue]

    /// The parameters of an operation in the order of their labels: those of the path by position, the others by name.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - owner: Where types go that have no name of their own.
    ///   - prefix: What the names of such types start with.
    ///   - state: The results of the lowering so far.
    func parameters(
        of operation: Operation,
        owner: TypeName,
        prefix: String,
        into state: inout LoweringState
    ) -> [ParameterDeclaration] {
        let all = operation.parameters.filter { !$0.value.isIgnored }
        let names = labels(of: all.map(\.value), into: &state)
        let dependencies = operation.dependentRequired
        let lowered = zip(all, names).map { parameter, name in
            let value = parameter.value
            if !lowering.hasDetails, let known = state.sharedParameters[value.node.index], known.name == name {
                return known
            }
            var place = TypePlace(
                owner: owner,
                // A simple type has no name.
                name: !lowering.hasDetails && value.schema?.isSimple ?? false
                    ? "" : Identifier.type(value.name, after: prefix),
                patternName: name,
                subject: lowering.hasDetails ? "the parameter `\(Prose.line(value.name))`" : "",
                description: lowering.hasDetails ? value.description : nil
            )
            // The values of a parameter that operations share are of one type.
            if let component = parameter.reference?.componentName {
                place.owner = TypeName(owner.first)
                place.name = Identifier.type(component) + "Parameter"
            }
            let requires = dependencies.filter { $0.name == value.name }.flatMap(\.requires)
            let lowered = declaration(of: value, name: name, requires: requires, at: place, into: &state)
            if !lowering.hasDetails, parameter.reference != nil { state.sharedParameters[value.node.index] = lowered }
            return lowered
        }
        let inPath = lowered.lazy.filter { $0.location == .path }
            .map { (parameter: $0, position: Self.position(of: $0, in: operation.path)) }
            .sorted { $0.position < $1.position }
            .map(\.parameter)
        let others = lowered.filter { $0.location != .path }.sorted { ($0.name, $0.apiName) < ($1.name, $1.apiName) }
        return inPath + others
    }

    private static func position(of parameter: ParameterDeclaration, in path: String) -> String.Index {
        path.firstIndex(ofText: "{\(parameter.apiName)}") ?? path.endIndex
    }

    /// Labels; of parameters with one name, that in the path keeps it, and the others add where they are.
    private func labels(of parameters: [Parameter], into state: inout LoweringState) -> [String] {
        let wanted = parameters.map { state.label(of: $0) }
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

    /// How the value is written. What makes no difference for the location, or for a single text, has its default.
    private func encoding(of parameter: Parameter, schema: Schema?) -> ParameterDeclaration.Encoding {
        guard parameter.content.isEmpty else { return .json }
        let isText = schema.map { lowering.classifier.reducedKind(of: $0).isText } ?? true
        let style = isText && parameter.location == .query ? .form : parameter.style
        return .expanded(
            style: style,
            explode: isText ? style == .form : parameter.explode,
            allowsReserved: parameter.allowsReserved && parameter.location == .query
        )
    }

    private func declaration(
        of parameter: Parameter,
        name: String,
        requires: [String],
        at place: TypePlace,
        into state: inout LoweringState
    ) -> ParameterDeclaration {
        let schema = parameter.schema ?? parameter.content.first?.schema
        var value = ValueType(type: parameter.content.isEmpty ? .string : .json)
        if let schema { value = lowering.lower(schema, at: place, into: &state) }
        claim(parameter, type: value.type, into: &state.account)
        return ParameterDeclaration(
            name: name,
            apiName: parameter.name,
            location: ParameterDeclaration.Location(rawValue: parameter.location.rawValue) ?? .query,
            type: value.type,
            isRequired: parameter.isRequired,
            constraints: value.constraints,
            encoding: encoding(of: parameter, schema: schema),
            documentation: documentation(
                of: parameter,
                schema: schema,
                constraints: value.constraints,
                requires: requires,
                into: &state
            ),
            node: parameter.node
        )
    }

    private func claim(_ parameter: Parameter, type: SwiftType, into account: inout KeywordAccount) {
        // Reserved characters have a meaning in queries only, and a parameter that is JSON is a text.
        account.claim(Self.expressed, of: parameter.node)
        let isText = [.string, .json].contains(type) || type.declared != nil
        if !parameter.allowsEmptyValue || isText { account.claim(Self.allowingEmpty, of: parameter.node) }
        for content in parameter.content {
            if content.mediaType?.isJSON ?? false {
                account.claim([.schema], of: content.node)
            } else {
                let reason = "the value is sent as JSON, not as `\(content.name)`"
                account.decline(content.node, because: reason)
            }
        }
    }

    /// The documentation of a parameter: the same for all operations that share it, unless it requires another one there.
    private func documentation(
        of parameter: Parameter,
        schema: Schema?,
        constraints: Constraints,
        requires: [String],
        into state: inout LoweringState
    ) -> String {
        guard lowering.hasDetails else { return "" }
        if requires.isEmpty, let known = state.parameterTexts[parameter.node] { return known }
        let text = text(of: parameter, schema: schema, constraints: constraints, requires: requires)
        if requires.isEmpty { state.parameterTexts[parameter.node] = text }
        return text
    }

    private func text(
        of parameter: Parameter,
        schema: Schema?,
        constraints: Constraints,
        requires: [String]
    ) -> String {
        let chain = schema.map { lowering.reducer.reduce($0).chain } ?? []
        let description = parameter.description ?? chain.lazy.compactMap(\.description).first
        var text = Prose.brief(description ?? "")
        if text.isEmpty { text = "The parameter `\(Prose.line(parameter.name))`." }
        text.endSentence(unlessAt: ".!?:")
        if let range = RangeDocumentation.sentence(constraints.own) { text += " \(range)" }
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

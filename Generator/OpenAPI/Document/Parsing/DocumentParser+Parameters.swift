import BindingsJSON

extension DocumentParser {
    /// A list of parameters; of two with one name and location, the first counts.
    func parameters(_ node: JSONNode) -> [Referenced<Parameter>] {
        var parameters: [Referenced<Parameter>] = []
        var seen = Set<ParameterKey>()
        for element in list(node, "`parameters`") {
            guard let parameter = parameter(element) else { continue }
            if !seen.insert(ParameterKey(parameter.value)).inserted {
                diagnostics.error(
                    .duplicateParameter,
                    "the \(parameter.value.location.rawValue) parameter `\(parameter.value.name)` is listed twice",
                    at: element
                )
            } else {
                parameters.append(parameter)
            }
        }
        return parameters
    }

    func parameter(_ use: JSONNode) -> Referenced<Parameter>? {
        guard let (node, reference) = follow(use, .parameter) else { return nil }
        if let known = parameters[node.index] { return Referenced(reference: reference, value: known) }
        guard let parameter = readParameter(node) else { return nil }
        parameters[node.index] = parameter
        return Referenced(reference: reference, value: parameter)
    }

    private func readParameter(_ node: JSONNode) -> Parameter? {
        var name: String?
        var location: Parameter.Location?
        var isRequired = false
        var isDeprecated = false
        var allowsEmptyValue = false
        var allowsReserved = false
        var style: Parameter.Style?
        var explode: Bool?
        var schema: Schema?
        var content: [MediaTypeObject]?
        fields(of: node, .parameter) { keyword, value in
            switch keyword {
            case .name: name = value.string
            case .in: location = parameterLocation(value)
            case .required: isRequired = value.bool ?? false
            case .deprecated: isDeprecated = value.bool ?? false
            case .allowEmptyValue: allowsEmptyValue = value.bool ?? false
            case .allowReserved: allowsReserved = value.bool ?? false
            case .style: style = self.style(value)
            case .explode: explode = value.bool
            case .schema: schema = self.schema(value)
            case .content: content = self.content(value)
            case .examples: examples(value)
            default: break
            }
        }
        for keyword in [Keyword.name, .in] where node[keyword] == nil {
            missing(keyword, of: "the parameter", at: node)
        }
        guard let name, let location else { return nil }
        checkValue(of: "the parameter `\(name)`", schema: schema, content: content, at: node)
        if location == .path, !isRequired {
            diagnostics.warning(
                .invalidValue,
                "the path parameter `\(name)` must be `required`",
                at: node[.required] ?? node
            )
        }
        let chosen = checked(style, location: location, at: node) ?? location.defaultStyle
        return Parameter(
            node: node,
            name: name,
            location: location,
            isRequired: isRequired || location == .path,
            isDeprecated: isDeprecated,
            allowsEmptyValue: allowsEmptyValue,
            style: chosen,
            explode: explode ?? (chosen == .form),
            allowsReserved: allowsReserved,
            schema: schema,
            content: content ?? []
        )
    }

    private func parameterLocation(_ node: JSONNode) -> Parameter.Location? {
        guard let text = node.string else { return nil }
        if let location = Parameter.Location(rawValue: text) { return location }
        let isOld = text == "body" || text == "formData"
        let hint = isOld ? "; OpenAPI 3 has `requestBody` for it" : ""
        diagnostics.error(
            .invalidValue,
            "a parameter must be in `path`, `query`, `header` or `cookie`, not in `\(text)`" + hint,
            at: node
        )
        return nil
    }

    func style(_ node: JSONNode) -> Parameter.Style? {
        guard let text = node.string else { return nil }
        if let style = Parameter.Style(rawValue: text) { return style }
        let names = Parameter.Style.allCases.map(\.rawValue)
        diagnostics.error(
            .invalidValue,
            "`\(text)` is not a valid style" + Suggestion.text(for: text, among: names),
            at: node
        )
        return nil
    }

    private func checked(_ style: Parameter.Style?, location: Parameter.Location, at node: JSONNode) -> Parameter.Style?
    {
        guard let style, !location.styles.contains(style) else { return style }
        diagnostics.warning(
            .invalidValue,
            "a \(location.rawValue) parameter cannot have the style `\(style.rawValue)`; the style is ignored",
            at: node[.style] ?? node
        )
        return nil
    }

    /// A value is described by a schema or in one media type.
    func checkValue(of what: String, schema: Schema?, content: [MediaTypeObject]?, at node: JSONNode) {
        if schema != nil, content != nil {
            diagnostics.error(.invalidValue, "\(what) has both `schema` and `content`", at: node)
        } else if node[.schema] == nil, node[.content] == nil {
            diagnostics.error(.missingMember, "\(what) has neither `schema` nor `content`", at: node)
        } else if let content, content.count != 1 {
            diagnostics.error(
                .invalidValue,
                "`content` of \(what) must have one media type, not \(content.count)",
                at: node
            )
        }
    }
}

/// The key of a parameter among those of one operation.
struct ParameterKey: Hashable {
    let name: String
    let location: Parameter.Location

    init(_ parameter: Parameter) {
        // The names of header fields have no case.
        name = parameter.location == .header ? parameter.name.lowercased() : parameter.name
        location = parameter.location
    }
}

extension Parameter.Location {
    /// The style of parameters that declare none.
    var defaultStyle: Parameter.Style {
        switch self {
        case .path, .header: .simple
        case .query, .cookie: .form
        }
    }

    /// The styles that the specification allows.
    var styles: [Parameter.Style] {
        switch self {
        case .path: [.simple, .label, .matrix]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form]
        }
    }
}

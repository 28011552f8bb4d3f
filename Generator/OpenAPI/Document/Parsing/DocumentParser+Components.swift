import BindingsJSON

extension DocumentParser {
    func components(_ node: JSONNode?) -> Components {
        var schemas: [Components.Named<Schema>] = []
        var parameters: [Components.Named<Referenced<Parameter>>] = []
        var headers: [Components.Named<Referenced<Header>>] = []
        var responses: [Components.Named<Referenced<ResponseObject>>] = []
        var requestBodies: [Components.Named<Referenced<RequestBody>>] = []
        var securitySchemes: [SecurityScheme] = []
        var others: [Reference.Kind: [Components.Named<JSONNode>]] = [:]
        guard let node else {
            return Components(
                node: nil,
                schemas: [],
                parameters: [],
                headers: [],
                responses: [],
                requestBodies: [],
                securitySchemes: [],
                others: [:]
            )
        }
        fields(of: node, .components) { section, value in
            guard let kind = Reference.Kind(rawValue: section.name) else { return }
            for (name, entry) in map(value, "`\(section.name)`") {
                checkComponentName(name, at: entry)
                switch kind {
                case .schema: schemas.append(.init(name: name, value: schema(entry)))
                case .parameter: if let value = parameter(entry) { parameters.append(.init(name: name, value: value)) }
                case .header: if let value = header(entry) { headers.append(.init(name: name, value: value)) }
                case .response: if let value = response(entry) { responses.append(.init(name: name, value: value)) }
                case .requestBody:
                    if let value = requestBody(entry) { requestBodies.append(.init(name: name, value: value)) }
                case .securityScheme:
                    if let value = securityScheme(entry, name: name) { securitySchemes.append(value) }
                case .example: example(entry)
                case .link: link(entry)
                case .callback: callbackUse(entry)
                case .pathItem: _ = pathItem(entry, path: name, isPath: false)
                }
                switch kind {
                case .example, .link, .callback, .pathItem:
                    others[kind, default: []].append(.init(name: name, value: entry))
                default: break
                }
            }
        }
        return Components(
            node: node,
            schemas: schemas,
            parameters: parameters,
            headers: headers,
            responses: responses,
            requestBodies: requestBodies,
            securitySchemes: securitySchemes,
            others: others
        )
    }

    /// References work with any name, so one that the specification does not allow is only a warning.
    private func checkComponentName(_ name: String, at node: JSONNode) {
        let isValid =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        if !isValid {
            diagnostics.warning(
                .invalidValue,
                "a component name must have only letters, digits, `.`, `-` and `_`",
                at: node
            )
        }
    }
}

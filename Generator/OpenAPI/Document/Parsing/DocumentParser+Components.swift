import BindingsJSON

extension DocumentParser {
    func components(_ node: JSONNode?) -> Components {
        var schemas: [Components.NamedSchema] = []
        var securitySchemes: [SecurityScheme] = []
        guard let node else { return Components(node: nil, schemas: [], securitySchemes: []) }
        fields(of: node, .components) { section, value in
            guard let kind = Reference.Kind(rawValue: section.name) else { return }
            for (name, entry) in map(value, "`\(section.name)`") {
                checkComponentName(name, at: entry)
                switch kind {
                case .schema: schemas.append(Components.NamedSchema(name: name, value: schema(entry)))
                case .parameter: _ = parameter(entry)
                case .header: _ = header(entry)
                case .response: _ = response(entry)
                case .requestBody: _ = requestBody(entry)
                case .securityScheme:
                    if let value = securityScheme(entry, name: name) { securitySchemes.append(value) }
                case .example: example(entry)
                case .link: link(entry)
                case .callback: callbackUse(entry)
                case .pathItem: _ = pathItem(entry, path: name, isPath: false)
                }
            }
        }
        return Components(node: node, schemas: schemas, securitySchemes: securitySchemes)
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

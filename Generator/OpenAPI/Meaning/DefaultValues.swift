package import BindingsJSON

extension Vocabulary {
    /// Whether the value of a keyword says no more than what holds without the keyword.
    package static func isDefault(_ value: JSONNode, of keyword: Keyword, in kind: ObjectKind) -> Bool {
        switch (kind, keyword) {
        case (.header, .style): value.string == "simple"
        case (.header, .explode): value.bool == false
        case (.document, .jsonSchemaDialect): value.string == "https://spec.openapis.org/oas/3.1/dialect/base"
        // The style decides what holds without it.
        case (_, .explode): false
        default: value.bool == false && definition(of: keyword, in: kind)?.shape == .flag
        }
    }
}

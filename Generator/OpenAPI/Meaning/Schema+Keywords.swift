package import BindingsJSON

extension Schema {
    /// The value of a keyword; `nil` if the keyword is absent or does not count, as one that is null.
    package func value(of keyword: Keyword) -> JSONNode? {
        guard node.kind == .object else { return nil }
        guard keyword.isExtension else {
            guard let known = SchemaKeywords(name: keyword.name), keywords.contains(known) else { return nil }
            return node[keyword.name]
        }
        guard let value = node[keyword.name], !value.isNull else { return nil }
        return value
    }
}

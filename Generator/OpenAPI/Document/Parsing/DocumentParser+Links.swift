import BindingsJSON

extension DocumentParser {
    func link(_ use: JSONNode) {
        guard let (node, reference) = follow(use, .link), reference == nil else { return }
        links.append(node)
        fields(of: node, .link) { keyword, value in
            if keyword == .server { _ = server(value) }
        }
    }

    /// A callback, or a reference to one.
    func callbackUse(_ use: JSONNode) {
        guard let (node, reference) = follow(use, .callback), reference == nil else { return }
        _ = callback(node, ObjectKind.callback.phrase)
    }

    /// Path items that somebody else serves: what they refer to counts, no code is made of them.
    func callback(_ node: JSONNode, _ what: String) -> [PathItem] {
        extensibleMap(node, what).compactMap { expression, item in
            pathItem(item, path: expression, isPath: false)
        }
    }
}

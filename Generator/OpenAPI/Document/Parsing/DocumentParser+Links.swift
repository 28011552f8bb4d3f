import BindingsJSON

extension DocumentParser {
    func link(_ use: JSONNode) {
        guard let (node, reference) = follow(use, .link, "a link"), reference == nil else { return }
        links.append(node)
        fields(of: node, "a link") { name, value in
            switch name {
            case "operationId", "operationRef", "description": _ = string(value, "`\(name)`")
            case "parameters": _ = expect(value, .object, "`parameters`")
            case "requestBody": break
            case "server": _ = server(value)
            default: return false
            }
            return true
        }
    }

    /// A callback, or a reference to one.
    func callbackUse(_ use: JSONNode) {
        guard let (node, reference) = follow(use, .callback, "a callback"), reference == nil else { return }
        _ = callback(node, "a callback")
    }

    /// Path items that somebody else serves: what they refer to counts, no code is made of them.
    func callback(_ node: JSONNode, _ what: String) -> [PathItem] {
        extensibleMap(node, what).compactMap { expression, item in
            pathItem(item, path: expression, isPath: false)
        }
    }
}

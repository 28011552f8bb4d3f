import BindingsJSON

extension DocumentParser {
    func info(_ node: JSONNode) -> Info {
        var title: String?
        var version: String?
        fields(of: node, .info) { keyword, value in
            switch keyword {
            case .title: title = value.string
            case .version: version = value.string ?? value.text
            default: break
            }
        }
        if isObject(node) {
            for keyword in [Keyword.title, .version] where node[keyword] == nil {
                missing(keyword, of: "`info`", at: node)
            }
        }
        return Info(node: node, title: title ?? "", version: version ?? "")
    }

    func servers(_ node: JSONNode) -> [Server] { list(node, "`servers`").compactMap(server) }

    func server(_ node: JSONNode) -> Server? {
        var url: String?
        var variables: [Server.Variable] = []
        fields(of: node, .server) { keyword, value in
            switch keyword {
            case .url: url = value.string
            case .variables:
                variables = map(value, "`variables`").compactMap { serverVariable($0.value, name: $0.name) }
            default: break
            }
        }
        guard let url else {
            if isObject(node), node[.url] == nil { missing(.url, of: "the server", at: node) }
            return nil
        }
        return Server(node: node, url: url, variables: variables)
    }

    private func serverVariable(_ node: JSONNode, name: String) -> Server.Variable? {
        var defaultValue: String?
        var enumeration: [String] = []
        fields(of: node, .serverVariable) { keyword, value in
            switch keyword {
            case .default: defaultValue = value.string ?? value.text
            case .enum:
                enumeration = list(value, "`enum`").compactMap {
                    isText($0, "an element of `enum`") ? $0.string ?? $0.text : nil
                }
            default: break
            }
        }
        if isObject(node), node[.default] == nil {
            diagnostics.warning(.missingMember, "the server variable `\(name)` has no `default`", at: node)
        }
        guard let value = defaultValue ?? enumeration.first else { return nil }
        return Server.Variable(node: node, name: name, defaultValue: value)
    }

    func tag(_ node: JSONNode) -> Tag? {
        var name: String?
        fields(of: node, .tag) { keyword, value in
            if keyword == .name { name = value.string }
        }
        guard let name else {
            if isObject(node), node[.name] == nil { missing(.name, of: "the tag", at: node) }
            return nil
        }
        return Tag(node: node, name: name)
    }
}

import BindingsJSON

extension DocumentParser {
    func info(_ node: JSONNode) -> Info {
        var title: String?
        var version: String?
        fields(of: node, "`info`") { name, value in
            switch name {
            case "title": title = string(value, "`title`")
            case "version":
                // YAML reads an unquoted 1.0 as a number, and documents are converted from YAML.
                if value.kind == .number {
                    diagnostics.warning(.wrongType, "`version` must be a string, not a number", at: value)
                    version = value.text
                } else {
                    version = string(value, "`version`")
                }
            case "description", "termsOfService", "summary": _ = string(value, "`\(name)`")
            case "contact", "license": _ = expect(value, .object, "`\(name)`")
            default: return false
            }
            return true
        }
        if isObject(node) {
            if node["title"] == nil { missing("title", of: "`info`", at: node) }
            if node["version"] == nil { missing("version", of: "`info`", at: node) }
        }
        return Info(node: node, title: title ?? "", version: version ?? "")
    }

    func servers(_ node: JSONNode) -> [Server] { list(node, "`servers`").compactMap(server) }

    func server(_ node: JSONNode) -> Server? {
        var url: String?
        var variables: [Server.Variable] = []
        fields(of: node, "a server") { name, value in
            switch name {
            case "url": url = string(value, "`url`")
            case "description": _ = string(value, "`description`")
            case "variables":
                variables = map(value, "`variables`").compactMap { serverVariable($0.value, name: $0.name) }
            default: return false
            }
            return true
        }
        guard let url else {
            if isObject(node), node["url"] == nil { missing("url", of: "the server", at: node) }
            return nil
        }
        return Server(node: node, url: url, variables: variables)
    }

    private func serverVariable(_ node: JSONNode, name: String) -> Server.Variable? {
        var defaultValue: String?
        var enumeration: [String] = []
        fields(of: node, "a server variable") { member, value in
            switch member {
            case "default": defaultValue = variableText(value, "`default`")
            case "enum":
                enumeration = list(value, "`enum`").compactMap { variableText($0, "an element of `enum`") }
            case "description": _ = string(value, "`description`")
            default: return false
            }
            return true
        }
        if isObject(node), node["default"] == nil {
            diagnostics.warning(.missingMember, "the server variable `\(name)` has no `default`", at: node)
        }
        guard let value = defaultValue ?? enumeration.first else { return nil }
        return Server.Variable(node: node, name: name, defaultValue: value, enumeration: enumeration)
    }

    /// Ports are often written as numbers, and mean their digits.
    private func variableText(_ node: JSONNode, _ what: String) -> String? {
        guard node.kind == .number else { return string(node, what) }
        diagnostics.warning(.wrongType, "\(what) must be a string, not a number", at: node)
        return node.text
    }

    func tag(_ node: JSONNode) -> Tag? {
        var name: String?
        fields(of: node, "a tag") { member, value in
            switch member {
            case "name": name = string(value, "`name`")
            case "description": _ = string(value, "`description`")
            case "externalDocs": break
            default: return false
            }
            return true
        }
        guard let name else {
            if isObject(node), node["name"] == nil { missing("name", of: "the tag", at: node) }
            return nil
        }
        return Tag(node: node, name: name)
    }
}

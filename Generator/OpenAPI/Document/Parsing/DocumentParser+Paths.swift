import BindingsJSON
import BindingsSyntax

extension DocumentParser {
    func paths(_ node: JSONNode) -> [PathItem] {
        var items: [PathItem] = []
        var shapes: [String: PathShape] = [:]
        for (path, value) in extensibleMap(node, "`paths`") {
            let shape = checkedShape(of: path, at: value)
            guard let item = pathItem(value, path: path, isPath: true) else { continue }
            if let shape {
                checkUnique(item, &shapes[shape, default: PathShape()], at: value)
            }
            items.append(item)
        }
        return items
    }

    /// The path with its placeholders made nameless, if its syntax is right.
    private func checkedShape(of path: String, at node: JSONNode) -> String? {
        guard path.hasPrefix("/") else {
            diagnostics.error(.invalidPath, "the path `\(path)` does not start with `/`", at: node)
            return nil
        }
        guard let template = PathTemplate(path) else {
            diagnostics.error(.invalidPath, "the braces of the path `\(path)` do not match", at: node)
            return nil
        }
        var names = Set<String>()
        for name in template.placeholders {
            if name.isEmpty {
                diagnostics.error(.invalidPath, "a placeholder of the path `\(path)` has no name", at: node)
            } else if !names.insert(name).inserted {
                diagnostics.warning(.invalidPath, "the path `\(path)` has the placeholder `\(name)` twice", at: node)
            }
        }
        return template.shape
    }

    /// Paths that differ in the names of placeholders are the same; with other methods, both can still be called.
    private func checkUnique(_ item: PathItem, _ shape: inout PathShape, at node: JSONNode) {
        let methods = Set(item.operations.map(\.method))
        if let first = shape.path {
            let message = "the path is the same as `\(first)`"
            if methods.isDisjoint(with: shape.methods) {
                diagnostics.warning(.duplicatePath, message, at: node)
            } else {
                diagnostics.error(.duplicatePath, message + ", and both have the same method", at: node)
            }
        } else {
            shape.path = item.path
        }
        shape.methods.formUnion(methods)
    }

    /// - Parameter isPath: Whether the item is under `paths`, so that its operations can be called.
    func pathItem(_ use: JSONNode, path: String, isPath: Bool) -> PathItem? {
        guard let (target, reference) = follow(use, .pathItem) else { return nil }
        var ownParameters: [Referenced<Parameter>] = []
        var servers: [Server] = []
        var operations: [(method: OperationMethod, node: JSONNode)] = []
        // Members beside `$ref` are undefined in OpenAPI 3.0 and 3.1; they add to what it leads to.
        for node in reference == nil ? [target] : [target, use] {
            fields(of: node, .pathItem) { keyword, value in
                switch keyword {
                case .parameters: ownParameters += parameters(value)
                case .servers: servers = self.servers(value)
                default: OperationMethod(rawValue: keyword.name).map { operations.append(($0, value)) }
                }
            }
        }
        let template = isPath ? PathTemplate(path) : nil
        return PathItem(
            node: target,
            path: path,
            reference: reference,
            operations: operations.compactMap { method, node in
                operation(
                    node,
                    OperationContext(
                        path: path,
                        method: method,
                        template: template,
                        isPath: isPath,
                        parameters: ownParameters,
                        servers: servers
                    )
                )
            }
        )
    }

    func link(_ use: JSONNode) {
        guard let (node, reference) = follow(use, .link), reference == nil else { return }
        links.append(node)
        fields(of: node, .link) { keyword, value in
            if keyword == .server { _ = server(value) }
        }
    }

    /// A callback, or a reference to one, whose requests are read where the callback itself is.
    func callbackUse(_ use: JSONNode) {
        guard let (node, reference) = follow(use, .callback) else { return }
        if reference == nil {
            callbacks[node.index] = requests(node, ObjectKind.callback.phrase)
        } else {
            callbackTargets[use.index] = node.index
        }
    }

    /// Path items that other servers serve: no code is generated for them.
    func requests(_ node: JSONNode, _ what: String) -> [PathItem] {
        extensibleMap(node, what).compactMap { expression, item in
            pathItem(item, path: expression, isPath: false)
        }
    }
}

/// The known paths that differ only in the names of their placeholders.
private struct PathShape {
    /// The first of them.
    var path: String?
    /// The methods of all of them.
    var methods = Set<OperationMethod>()
}

/// What an operation inherits from its path item.
struct OperationContext {
    var path: String
    var method: OperationMethod
    var template: PathTemplate?
    var isPath: Bool
    var parameters: [Referenced<Parameter>]
    var servers: [Server]
}

import BindingsJSON

/// The components and operations of a document, and which of them refer to which.
struct DocumentParts {
    let tree: DocumentTree
    /// The components by kind and name, such as `schemas/Pet`.
    private(set) var components: [String: Int] = [:]
    /// The operations by method and path.
    private(set) var operations: [String: Operation] = [:]
    /// The components in the order of the text, to find the one that a place is in.
    private var ordered: [(index: Int, name: String)] = []

    struct Operation {
        var index: Int
        /// The parameters that its path gives to all its operations.
        var sharedParameters: Int?
    }

    init(_ tree: DocumentTree) {
        self.tree = tree
        if let all = tree.member(.components, of: 0), tree.isObject(all) {
            for kind in tree.children(of: all) where tree.isObject(kind) {
                let prefix = tree.name(of: kind) + "/"
                for component in tree.children(of: kind) {
                    let name = prefix + tree.name(of: component)
                    components[name] = component
                    ordered.append((component, name))
                }
            }
        }
        guard let paths = tree.member(.paths, of: 0), tree.isObject(paths) else { return }
        for path in tree.children(of: paths) where tree.isObject(path) {
            let item = tree.resolved(path)
            for method in KnownName.methods {
                guard let operation = tree.member(method, of: item) else { continue }
                operations[Self.label(method, tree.name(of: path))] = Operation(
                    index: operation,
                    sharedParameters: tree.member(.parameters, of: item)
                )
            }
        }
    }

    static func label(_ method: KnownName, _ path: String) -> String { method.name + " " + path }

    /// The component that a place is in.
    private func component(at index: Int) -> String? {
        var low = 0
        var high = ordered.count
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle].index <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0, index < Int(tree.ends[ordered[low - 1].index]) else { return nil }
        return ordered[low - 1].name
    }

    /// The components that a value refers to.
    func componentsReferred(in index: Int) -> [String] {
        references(in: index).map(\.component)
    }

    /// The references in a value, with the components that they lead to.
    func references(in index: Int) -> [(owner: Int, component: String, text: String)] {
        tree.references[tree.referenceRange(in: index)].compactMap { site in
            guard site.target >= 0, let name = component(at: Int(site.target)) else { return nil }
            return (Int(site.owner), name, site.text)
        }
    }

    /// How a reference in a value takes part in a composition.
    enum Composition {
        /// It stands in an `allOf`, or is all that there is.
        case inheritance
        /// It stands in a `oneOf` or the like.
        case union
    }

    /// How an object with a reference, inside of a value, takes part in a composition; `nil` if it does not.
    func composition(of owner: Int, in value: Int) -> Composition? {
        if owner == value { return .inheritance }
        var node = tree.nodes[owner]
        while node.index > value {
            switch node.name {
            case "allOf"?: return .inheritance
            case "oneOf"?, "anyOf"?, "not"?: return .union
            case "mapping"? where node.parent?.name == "discriminator": return .union
            default: break
            }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    /// The components that refer to each component.
    func users() -> [String: [String]] {
        var users: [String: [String]] = [:]
        for (name, index) in components {
            for other in Set(componentsReferred(in: index)) { users[other, default: []].append(name) }
        }
        return users
    }

    /// The components that lead to any of some components, perhaps one of them to another.
    func leading(to names: Set<String>) -> Set<String> {
        let users = users()
        var found: Set<String> = []
        var queue = Array(names)
        while let name = queue.popLast() {
            for user in users[name] ?? [] where found.insert(user).inserted { queue.append(user) }
        }
        return found
    }
}

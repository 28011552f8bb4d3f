import BindingsJSON

/// What a schema has by way of its `allOf`: properties, and which of them are required.
struct Inheritance {
    private let tree: DocumentTree
    /// How many schemas a search looks at before it gives up; no real hierarchy comes near.
    private static let limit = 256

    init(_ tree: DocumentTree) { self.tree = tree }

    /// The schema of a property that a schema inherits.
    func property(_ name: String, of schema: Int) -> Int? {
        ancestors(of: schema).lazy.compactMap { ownProperty(name, of: $0) }.first
    }

    /// The schema of a property of a schema itself.
    func ownProperty(_ name: String, of schema: Int) -> Int? {
        guard let properties = tree.member(.properties, of: schema), tree.isObject(properties) else { return nil }
        return tree.children(of: properties).first { tree.name(of: $0) == name }
    }

    /// The names of the properties that a schema requires, itself or by way of what it inherits from.
    func required(of schema: Int) -> Set<String> {
        var names = Set(tree.strings(tree.member(.required, of: schema)))
        for ancestor in ancestors(of: schema) {
            names.formUnion(tree.strings(tree.member(.required, of: ancestor)))
        }
        return names
    }

    /// The schemas that a schema inherits from, the last one first.
    private func ancestors(of schema: Int) -> [Int] {
        var queue = branches(of: schema)
        var seen: Set<Int> = []
        var ancestors: [Int] = []
        while let next = queue.popLast(), seen.count < Self.limit {
            let target = tree.resolved(next)
            guard tree.isObject(target), seen.insert(target).inserted else { continue }
            ancestors.append(target)
            queue += branches(of: target)
        }
        return ancestors
    }

    private func branches(of schema: Int) -> [Int] {
        guard let list = tree.member(.allOf, of: schema), tree.kind(of: list) == .array else { return [] }
        return Array(tree.children(of: list))
    }
}

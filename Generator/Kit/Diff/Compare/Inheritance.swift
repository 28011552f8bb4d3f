import BindingsJSON

/// Properties that a schema has by way of its `allOf`.
struct Inheritance {
    private let tree: DocumentTree
    /// How many schemas a search looks at before it gives up; no real hierarchy comes near.
    private static let limit = 256

    init(_ tree: DocumentTree) { self.tree = tree }

    /// The schema of a property that a schema inherits; `nil` if it has its own or none.
    func property(_ name: String, of schema: Int) -> Int? {
        guard let list = tree.member(.allOf, of: schema) else { return nil }
        var queue = tree.kind(of: list) == .array ? Array(tree.children(of: list)) : []
        var seen: Set<Int> = []
        while let next = queue.popLast(), seen.count < Self.limit {
            let target = tree.resolved(next)
            guard tree.isObject(target), seen.insert(target).inserted else { continue }
            if let properties = tree.member(.properties, of: target), tree.isObject(properties) {
                for child in tree.children(of: properties) where tree.name(of: child) == name { return child }
            }
            if let inner = tree.member(.allOf, of: target), tree.kind(of: inner) == .array {
                queue += tree.children(of: inner)
            }
        }
        return nil
    }
}

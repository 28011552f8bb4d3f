package import BindingsJSON

extension JSONNode {
    /// The member whose name a keyword is, if the value is an object that has one.
    package subscript(keyword: Keyword) -> JSONNode? { self[keyword.name] }

    /// Whether the name of the member whose value this is starts with `x-`, as names of extensions do.
    package var isExtension: Bool {
        plainName?.starts(with: "x-".utf8) ?? name?.hasPrefix("x-") ?? false
    }

    /// The values of the members, or the elements, in order; names are not decoded.
    package var children: Children {
        Children(document: document, index: index + 1, remaining: kind == .object || kind == .array ? count : 0)
    }

    /// Goes over the values that an object or array holds.
    package struct Children: Sequence, IteratorProtocol {
        let document: JSONDocument
        var index: Int
        var remaining: Int

        /// How many values are left.
        package var underestimatedCount: Int { remaining }

        /// The next value.
        package mutating func next() -> JSONNode? {
            guard remaining > 0 else { return nil }
            let node = document.nodes[index]
            index = node.indices.upperBound
            remaining -= 1
            return node
        }
    }
}

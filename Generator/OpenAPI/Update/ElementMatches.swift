import BindingsJSON

/// Finds the elements of two lists that are the same part of an API.
enum ElementMatches {
    /// The counterpart in the project of each element of the release.
    static func matches(
        of new: [JSONNode],
        in old: [JSONNode],
        _ shape: ValueShape
    ) -> [(place: Int, node: JSONNode)?] {
        var matches: [(place: Int, node: JSONNode)?] = Array(repeating: nil, count: new.count)
        var rest = Array(old.enumerated())
        // What has no name is known by its members, and where those have changed too, by its place among its type.
        for identity in [name(of:), { members(of: $0, shape) }, kind(of:)] {
            var places = Dictionary(grouping: rest.reversed()) { identity($0.element) }
            for (index, element) in new.enumerated() where matches[index] == nil {
                guard let key = identity(element), let match = places[key]?.popLast() else { continue }
                matches[index] = (match.offset, match.element)
            }
            let taken = Set(matches.compactMap { $0?.place })
            rest.removeAll { taken.contains($0.offset) }
        }
        return matches
    }

    /// The key that identifies an element at any place; `nil` if there is none.
    private static func name(of node: JSONNode) -> String? {
        switch node.kind {
        case .object:
            if let reference = node[.reference]?.string { return "reference " + reference }
            if let name = node[.name]?.string { return "name \(node[.in]?.string ?? "") " + name }
            if let url = node[.url]?.string { return "url " + url }
            return nil
        case .array: return nil
        case .string: return "string " + (node.string ?? "")
        case .number: return "number " + (node.number?.int64.map(String.init) ?? node.text)
        case .bool, .null: return node.text
        }
    }

    /// The names of an object's members, those of its properties among them; `nil` for what has a name of its own.
    private static func members(of node: JSONNode, _ shape: ValueShape) -> String? {
        guard node.kind == .object, name(of: node) == nil else { return nil }
        let members = node.children.filter { member in
            let row = shape.objectKind.flatMap { Vocabulary.definition(ofMember: member, in: $0) }
            return row?.isWording != true
        }
        let properties = node[.properties]?.members.map(\.name) ?? []
        return (members.compactMap(\.name).sorted() + [node[.type]?.text ?? ""] + properties.sorted())
            .joined(separator: "\n")
    }

    private static func kind(of node: JSONNode) -> String? {
        name(of: node) == nil ? "\(node.kind) \(node[.type]?.text ?? "")" : nil
    }
}

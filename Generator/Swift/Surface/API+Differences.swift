extension API {
    /// Two APIs without the groups' operations and the top-level types that are the same in both.
    static func differing(_ first: API, _ second: API) -> (API, API) {
        (first.removing(second), second.removing(first))
    }

    private func removing(_ other: API) -> API {
        var rest = self
        rest.models = models.removing(other.models, by: \.name)
        rest.client.nested = client.nested.removing(other.client.nested, by: \.name)
        rest.client.operations = client.operations.removing(other.client.operations, by: \.name)
        var groups: [String: Namespace] = [:]
        for namespace in other.namespaces { groups[namespace.typeName] = namespace }
        for index in namespaces.indices {
            guard let group = groups[namespaces[index].typeName] else { continue }
            rest.namespaces[index].operations = namespaces[index].operations.removing(group.operations, by: \.name)
            rest.namespaces[index].nested = namespaces[index].nested.removing(group.nested, by: \.name)
        }
        return rest
    }
}

extension Array where Element: Equatable {
    /// The elements that another list does not have under the same name.
    ///
    /// Lists that are compared have nearly the same order, so that the one after the last match is mostly the next.
    fileprivate func removing<Name: Hashable>(_ others: Self, by name: (Element) -> Name) -> Self {
        var next = 0
        var places: [Name: Int]?
        return filter { element in
            if next < others.count, name(others[next]) == name(element) {
                next += 1
                return others[next - 1] != element
            }
            let known = places ?? Dictionary(others.indices.map { (name(others[$0]), $0) }) { _, last in last }
            places = known
            guard let place = known[name(element)] else { return true }
            next = place + 1
            return others[place] != element
        }
    }
}

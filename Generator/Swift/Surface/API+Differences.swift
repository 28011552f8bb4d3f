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
    fileprivate func removing<Name: Hashable>(_ others: Self, by name: (Element) -> Name) -> Self {
        var known: [Name: Element] = [:]
        for other in others { known[name(other)] = other }
        return filter { known[name($0)] != $0 }
    }
}

import BindingsJSON

/// The members of two objects by name, such as the variables of a server.
struct NamedNodes {
    /// A member of one object or of both.
    struct Match {
        var name: String
        var nodes: Pair<JSONNode?>
        /// The object that holds the member, or that would hold it.
        var holders: Pair<JSONNode>
    }

    private(set) var matches: [Match] = []

    /// Matches members.
    ///
    /// - Parameters:
    ///   - objects: The objects.
    ///   - owners: What has the objects, for an object that is absent.
    init(_ objects: Pair<JSONNode?>, holders owners: Pair<JSONNode>) {
        let members = objects.map { $0.map { $0.members.map { (name: $0.name, value: $0.value) } } ?? [] }
        let holders = Pair(objects.base ?? owners.base, objects.revision ?? owners.revision)
        matches = NamedMatches(members.base, members.revision, by: \.name).matches.map { match in
            switch match {
            case .kept(let pair, let name):
                Match(name: name, nodes: Pair(pair.base.value, pair.revision.value), holders: holders)
            case .removed(let member, let name): Match(name: name, nodes: Pair(member.value, nil), holders: holders)
            case .added(let member, let name): Match(name: name, nodes: Pair(nil, member.value), holders: holders)
            }
        }
    }
}

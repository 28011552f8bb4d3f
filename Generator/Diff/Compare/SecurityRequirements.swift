import BindingsJSON

/// The ways in which a client may authenticate: any one of the alternatives, each of which may take several schemes.
struct SecurityRequirements: Equatable {
    /// One alternative: the scopes that each of its schemes needs.
    struct Alternative: Hashable {
        var scopes: [String: Set<String>]
        var index: Int

        /// The names of the schemes, which identify an alternative.
        var name: String { scopes.keys.sorted().joined(separator: " + ") }

        /// Whether whoever satisfies the other alternative's schemes satisfies this one's.
        func isSatisfied(by other: Alternative) -> Bool { scopes.keys.allSatisfy { other.scopes[$0] != nil } }
    }

    var alternatives: [Alternative]

    init(_ index: Int?, in tree: DocumentTree) {
        guard let index, tree.kind(of: index) == .array else {
            alternatives = []
            return
        }
        alternatives = tree.children(of: index).map { element in
            var scopes: [String: Set<String>] = [:]
            for member in tree.isObject(element) ? Array(tree.children(of: element)) : [] {
                scopes[tree.name(of: member)] = Set(tree.strings(member))
            }
            return Alternative(scopes: scopes, index: element)
        }
    }

    /// Whether no authentication is needed.
    var isOpen: Bool { alternatives.isEmpty || alternatives.contains { $0.scopes.isEmpty } }

    /// Whether a client that authenticates in this way is let in.
    func admits(_ client: Alternative) -> Bool {
        isOpen || alternatives.contains { $0.isSatisfied(by: client) }
    }

    /// Equal requirements, wherever they stand.
    static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.alternatives.count == rhs.alternatives.count
            && Set(lhs.alternatives.map(\.scopes)) == Set(rhs.alternatives.map(\.scopes))
    }
}

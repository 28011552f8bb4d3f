extension Comparator {
    /// What became of a member.
    enum Pair {
        case kept(Int, Int, String)
        case removed(Int, String)
        case added(Int, String)
    }

    /// The members of two objects by name: those of the base in its order, then what the revision added in its order.
    func pairs(_ baseObject: Int?, _ revisionObject: Int?) -> [Pair] {
        var pairs: [Pair] = []
        var matched: Set<Int> = []
        let lookup = MemberLookup(revisionObject, in: revision)
        if let baseObject, base.isObject(baseObject) {
            for child in base.children(of: baseObject) {
                if let other = lookup.index(ofName: base.nameNumbers[child]) {
                    matched.insert(other)
                    pairs.append(.kept(child, other, base.name(of: child)))
                } else {
                    pairs.append(.removed(child, base.name(of: child)))
                }
            }
        }
        if let revisionObject, revision.isObject(revisionObject), matched.count < revision.count(of: revisionObject) {
            for child in revision.children(of: revisionObject) where !matched.contains(child) {
                pairs.append(.added(child, revision.name(of: child)))
            }
        }
        return pairs
    }

    /// Finds members by name; of a large object, without looking through it each time.
    struct MemberLookup {
        private let tree: DocumentTree
        private let object: Int?
        private var indices: [Int32: Int]?

        init(_ object: Int?, in tree: DocumentTree) {
            self.tree = tree
            self.object = object.flatMap { tree.isObject($0) ? $0 : nil }
            guard let object = self.object, tree.count(of: object) > 12 else { return }
            var indices: [Int32: Int] = [:]
            indices.reserveCapacity(tree.count(of: object))
            for child in tree.children(of: object) { indices[tree.nameNumbers[child]] = child }
            self.indices = indices
        }

        func index(ofName number: Int32) -> Int? {
            if let indices { return indices[number] }
            return object.flatMap { tree.member(number: number, of: $0) }
        }
    }
}

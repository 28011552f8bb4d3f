import BindingsJSON

/// Which branches of two lists of schemas are the same branch.
///
/// Branches match by the name of what they refer to, then by what they say, then by their titles; and if one is left on
/// each side, and not both have names, these match. Their order does not count, nor does a branch that is only `null`.
struct BranchMatches {
    private(set) var kept: [(Int, Int)] = []
    private(set) var removed: [Int] = []
    private(set) var added: [Int] = []

    init(_ baseList: Int?, in base: DocumentTree, _ revisionList: Int?, in revision: DocumentTree) {
        var old = Self.branches(baseList, in: base)
        var new = Self.branches(revisionList, in: revision)
        match(&old, &new, by: { Self.reference(of: $0, in: base) }, { Self.reference(of: $0, in: revision) })
        match(&old, &new, by: { base.hashes[base.resolved($0)] }, { revision.hashes[revision.resolved($0)] })
        match(&old, &new, by: { Self.title(of: $0, in: base) }, { Self.title(of: $0, in: revision) })
        if old.count == 1, new.count == 1,
            Self.reference(of: old[0], in: base) == nil || Self.reference(of: new[0], in: revision) == nil
        {
            kept.append((old[0], new[0]))
            (old, new) = ([], [])
        }
        removed = old
        added = new
    }

    private mutating func match<Key: Hashable>(
        _ old: inout [Int],
        _ new: inout [Int],
        by oldKey: (Int) -> Key?,
        _ newKey: (Int) -> Key?
    ) {
        guard !old.isEmpty, !new.isEmpty else { return }
        var places: [Key: [Int]] = [:]
        for branch in new.reversed() {
            if let key = newKey(branch) { places[key, default: []].append(branch) }
        }
        var matched: Set<Int> = []
        old.removeAll { branch in
            guard let key = oldKey(branch), let other = places[key]?.popLast() else { return false }
            kept.append((branch, other))
            matched.insert(other)
            return true
        }
        new.removeAll { matched.contains($0) }
    }

    private static func branches(_ list: Int?, in tree: DocumentTree) -> [Int] {
        guard let list, tree.kind(of: list) == .array else { return [] }
        return tree.children(of: list).filter { !SchemaView.isNull($0, in: tree) }
    }

    private static func reference(of branch: Int, in tree: DocumentTree) -> String? {
        tree.isObject(branch) ? tree.string(tree.member(.reference, of: branch)) : nil
    }

    private static func title(of branch: Int, in tree: DocumentTree) -> String? {
        tree.isObject(branch) ? tree.string(tree.member(.title, of: branch)) : nil
    }

    /// What to call a branch in a sentence.
    static func name(of branch: Int, in tree: DocumentTree) -> String {
        if let reference = reference(of: branch, in: tree) {
            return reference.split(separator: "/").last.map(String.init) ?? reference
        }
        if let title = title(of: branch, in: tree) { return title }
        let types = SchemaView(branch, in: tree).types(in: tree).sorted()
        return types.isEmpty ? "a schema" : types.joined(separator: " or ")
    }
}

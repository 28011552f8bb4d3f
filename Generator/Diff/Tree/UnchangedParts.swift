/// Which parts of two documents mean the same, references followed.
///
/// A part is unchanged if its hash is, and nothing it refers to, however far away, differs.
struct UnchangedParts {
    /// For each reference of the base in the order of the text: how many before it lead to something changed.
    private let changedBefore: [Int32]

    init(base: DocumentTree, revision: DocumentTree) {
        let changed = Self.changedTargets(base: base, revision: revision)
        var counts: [Int32] = [0]
        counts.reserveCapacity(base.references.count + 1)
        var count: Int32 = 0
        for reference in base.references {
            if changed.contains(reference.text) { count += 1 }
            counts.append(count)
        }
        changedBefore = counts
    }

    /// Whether a value of the base means the same as one of the revision.
    func isUnchanged(_ baseIndex: Int, in base: DocumentTree, _ revisionIndex: Int, in revision: DocumentTree) -> Bool {
        guard base.hashes[baseIndex] == revision.hashes[revisionIndex] else { return false }
        let range = base.referenceRange(in: baseIndex)
        return changedBefore[range.lowerBound] == changedBefore[range.upperBound]
    }

    /// The texts of the references that lead to something changed.
    private static func changedTargets(base: DocumentTree, revision: DocumentTree) -> Set<String> {
        var revisionTargets: [String: Int32] = [:]
        for reference in revision.references { revisionTargets[reference.text] = reference.target }
        var baseTargets: [String: Int32] = [:]
        for reference in base.references { baseTargets[reference.text] = reference.target }

        var users: [String: [String]] = [:]
        var changed: Set<String> = []
        for (text, target) in baseTargets {
            guard let other = revisionTargets[text], (target < 0) == (other < 0) else {
                changed.insert(text)
                continue
            }
            guard target >= 0 else { continue }
            if base.hashes[Int(target)] != revision.hashes[Int(other)] { changed.insert(text) }
            for reference in base.references[base.referenceRange(in: Int(target))] {
                users[reference.text, default: []].append(text)
            }
        }
        var queue = Array(changed)
        while let text = queue.popLast() {
            for user in users[text] ?? [] where changed.insert(user).inserted { queue.append(user) }
        }
        return changed
    }
}

package import BindingsJSON

/// Which parts of two documents mean the same, references followed.
///
/// A part is unchanged if its fingerprint is, and nothing it refers to, however far away, differs.
package struct UnchangedParts: Sendable {
    private let base: Document
    private let baseFingerprints: Fingerprints
    private let revisionFingerprints: Fingerprints
    /// For each reference of the base in the order of the text: how many before it lead to something changed.
    private let changedBefore: [Int32]
    /// The indices of schemas of the base that stand for schemas that inherit from them, of which some differ.
    private let changedParents: [Int]

    /// Compares the parts of two documents.
    package init(
        base: Document,
        _ baseFingerprints: Fingerprints,
        revision: Document,
        _ revisionFingerprints: Fingerprints
    ) {
        self.base = base
        self.baseFingerprints = baseFingerprints
        self.revisionFingerprints = revisionFingerprints
        let changes = Changes(base, baseFingerprints, revision, revisionFingerprints)
        changedParents = changes.parents
        let changed = changes.targets
        var counts: [Int32] = [0]
        counts.reserveCapacity(base.references.count + 1)
        var count: Int32 = 0
        for reference in base.references {
            if changed.contains(reference.uri) { count += 1 }
            counts.append(count)
        }
        changedBefore = counts
    }

    /// Whether a value of the base means the same as one of the revision.
    package func isUnchanged(_ baseNode: JSONNode, _ revisionNode: JSONNode) -> Bool {
        guard baseFingerprints.meaning(of: baseNode) == revisionFingerprints.meaning(of: revisionNode) else {
            return false
        }
        guard !changedParents.contains(where: baseNode.indices.contains) else { return false }
        let range = base.referenceRange(in: baseNode)
        return changedBefore[range.lowerBound] == changedBefore[range.upperBound]
    }
}

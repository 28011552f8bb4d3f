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
        let changed = Self.changedTargets(base, baseFingerprints, revision, revisionFingerprints)
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
        let range = base.referenceRange(in: baseNode)
        return changedBefore[range.lowerBound] == changedBefore[range.upperBound]
    }

    /// The references that lead to something changed, by what they mean.
    private static func changedTargets(
        _ base: Document,
        _ baseFingerprints: Fingerprints,
        _ revision: Document,
        _ revisionFingerprints: Fingerprints
    ) -> Set<String> {
        let baseTargets = targets(of: base)
        let revisionTargets = targets(of: revision)
        var users: [String: [String]] = [:]
        var changed: Set<String> = []
        for (uri, target) in baseTargets {
            guard let other = revisionTargets[uri], (target == nil) == (other == nil) else {
                changed.insert(uri)
                continue
            }
            guard let target, let other else { continue }
            if baseFingerprints.meaning(of: target) != revisionFingerprints.meaning(of: other) { changed.insert(uri) }
            for reference in base.references[base.referenceRange(in: target)] {
                users[reference.uri, default: []].append(uri)
            }
        }
        var queue = Array(changed)
        while let uri = queue.popLast() {
            for user in users[uri] ?? [] where changed.insert(user).inserted { queue.append(user) }
        }
        return changed
    }

    private static func targets(of document: Document) -> [String: JSONNode?] {
        var targets: [String: JSONNode?] = [:]
        for reference in document.references where targets[reference.uri] == nil {
            targets.updateValue(document.targetNode(of: reference), forKey: reference.uri)
        }
        return targets
    }
}

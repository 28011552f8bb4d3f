import BindgenOpenAPI
import BindingsJSON

/// Which parts of two documents mean the same, references followed.
///
/// A part is unchanged if its fingerprint is, and nothing it refers to, however far away, differs.
struct UnchangedParts {
    private let documents: Pair<ComparedDocument>
    /// The places of the objects that hold the base's references, in the order of the text.
    private let owners: [Int]
    /// For each reference of the base in the order of the text: how many before it lead to something changed.
    private let changedBefore: [Int32]

    init(_ documents: Pair<ComparedDocument>) {
        self.documents = documents
        let references = documents.base.document.references
        owners = references.map(\.owner.index)
        let changed = Self.changedTargets(documents)
        var counts: [Int32] = [0]
        counts.reserveCapacity(references.count + 1)
        var count: Int32 = 0
        for reference in references {
            if changed.contains(reference.text) { count += 1 }
            counts.append(count)
        }
        changedBefore = counts
    }

    /// Whether a value of the base means the same as one of the revision.
    func isUnchanged(_ base: JSONNode, _ revision: JSONNode) -> Bool {
        guard documents.base.fingerprint(of: base) == documents.revision.fingerprint(of: revision) else { return false }
        let range = Self.range(of: owners, in: base.indices)
        return changedBefore[range.lowerBound] == changedBefore[range.upperBound]
    }

    /// The owners that are inside of a value.
    private static func range(of owners: [Int], in indices: Range<Int>) -> Range<Int> {
        func place(of index: Int) -> Int {
            var low = 0
            var high = owners.count
            while low < high {
                let middle = (low + high) / 2
                if owners[middle] < index { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = place(of: indices.lowerBound)
        return start..<max(start, place(of: indices.upperBound))
    }

    /// The texts of the references that lead to something changed.
    private static func changedTargets(_ documents: Pair<ComparedDocument>) -> Set<String> {
        let base = Targets(of: documents.base.document)
        let revision = Targets(of: documents.revision.document)
        let owners = documents.base.document.references.map(\.owner.index)
        var users: [String: [String]] = [:]
        var changed: Set<String> = []
        for (text, target) in base.targets {
            guard let other = revision.targets[text], !base.ambiguous.contains(text),
                !revision.ambiguous.contains(text),
                (target == nil) == (other == nil)
            else {
                changed.insert(text)
                continue
            }
            guard let target, let other else { continue }
            if documents.base.fingerprint(of: target) != documents.revision.fingerprint(of: other) {
                changed.insert(text)
            }
            for place in range(of: owners, in: target.indices) {
                users[documents.base.document.references[place].text, default: []].append(text)
            }
        }
        var queue = Array(changed)
        while let text = queue.popLast() {
            for user in users[text] ?? [] where changed.insert(user).inserted { queue.append(user) }
        }
        return changed
    }

    /// What references lead to, by their text.
    private struct Targets {
        var targets: [String: JSONNode?] = [:]
        /// The texts that mean one thing here and another there, as those relative to an `$id` do.
        var ambiguous: Set<String> = []

        init(of document: Document) {
            for reference in document.references {
                let target = document.targetNode(of: reference)
                if let known = targets.updateValue(target, forKey: reference.text), known != target {
                    ambiguous.insert(reference.text)
                }
            }
        }
    }
}

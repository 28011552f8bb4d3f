import BindgenOpenAPI
import BindingsJSON

/// The context that every comparison of a pair needs.
///
/// Nothing in it changes, so that to share it is to pass a value.
final class ComparisonContext: Sendable {
    let documents: Pair<ComparedDocument>
    let options: ComparisonOptions
    private let unchanged: UnchangedParts

    init(_ documents: Pair<ComparedDocument>, options: ComparisonOptions) {
        self.documents = documents
        self.options = options
        unchanged = UnchangedParts(
            base: documents.base.document,
            documents.base.fingerprints,
            revision: documents.revision.document,
            documents.revision.fingerprints
        )
    }

    var base: ComparedDocument { documents.base }
    var revision: ComparedDocument { documents.revision }

    /// Whether two values mean the same, with all that they refer to.
    func isUnchanged(_ base: JSONNode, _ revision: JSONNode) -> Bool { unchanged.isUnchanged(base, revision) }

    /// Whether two values mean the same, with all that they refer to, or both are absent.
    func isUnchanged(_ base: JSONNode?, _ revision: JSONNode?) -> Bool {
        guard let base, let revision else { return base == nil && revision == nil }
        return unchanged.isUnchanged(base, revision)
    }

    /// Whether two parts mean the same, with all that they refer to.
    func isUnchanged(_ pair: Pair<some Extensible>) -> Bool { isUnchanged(pair.base.node, pair.revision.node) }

    /// Whether two parts that may hold dated media types look the same to the client.
    func isUnchangedContainer(_ pair: Pair<some Extensible>) -> Bool { !options.movesVersion && isUnchanged(pair) }

    /// Whether two values are written to mean the same, wherever their references lead.
    func isWrittenAlike(_ base: JSONNode, _ revision: JSONNode) -> Bool {
        self.base.meaning(of: base) == self.revision.meaning(of: revision)
    }
}

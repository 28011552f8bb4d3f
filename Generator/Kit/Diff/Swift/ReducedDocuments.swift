import BindingsJSON

/// What of two documents has to be generated from to see how their declarations differ.
///
/// Most of two releases of a document is the same, and what is the same in both makes the same declarations. Kept are the
/// operations and schemas that differ and those that lead to them; of the latter only the way is kept. Places stay as
/// they are, so that pointers into the reduced documents are pointers into the whole ones.
struct ReducedDocuments {
    private let base: DocumentTree
    private let revision: DocumentTree
    private let baseParts: DocumentParts
    private let revisionParts: DocumentParts
    /// The components that differ, or that a differing component is composed of.
    private var kept: Set<String> = []
    /// The components that lead to those.
    private var leading: Set<String> = []

    init(base: DocumentTree, revision: DocumentTree) {
        self.base = base
        self.revision = revision
        baseParts = DocumentParts(base)
        revisionParts = DocumentParts(revision)
        findChangedComponents()
        for parts in [baseParts, revisionParts] { leading.formUnion(parts.leading(to: kept)) }
    }

    private mutating func findChangedComponents() {
        for (name, index) in baseParts.components {
            if let other = revisionParts.components[name], base.exactHashes[index] == revision.exactHashes[other] {
                continue
            }
            kept.insert(name)
        }
        for name in revisionParts.components.keys where baseParts.components[name] == nil { kept.insert(name) }
        var queue = Array(kept)
        while let name = queue.popLast() {
            for parts in [baseParts, revisionParts] {
                for part in parts.constituents(of: name) where kept.insert(part).inserted { queue.append(part) }
            }
        }
    }

    /// The reduced documents.
    func documents() -> (base: JSONDocument, revision: JSONDocument)? {
        let fates = operationFates()
        do throws(JSONError) {
            let base = ReducedWriter(base, baseParts, kept: kept, leading: leading, fates: fates).bytes()
            let revision = ReducedWriter(revision, revisionParts, kept: kept, leading: leading, fates: fates).bytes()
            return (
                try JSONDocument(bytes: base, file: self.base.document.file),
                try JSONDocument(bytes: revision, file: self.revision.document.file)
            )
        } catch {
            return nil
        }
    }

    /// What becomes of an operation.
    enum Fate {
        case whole
        /// Without parameters but those of the path, which are the same in both documents.
        case outline
    }

    /// The operations that stay, by path and method.
    private func operationFates() -> [String: Fate] {
        var fates: [String: Fate] = [:]
        for (label, operation) in baseParts.operations {
            guard let other = revisionParts.operations[label] else {
                fates[label] = .whole
                continue
            }
            let isSame =
                base.exactHashes[operation.index] == revision.exactHashes[other.index]
                && operation.sharedParameters.map { base.exactHashes[$0] }
                    == other.sharedParameters.map { revision.exactHashes[$0] }
            if !isSame || parametersTouch(operation, baseParts) || parametersTouch(other, revisionParts) {
                fates[label] = .whole
            } else if touches(operation.index, baseParts) || touches(other.index, revisionParts) {
                fates[label] = .outline
            }
        }
        for label in revisionParts.operations.keys where baseParts.operations[label] == nil { fates[label] = .whole }
        return fates
    }

    private func parametersTouch(_ operation: DocumentParts.Operation, _ parts: DocumentParts) -> Bool {
        let own = parts.tree.member(.parameters, of: operation.index)
        return [own, operation.sharedParameters].contains { $0.map { touches($0, parts) } ?? false }
    }

    private func touches(_ index: Int, _ parts: DocumentParts) -> Bool {
        parts.componentsReferred(in: index).contains { kept.contains($0) || leading.contains($0) }
    }
}

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
    /// The components that differ, and those that inherit from them.
    private var affected: Set<String> = []
    /// The components that differ, and whose names may stand for another type in each document.
    private var reshaped: Set<String> = []
    /// The components that stay whole.
    private var kept: Set<String> = []
    /// The schemas that operations name which are in one document only, and which others may go on naming.
    private var touched: Set<String> = []
    /// The components that are touched, and those that lead to them or to some that stay whole.
    private var leading: Set<String> = []

    init(base: DocumentTree, revision: DocumentTree) {
        self.base = base
        self.revision = revision
        baseParts = DocumentParts(base)
        revisionParts = DocumentParts(revision)
        findChangedComponents()
        noteTouched(by: baseParts, notIn: revisionParts)
        noteTouched(by: revisionParts, notIn: baseParts)
        for parts in [baseParts, revisionParts] { leading.formUnion(parts.leading(to: kept.union(touched))) }
        leading = leading.union(touched).subtracting(kept)
    }

    private mutating func noteTouched(by parts: DocumentParts, notIn others: DocumentParts) {
        for (label, operation) in parts.operations where others.operations[label] == nil {
            touched.formUnion(parts.componentsReferred(in: operation.index).filter { $0.hasPrefix("schemas/") })
        }
    }

    private mutating func findChangedComponents() {
        for (name, index) in baseParts.components {
            if let other = revisionParts.components[name], base.exactHashes[index] == revision.exactHashes[other] {
                continue
            }
            kept.insert(name)
        }
        for name in revisionParts.components.keys where baseParts.components[name] == nil { kept.insert(name) }
        keepUsersOfReshapedComponents()
        let compositions = [Compositions(baseParts), Compositions(revisionParts)]
        // What inherits from something that differs may differ too.
        var queue = Array(kept)
        while let name = queue.popLast() {
            for heir in compositions.flatMap({ $0.heirs[name] ?? [] }) where kept.insert(heir).inserted {
                queue.append(heir)
            }
        }
        affected = kept
        // Unions of it, and all that it inherits from, are needed to see how.
        kept.formUnion(affected.flatMap { name in compositions.flatMap { $0.unions[name] ?? [] } })
        queue = Array(kept)
        while let name = queue.popLast() {
            for ancestor in compositions.flatMap({ $0.ancestors[name] ?? [] }) where kept.insert(ancestor).inserted {
                queue.append(ancestor)
            }
        }
    }

    /// Keeps what names a component whose type may be another one now, such as an object that lost its properties.
    private mutating func keepUsersOfReshapedComponents() {
        let users = [baseParts.users(), revisionParts.users()]
        var queue = Array(kept)
        while let name = queue.popLast() {
            guard let old = baseParts.components[name], let new = revisionParts.components[name] else { continue }
            let isSame = base.exactHashes[old] == revision.exactHashes[new]
            let mayDiffer =
                isSame
                ? !DeclaredKind.isDeclaration(old, in: base)
                : DeclaredKind.mayDiffer(old, in: base, new, in: revision)
            guard mayDiffer else { continue }
            reshaped.insert(name)
            for user in users.flatMap({ $0[name] ?? [] }) where kept.insert(user).inserted { queue.append(user) }
        }
    }

    /// The reduced documents.
    ///
    /// - Parameter hasWords: Whether descriptions stay, which end in comments and in no declaration.
    func documents(hasWords: Bool) -> (base: JSONDocument, revision: JSONDocument)? {
        let fates = operationFates()
        do throws(JSONError) {
            return (
                try document(of: baseParts, fates, hasWords: hasWords),
                try document(of: revisionParts, fates, hasWords: hasWords)
            )
        } catch {
            return nil
        }
    }

    private func document(
        of parts: DocumentParts,
        _ fates: [String: Fate],
        hasWords: Bool
    ) throws(JSONError) -> JSONDocument {
        let writer = ReducedWriter(parts, kept: kept, leading: leading, fates: fates, hasWords: hasWords)
        return try JSONDocument(bytes: writer.bytes(), file: parts.tree.document.file)
    }

    /// What becomes of an operation.
    enum Fate {
        case whole
        /// Without parameters but those of the path, which are the same in both documents.
        case outline
    }

    /// The operations that stay, by path and method: those that differ, and as many others as it takes to see in which
    /// directions what differs is used.
    private func operationFates() -> [String: Fate] {
        var fates: [String: Fate] = [:]
        var covered: Set<String> = []
        for (label, operation) in baseParts.operations.sorted(by: { $0.value.index < $1.value.index }) {
            guard let other = revisionParts.operations[label] else {
                fates[label] = .whole
                continue
            }
            let isSame =
                base.exactHashes[operation.index] == revision.exactHashes[other.index]
                && operation.sharedParameters.map { base.exactHashes[$0] }
                    == other.sharedParameters.map { revision.exactHashes[$0] }
            if !isSame || parametersTouch(operation, baseParts) || parametersTouch(other, revisionParts)
                || namesReshaped(operation.index, baseParts)
            {
                fates[label] = .whole
                continue
            }
            let ways = ways(from: operation.index, baseParts).union(ways(from: other.index, revisionParts))
            let isComposed = isComposed(operation.index, baseParts) || isComposed(other.index, revisionParts)
            guard isComposed || !ways.isSubset(of: covered) else { continue }
            covered.formUnion(ways)
            fates[label] = .outline
        }
        for label in revisionParts.operations.keys where baseParts.operations[label] == nil { fates[label] = .whole }
        return fates
    }

    private func parametersTouch(_ operation: DocumentParts.Operation, _ parts: DocumentParts) -> Bool {
        let own = parts.tree.member(.parameters, of: operation.index)
        return [own, operation.sharedParameters].contains { list in
            guard let list else { return false }
            return parts.componentsReferred(in: list).contains { kept.contains($0) || leading.contains($0) }
        }
    }

    /// Whether the signature of an operation may name another type in each document.
    private func namesReshaped(_ operation: Int, _ parts: DocumentParts) -> Bool {
        parts.componentsReferred(in: operation).contains { reshaped.contains($0) }
    }

    /// Whether an operation has a type of its own that is composed of what differs.
    private func isComposed(_ operation: Int, _ parts: DocumentParts) -> Bool {
        parts.references(in: operation).contains { reference in
            affected.contains(reference.component) && parts.composition(of: reference.owner, in: operation) != nil
        }
    }

    /// The components that an operation names, with the direction.
    private func ways(from operation: Int, _ parts: DocumentParts) -> Set<String> {
        // Of each tag an operation stays, so that its group does.
        var ways = Set(parts.tree.strings(parts.tree.member(.tags, of: operation)).map { "# " + $0 })
        for (keyword, direction) in [(KnownName.requestBody, "> "), (.responses, "< ")] {
            guard let index = parts.tree.member(keyword, of: operation) else { continue }
            for name in parts.componentsReferred(in: index) where kept.contains(name) || leading.contains(name) {
                ways.insert(direction + name)
            }
        }
        return ways
    }
}

/// Which operations of a document are wanted.
package struct OperationSelection: Sendable, Hashable {
    /// Names of operations: ids, short names or older ids.
    package var operations: [String]

    /// Tags, all of whose operations are wanted.
    package var tags: [String]

    /// Makes a selection; an operation is wanted if it is named or has one of the tags.
    package init(operations: [String] = [], tags: [String] = []) {
        self.operations = operations
        self.tags = tags
    }

    /// The operations of a document that are wanted, in its order.
    ///
    /// - Parameter diagnostics: Names that mean nothing, or more than one operation, are errors.
    package func resolve(in document: Document, diagnostics: inout Diagnostics) -> [Operation] {
        let index = OperationIndex(document)
        var wanted = Set<String>()
        for name in operations {
            switch index.find(name) {
            case .operation(let operation): wanted.insert(operation.methodAndPath)
            case .ambiguous(let candidates):
                let names = candidates.map { "`\($0.id ?? $0.methodAndPath)`" }.joined(separator: ", ")
                diagnostics.append(
                    Diagnostic(
                        .error,
                        .ambiguousOperation,
                        "`\(name)` is the short name of several operations: \(names)"
                    )
                )
            case .unknown(let suggestions):
                let hint = Suggestion.phrase(suggestions)
                diagnostics.append(Diagnostic(.error, .unknownOperation, "no operation is called `\(name)`" + hint))
            }
        }
        let all = document.operations
        for tag in tags {
            let tagged = all.filter { $0.tags.contains(tag) }
            if tagged.isEmpty {
                let known = document.tags.map(\.name) + all.flatMap(\.tags)
                diagnostics.append(
                    Diagnostic(
                        .error,
                        .unknownTag,
                        "no operation has the tag `\(tag)`" + Suggestion.text(for: tag, among: known)
                    )
                )
            }
            wanted.formUnion(tagged.map(\.methodAndPath))
        }
        return all.filter { wanted.contains($0.methodAndPath) }
    }
}

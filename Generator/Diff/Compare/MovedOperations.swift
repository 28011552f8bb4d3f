import BindgenOpenAPI

extension ComparisonContext {
    /// Whether operations only moved between what their document says for all and something of their own. Each of them is
    /// compared by itself then, and a change of what the document says for all reaches no client.
    func areOperationsMoved(inheriting inherits: (Operation) -> Bool) -> Bool {
        func names(_ document: Document) -> Set<String> {
            Set(document.operations.lazy.filter(inherits).map { "\($0.method.httpName) \($0.pathShape)" })
        }
        let heirs = documents.map { names($0.document) }
        return (!heirs.base.isEmpty || !heirs.revision.isEmpty) && heirs.base.isDisjoint(with: heirs.revision)
    }
}

extension Operation {
    /// The path without the names of its placeholders.
    fileprivate var pathShape: String { PathTemplate(path)?.shape ?? path }
}

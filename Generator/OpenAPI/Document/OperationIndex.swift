/// Finds operations by the names that people know them by.
package struct OperationIndex: Sendable {
    /// The operations that a name may mean.
    package enum Match: Sendable {
        /// One operation.
        case operation(Operation)
        /// Several operations have the short name or the alias.
        case ambiguous([Operation])
        /// No operation has the name; the names that may be meant, the closest first.
        case unknown(suggestions: [String])
    }

    private let operations: [Operation]
    private var byID: [String: Int] = [:]
    private var byShortID: [String: [Int]] = [:]
    private var byAlias: [String: [Int]] = [:]

    /// Makes an index of the operations of a document.
    package init(_ document: Document) {
        operations = document.operations
        for (place, operation) in operations.enumerated() {
            byID[operation.methodAndPath] = byID[operation.methodAndPath] ?? place
            if let id = operation.id { byID[id] = byID[id] ?? place }
            if let short = operation.shortID { byShortID[short, default: []].append(place) }
            for alias in Set(operation.aliases) { byAlias[alias, default: []].append(place) }
        }
    }

    /// The operation of a name: its id, method and path as in `GET /pets`, else its short name, else an older id.
    package func find(_ name: String) -> Match {
        if let place = byID[name] { return .operation(operations[place]) }
        for places in [byShortID[name], byAlias[name]].compactMap({ $0 }) {
            let found = places.map { operations[$0] }
            return found.count == 1 ? .operation(found[0]) : .ambiguous(found)
        }
        let candidates = operations.flatMap { operation in
            (operation.id.map { [$0] } ?? []) + (operation.shortID.map { [$0] } ?? []) + operation.aliases
        }
        return .unknown(suggestions: Suggestion.closest(to: name, among: candidates))
    }
}

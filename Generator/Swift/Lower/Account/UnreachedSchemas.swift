import BindgenOpenAPI
import BindingsJSON

/// Finds component schemas that no operation of a document needs, in whatever version of it.
enum UnreachedSchemas {
    /// The schemas, in the order of the document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - known: Schemas that operations are known to reach.
    static func find(in document: Document, besides known: Set<Schema>) -> [Schema] {
        let candidates = document.components.schemas.map(\.value).filter {
            !known.contains($0) && !isHeir($0, document)
        }
        guard !candidates.isEmpty, let paths = document.node["paths"], let components = document.components.node else {
            return candidates
        }
        let numbers = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1.node.index, $0) })
        let ranges = DisjointRanges(candidates.map(\.node.indices))
        var targets: [[Int]] = Array(repeating: [], count: candidates.count)
        var open: [Int] = []
        for reference in document.references {
            guard let target = document.targetNode(of: reference), let number = numbers[target.index] else { continue }
            let owner = reference.owner.index
            if let range = ranges.range(around: owner), let source = numbers[range.lowerBound] {
                targets[source].append(number)
            } else if paths.indices.contains(owner) || components.indices.contains(owner) {
                open.append(number)
            }
        }
        var isReached = Array(repeating: false, count: candidates.count)
        while let number = open.popLast() {
            guard !isReached[number] else { continue }
            isReached[number] = true
            open += targets[number]
        }
        return zip(candidates, isReached).filter { !$1 }.map(\.0)
    }

    /// Whether a discriminator may stand for the schema by its name, as it inherits from the schema that has one.
    private static func isHeir(_ schema: Schema, _ document: Document) -> Bool {
        var open = schema.allOf
        var seen: Set<Schema> = []
        while let parent = open.popLast().map(document.resolve) {
            guard seen.insert(parent).inserted else { continue }
            if parent.discriminator != nil { return true }
            open += parent.allOf
        }
        return false
    }
}

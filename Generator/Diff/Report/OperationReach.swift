/// Finds the operations that a part of the documents reaches, by following references.
struct OperationReach {
    private let users: [[Int32]]
    private let labels: [Int: String]
    private let order: [Int: Int]
    private var cache: [Int: [Int]] = [:]

    init(users: [[Int32]], operations: [(pair: Int, label: String)]) {
        self.users = users
        labels = Dictionary(operations.map { ($0.pair, $0.label) }) { first, _ in first }
        order = Dictionary(operations.enumerated().map { ($0.element.pair, $0.offset) }) { first, _ in first }
    }

    /// The labels of the operations that any of the pairs is part of, in the order of the document.
    mutating func operations(of pairs: Set<Int>) -> [String] {
        var reached: Set<Int> = []
        for pair in pairs { reached.formUnion(operations(of: pair)) }
        var labelsInOrder: [String] = []
        var known: Set<String> = []
        for pair in reached.sorted(by: { order[$0] ?? 0 < order[$1] ?? 0 }) {
            if let label = labels[pair], known.insert(label).inserted { labelsInOrder.append(label) }
        }
        return labelsInOrder
    }

    private mutating func operations(of pair: Int) -> [Int] {
        if let known = cache[pair] { return known }
        var seen: Set<Int> = [pair]
        var queue = [pair]
        var found: [Int] = []
        while let next = queue.popLast() {
            if labels[next] != nil {
                found.append(next)
                continue
            }
            for user in users[next] where seen.insert(Int(user)).inserted { queue.append(Int(user)) }
        }
        cache[pair] = found
        return found
    }
}

/// A set of the nodes of an automaton, a bit for each.
struct NodeSet: Hashable {
    private(set) var words: [UInt64]

    init(nodeCount: Int) {
        words = [UInt64](repeating: 0, count: (nodeCount + 63) / 64)
    }

    mutating func insert(_ node: Int) {
        words[node / 64] |= 1 << UInt64(node % 64)
    }

    func contains(_ node: Int) -> Bool {
        words[node / 64] & 1 << UInt64(node % 64) != 0
    }

    mutating func formUnion(_ other: NodeSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func subtract(_ other: NodeSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    func intersects(_ other: NodeSet) -> Bool {
        words.indices.contains { words[$0] & other.words[$0] != 0 }
    }

    /// Calls a closure with every node that is in both sets.
    func forEach(in other: NodeSet, _ body: (Int) -> Void) {
        for index in words.indices {
            var word = words[index] & other.words[index]
            while word != 0 {
                body(index * 64 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        // One word is enough for the hasher, which is slow for many.
        hasher.combine(words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ ($0 >> 29) ^ $1 })
    }
}

/// An automaton as sets of nodes, each a bit for every node in ``width`` words.
struct NodeSetGraph {
    let width: Int

    /// The nodes that assert something, and those among them that hold at the first position only.
    private(set) var assertions: [UInt64]
    private(set) var firstAssertions: [UInt64]

    /// The nodes of each frame, set after set.
    private(set) var frames: [UInt64]

    /// The nodes that each class of symbols leads on from, set after set.
    private(set) var nodesOfClass: [UInt64]

    /// What nodes lead to without reading or asserting, set after set, and where the set is for what follows each node.
    private(set) var closures: [UInt64] = []
    private(set) var closureAfter: [Int]

    /// Where the frames begin at the first position and at the others.
    private(set) var firstEntries: [UInt64]
    private(set) var entries: [UInt64]

    init(_ program: PatternProgram, classes: SymbolClasses) {
        let count = program.nodes.count
        let width = (count + 63) / 64
        self.width = width
        let none = [UInt64](repeating: 0, count: width)
        assertions = none
        firstAssertions = none
        firstEntries = none
        frames = [UInt64](repeating: 0, count: width * program.entries.count)
        nodesOfClass = [UInt64](repeating: 0, count: width * classes.count)
        closureAfter = [Int](repeating: 0, count: count)
        entries = none

        var finder = ClosureFinder(program, width: width)
        for (index, node) in program.nodes.enumerated() {
            let (word, bit) = (index / 64, 1 << UInt64(index % 64) as UInt64)
            frames[program.frameOfNode[index] * width + word] |= bit
            switch node {
            case .symbol(let set, let next):
                closureAfter[index] = finder.closure(of: next)
                classes.forEachClass(of: set) { nodesOfClass[$0 * width + word] |= bit }
            case .assertion(let assertion, let next):
                closureAfter[index] = finder.closure(of: next)
                assertions[word] |= bit
                if case .first = assertion { firstAssertions[word] |= bit }
            case .lookahead(_, _, let next):
                closureAfter[index] = finder.closure(of: next)
                assertions[word] |= bit
            case .split, .match:
                break
            }
        }
        for entry in program.entries {
            let closure = finder.closure(of: entry)
            for index in 0..<width { firstEntries[index] |= finder.closures[closure + index] }
        }
        for index in 0..<width { entries[index] = firstEntries[index] & ~firstAssertions[index] }
        closures = finder.closures
    }

    /// Finds what nodes lead to without reading or asserting.
    private struct ClosureFinder {
        let program: PatternProgram
        let width: Int
        var closures: [UInt64] = []
        var placeOfClosure: [Int]
        var visits: [Int]
        var pending: [Int] = []

        init(_ program: PatternProgram, width: Int) {
            self.program = program
            self.width = width
            placeOfClosure = [Int](repeating: -1, count: program.nodes.count)
            visits = [Int](repeating: -1, count: program.nodes.count)
        }

        /// The place of the set of a node among the sets.
        mutating func closure(of start: Int) -> Int {
            if placeOfClosure[start] >= 0 { return placeOfClosure[start] }
            let place = closures.count
            placeOfClosure[start] = place
            for _ in 0..<width { closures.append(0) }
            pending.append(start)
            while let node = pending.popLast() {
                guard visits[node] != start else { continue }
                visits[node] = start
                if case .split(let first, let second) = program.nodes[node] {
                    pending.append(first)
                    pending.append(second)
                } else {
                    closures[place + node / 64] |= 1 << UInt64(node % 64)
                }
            }
            return place
        }
    }
}

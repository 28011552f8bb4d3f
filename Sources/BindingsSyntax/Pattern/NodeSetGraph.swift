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

    /// The targets of nodes without reading or asserting, set after set, and where the set is for what follows each node.
    private(set) var closures: [UInt64] = []
    private(set) var closureAfter: [Int]

    /// Where the frames begin at the first position and at the others.
    private(set) var firstEntries: [UInt64]
    private(set) var entries: [UInt64]

    /// Makes the sets of an automaton, or `nil` if that takes more steps than the budget has.
    init?(_ program: PatternProgram, classes: SymbolClasses, budget: inout PatternBudget) {
        let count = program.nodes.count
        let width = (count + 63) / 64
        self.width = width
        guard budget.take(count + width * (program.entries.count + classes.count)) else { return nil }
        let none = [UInt64](repeating: 0, count: width)
        assertions = none
        firstAssertions = none
        firstEntries = none
        frames = [UInt64](repeating: 0, count: width * program.entries.count)
        nodesOfClass = [UInt64](repeating: 0, count: width * classes.count)
        closureAfter = [Int](repeating: 0, count: count)
        entries = none

        var finder = ClosureFinder(program, width: width, budget: budget)
        defer { budget = finder.budget }
        for (index, node) in program.nodes.enumerated() {
            let (word, bit) = (index / 64, 1 << UInt64(index % 64) as UInt64)
            frames[program.frameOfNode[index] * width + word] |= bit
            switch node {
            case .symbol(let set, let next):
                guard let closure = finder.closure(of: next), finder.budget.take(classes.count) else { return nil }
                closureAfter[index] = closure
                classes.forEachClass(of: set) { nodesOfClass[$0 * width + word] |= bit }
            case .assertion(let assertion, let next):
                guard let closure = finder.closure(of: next) else { return nil }
                closureAfter[index] = closure
                assertions[word] |= bit
                if case .first = assertion { firstAssertions[word] |= bit }
            case .lookahead(_, _, let next):
                guard let closure = finder.closure(of: next) else { return nil }
                closureAfter[index] = closure
                assertions[word] |= bit
            case .split, .match:
                break
            }
        }
        for entry in program.entries {
            guard let closure = finder.closure(of: entry), finder.budget.take(width) else { return nil }
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
        var budget: PatternBudget

        init(_ program: PatternProgram, width: Int, budget: PatternBudget) {
            self.program = program
            self.width = width
            self.budget = budget
            placeOfClosure = [Int](repeating: -1, count: program.nodes.count)
            visits = [Int](repeating: -1, count: program.nodes.count)
        }

        /// The place of the set of a node among the sets, or `nil` if the steps do not suffice to find it.
        mutating func closure(of start: Int) -> Int? {
            if placeOfClosure[start] >= 0 { return placeOfClosure[start] }
            guard budget.take(width) else { return nil }
            let place = closures.count
            placeOfClosure[start] = place
            for _ in 0..<width { closures.append(0) }
            pending.append(start)
            while let node = pending.popLast() {
                guard visits[node] != start else { continue }
                guard budget.take(1) else { return nil }
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

/// Makes the table of a deterministic automaton by the subset construction, as long as that stays small.
///
/// A state of the table is a set of nodes that were reached and what assertions must know of the symbol before. It is
/// decided only with the symbol after it which assertions hold, so a match shows one symbol late.
struct PatternTableBuilder {
    /// The most entries a table may have: a state must fit 16 bits.
    private static let entryLimit = 0x10000

    /// The most states a table may have: a pattern that needs more needs far more, as a rule.
    private static let stateLimit = 2_000

    /// The most nodes of an automaton that is tried.
    static let nodeLimit = 4_096

    /// The most steps of making the rows, of which each is a word of a node set; a fraction of a millisecond.
    private static let workLimit = 300_000

    /// The most steps of making the graph, and the most words of sets that it may have beside the closures.
    private static let graphWorkLimit = 2_000_000
    private static let graphWidthLimit = 300_000

    private let program: PatternProgram
    private let classes: SymbolClasses
    private let graph: NodeSetGraph
    private var work = PatternBudget(limit: 0)

    /// The number of words in a set of nodes.
    private var width: Int { graph.width }

    /// The sets of the states, one after the other, each with a last word of flags.
    private var states: [UInt64] = []
    private var stateCount = 0
    private var indexOfState: StateIndex

    /// What a state is decided to be before a word character, before another and before the end.
    private var decided: [UInt64]

    /// The state in the making.
    private var reached: [UInt64]

    /// The table as ``PatternTable`` has it.
    private(set) var transitions: [UInt16] = []

    private static let isFirst: UInt64 = 1
    private static let followsWordCharacter: UInt64 = 2

    /// The length of a row.
    var stride: Int { classes.count + 1 }

    /// The first state; the rows before it are those of no match and of a match.
    var start: Int { 2 * stride }

    init?(_ program: PatternProgram, classes: SymbolClasses, budget: inout PatternBudget) {
        guard program.nodes.count <= Self.nodeLimit, 4 * (classes.count + 1) <= Self.entryLimit else { return nil }
        let width = (program.nodes.count + 63) / 64
        guard width * (classes.count + program.entries.count) <= Self.graphWidthLimit else { return nil }
        var work = budget.allowance(Self.graphWorkLimit)
        let graph = NodeSetGraph(program, classes: classes, budget: &work)
        guard budget.take(work.steps), let graph else { return nil }
        self.program = program
        self.classes = classes
        self.graph = graph
        decided = [UInt64](repeating: 0, count: 3 * width)
        reached = [UInt64](repeating: 0, count: width + 1)
        indexOfState = StateIndex(width: width + 1)
    }

    /// Makes the table; `false` if it is given up.
    mutating func build(budget: inout PatternBudget) -> Bool {
        work = budget.allowance(Self.workLimit)
        let isBuilt = addRows()
        return budget.take(work.steps) && isBuilt
    }

    private mutating func addRows() -> Bool {
        transitions = [UInt16](repeating: 0, count: stride)
        transitions += [UInt16](repeating: UInt16(clamping: stride), count: stride)
        reached = graph.firstEntries + [Self.isFirst]
        _ = rowOfReached()
        var next = 0
        while next < stateCount {
            guard stateCount <= Self.stateLimit, (stateCount + 2) * stride <= Self.entryLimit, addRow(of: next) else {
                return false
            }
            next += 1
        }
        return true
    }

    /// Adds the row of a state; `false` if the steps do not suffice.
    private mutating func addRow(of state: Int) -> Bool {
        let base = state * (width + 1)
        let hasAssertions = (0..<width).contains { states[base + $0] & graph.assertions[$0] != 0 }
        var isDecided = (false, false, false)
        for symbolClass in 0...classes.count {
            let isLast = symbolClass == classes.count
            let isWord = hasAssertions && !isLast && classes.isWord[symbolClass]
            let slot: Int
            if hasAssertions && isLast {
                slot = 2
                guard isDecided.2 || decide(base, slot, isLast: true, isWord: false) else { return false }
                isDecided.2 = true
            } else if isWord {
                slot = 0
                guard isDecided.0 || decide(base, slot, isLast: false, isWord: true) else { return false }
                isDecided.0 = true
            } else {
                slot = 1
                guard isDecided.1 || decide(base, slot, isLast: false, isWord: false) else { return false }
                isDecided.1 = true
            }
            let match = program.matches[0]
            if decided[slot * width + match / 64] & 1 << UInt64(match % 64) != 0 {
                transitions.append(UInt16(clamping: stride))
            } else if isLast {
                transitions.append(0)
            } else {
                guard let row = row(after: slot, reading: symbolClass) else { return false }
                transitions.append(UInt16(clamping: row))
            }
        }
        return true
    }

    /// The row of the state that a symbol leads to, or `nil` if the steps do not suffice.
    private mutating func row(after slot: Int, reading symbolClass: Int) -> Int? {
        guard work.take(3 * width) else { return nil }
        for index in 0..<width { reached[index] = graph.entries[index] }
        for index in 0..<width {
            var word = decided[slot * width + index] & graph.nodesOfClass[symbolClass * width + index]
            while word != 0 {
                guard work.take(width) else { return nil }
                let closure = graph.closureAfter[index * 64 + word.trailingZeroBitCount]
                for other in 0..<width { reached[other] |= graph.closures[closure + other] }
                word &= word - 1
            }
        }
        var isAlive = false
        for index in 0..<width {
            reached[index] &= ~graph.firstAssertions[index]
            if reached[index] & graph.frames[index] != 0 { isAlive = true }
        }
        // Without a node of the pattern itself there is nothing that could still match.
        guard isAlive else { return 0 }
        reached[width] = classes.isWord[symbolClass] ? Self.followsWordCharacter : 0
        return rowOfReached()
    }

    private mutating func rowOfReached() -> Int {
        let index = indexOfState.index(of: reached, in: &states)
        if index == stateCount { stateCount += 1 }
        return (index + 2) * stride
    }

    /// Adds to the nodes of a state what the assertions that hold lead to, and keeps the result in a slot; `false` if the
    /// steps do not suffice.
    private mutating func decide(_ base: Int, _ slot: Int, isLast: Bool, isWord: Bool) -> Bool {
        let start = slot * width
        for index in 0..<width { decided[start + index] = states[base + index] }
        let flags = states[base + width]
        let position = PatternProgram.Position(
            isFirst: flags & Self.isFirst != 0,
            isLast: isLast,
            followsWordCharacter: flags & Self.followsWordCharacter != 0,
            precedesWordCharacter: isWord
        )
        guard (0..<width).contains(where: { decided[start + $0] & graph.assertions[$0] != 0 }) else { return true }
        var seen = [UInt64](repeating: 0, count: width)
        for frame in program.entries.indices.reversed() {
            var isChanged = true
            while isChanged {
                isChanged = false
                guard work.take(2 * width) else { return false }
                for index in 0..<width {
                    var word = decided[start + index] & graph.assertions[index] & ~seen[index]
                    word &= graph.frames[frame * width + index]
                    seen[index] |= word
                    while word != 0 {
                        let node = index * 64 + word.trailingZeroBitCount
                        word &= word - 1
                        guard work.take(1) else { return false }
                        guard holds(node, at: position, start) else { continue }
                        guard work.take(width) else { return false }
                        let closure = graph.closureAfter[node]
                        for other in 0..<width { decided[start + other] |= graph.closures[closure + other] }
                        isChanged = true
                    }
                }
            }
        }
        return true
    }

    private func holds(_ node: Int, at position: PatternProgram.Position, _ start: Int) -> Bool {
        switch program.nodes[node] {
        case .assertion(let assertion, _):
            return assertion.holds(at: position)
        case .lookahead(let frame, let isNegative, _):
            let match = program.matches[frame]
            return (decided[start + match / 64] & 1 << UInt64(match % 64) != 0) != isNegative
        case .symbol, .split, .match:
            return false
        }
    }
}

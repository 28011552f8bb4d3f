/// Makes the table of a deterministic automaton by the subset construction, as long as that stays small.
///
/// A state of the table is a set of nodes that were reached and what assertions must know of the symbol before. It is
/// decided only with the symbol after it which assertions hold, so a match shows one symbol late.
struct PatternTableBuilder {
    /// The most entries a table may have: a state must fit 16 bits.
    static let entryLimit = 0x10000

    /// The most nodes of an automaton that is tried.
    private static let nodeLimit = 4_096

    /// The most words of node sets that are worked through; about two milliseconds.
    private static let workLimit = 2_000_000

    private let program: PatternProgram
    private let classes: SymbolClasses
    private var work = 0

    // What the nodes are, as sets of nodes.
    private let none: NodeSet
    private var assertions: NodeSet
    private var firstAssertions: NodeSet
    private var frames: [NodeSet]
    private var nodesOfClass: [NodeSet]

    /// What each node leads to without reading or asserting; `nil` until it is asked for.
    private var closures: [NodeSet?]

    /// Where frames may begin after the first position.
    private var entries: NodeSet

    private struct State: Hashable {
        var nodes: NodeSet
        var isFirst = false
        var followsWordCharacter = false
    }

    private var states: [State] = []
    private var indexOfState: [State: Int] = [:]

    /// The table as ``PatternTable`` has it.
    private(set) var transitions: [UInt16] = []

    /// The length of a row.
    var stride: Int { classes.count + 1 }

    /// The first state; the rows before it are those of no match and of a match.
    var start: Int { 2 * stride }

    init?(_ program: PatternProgram, classes: SymbolClasses) {
        guard program.nodes.count <= Self.nodeLimit, 4 * (classes.count + 1) <= Self.entryLimit else { return nil }
        self.program = program
        self.classes = classes
        none = NodeSet(nodeCount: program.nodes.count)
        assertions = none
        firstAssertions = none
        entries = none
        frames = Array(repeating: none, count: program.entries.count)
        nodesOfClass = Array(repeating: none, count: classes.count)
        closures = Array(repeating: nil, count: program.nodes.count)
        work = none.words.count * (frames.count + nodesOfClass.count)
        guard work <= Self.workLimit else { return nil }
        for (index, node) in program.nodes.enumerated() {
            frames[program.frameOfNode[index]].insert(index)
            switch node {
            case .symbol(let set, _):
                for symbolClass in 0..<classes.count where classes.set(set, contains: symbolClass) {
                    nodesOfClass[symbolClass].insert(index)
                }
            case .assertion(let assertion, _):
                assertions.insert(index)
                if case .first = assertion { firstAssertions.insert(index) }
            case .lookahead:
                assertions.insert(index)
            case .split, .match:
                break
            }
        }
    }

    /// Makes the table; `false` if it is given up.
    mutating func build() -> Bool {
        var first = State(nodes: none, isFirst: true)
        for entry in program.entries { first.nodes.formUnion(closure(of: entry)) }
        entries = first.nodes
        entries.subtract(firstAssertions)
        transitions = Array(repeating: 0, count: stride) + Array(repeating: UInt16(clamping: stride), count: stride)
        _ = index(of: first)
        var next = 0
        while next < states.count {
            guard (states.count + 2) * stride <= Self.entryLimit, work <= Self.workLimit else { return false }
            addRow(of: states[next])
            next += 1
        }
        return true
    }

    private mutating func addRow(of state: State) {
        let isDecided = !state.nodes.intersects(assertions)
        var decided: [PatternProgram.Position: NodeSet] = [:]
        for symbolClass in 0...classes.count {
            let isLast = symbolClass == classes.count
            let position = PatternProgram.Position(
                isFirst: state.isFirst,
                isLast: isLast && !isDecided,
                followsWordCharacter: state.followsWordCharacter,
                precedesWordCharacter: !isLast && !isDecided && classes.isWord[symbolClass]
            )
            let nodes = decided[position] ?? decide(state.nodes, at: position)
            decided[position] = nodes
            if nodes.contains(program.matches[0]) {
                transitions.append(UInt16(clamping: stride))
            } else if isLast {
                transitions.append(0)
            } else {
                transitions.append(UInt16(clamping: row(after: nodes, reading: symbolClass)))
            }
        }
    }

    /// The row of the state that a symbol leads to.
    private mutating func row(after nodes: NodeSet, reading symbolClass: Int) -> Int {
        var reached = entries
        nodes.forEach(in: nodesOfClass[symbolClass]) { node in
            if case .symbol(_, let next) = program.nodes[node] { reached.formUnion(closure(of: next)) }
        }
        reached.subtract(firstAssertions)
        work += reached.words.count * 3
        // Without a node of the pattern itself there is nothing that could still match.
        guard reached.intersects(frames[0]) else { return 0 }
        return index(of: State(nodes: reached, followsWordCharacter: classes.isWord[symbolClass]))
    }

    private mutating func index(of state: State) -> Int {
        if let index = indexOfState[state] { return index }
        let index = (states.count + 2) * stride
        indexOfState[state] = index
        states.append(state)
        return index
    }

    /// Adds to a set of nodes what the assertions that hold at a position lead to.
    private mutating func decide(_ nodes: NodeSet, at position: PatternProgram.Position) -> NodeSet {
        var nodes = nodes
        guard nodes.intersects(assertions) else { return nodes }
        var seen = none
        for frame in frames.indices.reversed() {
            var pending: [Int] = []
            nodes.forEach(in: frames[frame]) { if assertions.contains($0) { pending.append($0) } }
            while let node = pending.popLast() {
                guard !seen.contains(node) else { continue }
                seen.insert(node)
                let next: Int
                switch program.nodes[node] {
                case .assertion(let assertion, let target) where assertion.holds(at: position):
                    next = target
                case .lookahead(let frame, let isNegative, let target)
                where nodes.contains(program.matches[frame]) != isNegative:
                    next = target
                default:
                    continue
                }
                let closure = closure(of: next)
                nodes.formUnion(closure)
                closure.forEach(in: assertions) { pending.append($0) }
                work += nodes.words.count * 2
            }
            work += nodes.words.count
        }
        return nodes
    }

    private mutating func closure(of node: Int) -> NodeSet {
        if let closure = closures[node] { return closure }
        var closure = none
        var seen = none
        var pending = [node]
        while let node = pending.popLast() {
            guard !seen.contains(node) else { continue }
            seen.insert(node)
            work += 1
            if case .split(let first, let second) = program.nodes[node] {
                pending += [first, second]
            } else {
                closure.insert(node)
            }
        }
        closures[node] = closure
        work += none.words.count * 2
        return closure
    }
}

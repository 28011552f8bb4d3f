/// Runs an automaton as it is: at every position it keeps the set of nodes it may be at.
///
/// Time is at most the number of nodes for every symbol, memory the number of nodes.
final class PatternSimulation: Sendable {
    let program: PatternProgram
    let classes: SymbolClasses
    private let isAnchored: Bool

    init(_ program: PatternProgram, classes: SymbolClasses) {
        self.program = program
        self.classes = classes
        isAnchored = program.isAnchored
    }

    /// Whether the text has a match, and how many nodes were visited to find out.
    func run(_ reader: SymbolReader) -> (isMatch: Bool, steps: Int) {
        var reader = reader
        var run = Run(nodeCount: program.nodes.count, frameCount: program.entries.count)
        var position = PatternProgram.Position(
            isFirst: true,
            isLast: false,
            followsWordCharacter: false,
            precedesWordCharacter: false
        )
        while true {
            let symbolClass = reader.next().map(classes.classOf)
            position.isLast = symbolClass == nil
            position.precedesWordCharacter = symbolClass.map { classes.isWord[$0] } ?? false
            if decide(at: position, &run) { return (true, run.steps) }
            guard let symbolClass else { return (false, run.steps) }
            advance(over: symbolClass, &run)
            if isAnchored, !run.isPatternAlive { return (false, run.steps) }
            position.isFirst = false
            position.followsWordCharacter = position.precedesWordCharacter
        }
    }

    /// The state that changes while a text is read.
    private struct Run {
        /// The nodes reached over the last symbol, frame by frame in falling order.
        var reached: [Int] = []

        /// The symbol nodes that wait for the next symbol, in the same order.
        var waiting: [Int] = []
        var pending: [Int] = []

        /// The position each node was last visited at.
        var visits: [Int]
        var positionNumber = 0

        /// Whether each frame matches from the position on.
        var isTrue: [Bool]
        var isPatternAlive = true
        var steps = 0

        init(nodeCount: Int, frameCount: Int) {
            visits = [Int](repeating: 0, count: nodeCount)
            isTrue = [Bool](repeating: false, count: frameCount)
        }
    }

    /// Follows everything that reads nothing; `true` if the pattern matches.
    private func decide(at position: PatternProgram.Position, _ run: inout Run) -> Bool {
        run.positionNumber += 1
        run.waiting.removeAll(keepingCapacity: true)
        var index = 0
        for frame in program.entries.indices.reversed() {
            run.isTrue[frame] = false
            if frame != 0 || !isAnchored || position.isFirst { run.pending.append(program.entries[frame]) }
            while index < run.reached.count, program.frameOfNode[run.reached[index]] == frame {
                run.pending.append(run.reached[index])
                index += 1
            }
            while let node = run.pending.popLast() {
                guard run.visits[node] != run.positionNumber else { continue }
                run.visits[node] = run.positionNumber
                run.steps += 1
                switch program.nodes[node] {
                case .symbol:
                    run.waiting.append(node)
                case .split(let first, let second):
                    run.pending.append(second)
                    run.pending.append(first)
                case .assertion(let assertion, let next):
                    if assertion.holds(at: position) { run.pending.append(next) }
                case .lookahead(let frame, let isNegative, let next):
                    if run.isTrue[frame] != isNegative { run.pending.append(next) }
                case .match:
                    run.isTrue[frame] = true
                }
            }
        }
        return run.isTrue[0]
    }

    private func advance(over symbolClass: Int, _ run: inout Run) {
        run.reached.removeAll(keepingCapacity: true)
        run.isPatternAlive = false
        for node in run.waiting {
            guard case .symbol(let set, let next) = program.nodes[node], classes.set(set, contains: symbolClass) else {
                continue
            }
            run.reached.append(next)
            if program.frameOfNode[node] == 0 { run.isPatternAlive = true }
        }
    }
}

/// Turns the tree of a pattern into its automaton. Every node is made after the one it leads to.
struct PatternCompiler {
    private var program: PatternProgram
    private var frame = 0
    private var frameOfLookahead: [Int: Int] = [:]
    private var budget: PatternBudget

    /// Makes the automaton of a pattern.
    ///
    /// - Parameter budget: Has a step taken for every node, and for every part of the pattern that is gone through.
    /// - Throws: ``PatternError`` of the reason `tooComplex` if it has more than ``Pattern/stateLimit`` nodes or more than
    ///   the budget allows.
    static func compile(
        _ node: PatternNode,
        direction: PatternProgram.Direction,
        budget: inout PatternBudget
    ) throws(PatternError) -> PatternProgram {
        var compiler = PatternCompiler(direction: direction, budget: budget)
        defer { budget = compiler.budget }
        _ = try compiler.compileFrame(node)
        return compiler.program
    }

    private init(direction: PatternProgram.Direction, budget: PatternBudget) {
        program = PatternProgram(direction: direction)
        self.budget = budget
    }

    private mutating func compileFrame(_ node: PatternNode) throws(PatternError) -> Int {
        let outer = frame
        defer { frame = outer }
        frame = program.entries.count
        program.entries.append(0)
        let match = try add(.match)
        program.matches.append(match)
        // Assigned by index only now: compiling may add frames.
        let own = frame
        program.entries[own] = try compile(node, next: match)
        return own
    }

    /// Adds the nodes of a part of the pattern and returns the one it begins with.
    private mutating func compile(_ node: PatternNode, next: Int) throws(PatternError) -> Int {
        try budget.spend(1)
        switch node {
        case .empty:
            return next
        case .symbol(let set):
            return try add(.symbol(set: set, next: next))
        case .sequence(let nodes):
            var next = next
            switch program.direction {
            case .forward: for node in nodes.reversed() { next = try compile(node, next: next) }
            case .backward: for node in nodes { next = try compile(node, next: next) }
            }
            return next
        case .alternation(let nodes):
            var entry: Int?
            for node in nodes.reversed() {
                let first = try compile(node, next: next)
                entry = if let second = entry { try add(.split(first, second)) } else { first }
            }
            return entry ?? next
        case .assertion(let assertion):
            return try add(.assertion(inDirection(assertion), next: next))
        case .lookahead(let body, let isNegative, let number):
            let frame: Int
            if let known = frameOfLookahead[number] {
                frame = known
            } else {
                frame = try compileFrame(body)
                frameOfLookahead[number] = frame
            }
            return try add(.lookahead(frame: frame, isNegative: isNegative, next: next))
        case .repetition(let body, let minimum, let maximum):
            return try repeated(body, minimum: minimum, maximum: maximum, next: next)
        }
    }

    /// Every round adds a node at least; see ``PatternNode/repeated(minimum:maximum:hasWidth:)``.
    private mutating func repeated(
        _ body: PatternNode,
        minimum: Int,
        maximum: Int?,
        next: Int
    ) throws(PatternError) -> Int {
        var entry = next
        var required = minimum
        if let maximum {
            for _ in 0..<(maximum - minimum) {
                entry = try add(.split(compile(body, next: entry), next))
            }
        } else {
            let loop = try add(.match)
            let first = try compile(body, next: loop)
            program.nodes[loop] = .split(first, next)
            entry = required == 0 ? loop : first
            required = max(0, required - 1)
        }
        for _ in 0..<required {
            entry = try compile(body, next: entry)
        }
        return entry
    }

    private func inDirection(_ assertion: PatternNode.Assertion) -> PatternProgram.Assertion {
        switch (assertion, program.direction) {
        case (.start, .forward), (.end, .backward): .first
        case (.start, .backward), (.end, .forward): .last
        case (.wordBoundary, _): .wordBoundary
        case (.notWordBoundary, _): .notWordBoundary
        }
    }

    private mutating func add(_ node: PatternProgram.Node) throws(PatternError) -> Int {
        guard program.nodes.count < Pattern.stateLimit else {
            throw PatternError(
                reason: .tooComplex,
                offset: 0,
                message: "the pattern needs more than \(Pattern.stateLimit) states"
            )
        }
        try budget.spend(1)
        program.nodes.append(node)
        program.frameOfNode.append(frame)
        return program.nodes.count - 1
    }
}

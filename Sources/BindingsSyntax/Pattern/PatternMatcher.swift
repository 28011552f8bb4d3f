/// The matcher of a pattern: its outline if it has one, else its table if that is small
/// enough, else its automaton.
final class PatternMatcher: Sendable {
    private enum Engine: Sendable {
        case outline(PatternOutline)
        case table(PatternTable)
        case simulation(PatternSimulation)
    }

    private let engine: Engine
    private let direction: PatternProgram.Direction
    private let grammar: PatternGrammar

    /// Prepares a pattern.
    ///
    /// - Parameter budget: Has the steps taken that it costs.
    init(_ source: String, budget: inout PatternBudget) throws(PatternError) {
        let (node, sets, grammar) = try Self.parse(source, budget: &budget)
        self.grammar = grammar
        if let outline = PatternOutline(node, sets: sets) {
            direction = .forward
            engine = .outline(outline)
            return
        }
        let classes = try SymbolClasses(sets, tellsWords: node.hasWordAssertion, budget: &budget)
        // Lookaheads must be read backward; elsewhere, reading forward may end sooner.
        let program = try PatternCompiler.compile(
            node,
            direction: node.hasLookahead ? .backward : .forward,
            budget: &budget
        )
        if let table = PatternTable(program, classes: classes, grammar: grammar, budget: &budget) {
            direction = program.direction
            engine = .table(table)
        } else if let table = Self.backwardTable(node, unless: program, classes, grammar, budget: &budget) {
            direction = .backward
            engine = .table(table)
        } else {
            direction = program.direction
            engine = .simulation(PatternSimulation(program, classes: classes))
        }
    }

    /// A table that reads backward, for a pattern that has none that reads forward.
    private static func backwardTable(
        _ node: PatternNode,
        unless program: PatternProgram,
        _ classes: SymbolClasses,
        _ grammar: PatternGrammar,
        budget: inout PatternBudget
    ) -> PatternTable? {
        guard program.direction == .forward, program.nodes.count <= PatternTableBuilder.nodeLimit,
            let backward = try? PatternCompiler.compile(node, direction: .backward, budget: &budget)
        else { return nil }
        return PatternTable(backward, classes: classes, grammar: grammar, budget: &budget)
    }

    private static func parse(
        _ source: String,
        budget: inout PatternBudget
    ) throws(PatternError) -> (PatternNode, [CodePointSet], PatternGrammar) {
        var parser = try PatternParser(source, grammar: .unicode, budget: budget)
        defer { budget = parser.budget }
        do throws(PatternError) {
            return (try parser.parse(), parser.sets, .unicode)
        } catch  where error.reason == .syntax {
            parser = try PatternParser(source, grammar: .annexB, budget: parser.budget)
            return (try parser.parse(), parser.sets, .annexB)
        }
    }

    /// Whether a text has a match.
    func matches(_ text: String) -> Bool {
        if let isMatch = text.utf8.withContiguousStorageIfAvailable({ matches($0) }) { return isMatch }
        var text = text
        return text.withUTF8 { matches($0) }
    }

    /// Whether a text has a match, and how many states were visited to find out.
    func matchesCountingSteps(_ text: String) -> (isMatch: Bool, steps: Int) {
        guard case .simulation(let simulation) = engine else { return (matches(text), text.utf8.count) }
        var text = text
        return text.withUTF8 { bytes in
            simulation.run(SymbolReader(bytes, direction: direction, grammar: grammar))
        }
    }

    private func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch engine {
        case .outline(let outline): outline.matches(bytes)
        case .table(let table): table.matches(bytes)
        case .simulation(let simulation):
            simulation.run(SymbolReader(bytes, direction: direction, grammar: grammar)).isMatch
        }
    }
}

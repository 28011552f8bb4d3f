/// What matches a pattern: its outline if it has one, else its table if that is small
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

    init(_ source: String) throws(PatternError) {
        let (node, sets, grammar) = try Self.parse(source)
        self.grammar = grammar
        if let outline = PatternOutline(node, sets: sets) {
            direction = .forward
            engine = .outline(outline)
            return
        }
        let classes = try SymbolClasses(sets, tellsWords: node.hasWordAssertion)
        // What looks ahead must be read backward; for the rest, reading forward may end sooner.
        let directions: [PatternProgram.Direction] = node.hasLookahead ? [.backward] : [.forward, .backward]
        for direction in directions {
            let program = try PatternCompiler.compile(node, direction: direction)
            if let table = PatternTable(program, classes: classes, grammar: grammar) {
                self.direction = direction
                engine = .table(table)
                return
            }
        }
        direction = directions[0]
        engine = .simulation(
            PatternSimulation(try PatternCompiler.compile(node, direction: direction), classes: classes)
        )
    }

    private static func parse(
        _ source: String
    ) throws(PatternError) -> (PatternNode, [CodePointSet], PatternGrammar) {
        var parser = PatternParser(source, grammar: .unicode)
        do throws(PatternError) {
            return (try parser.parse(), parser.sets, .unicode)
        } catch  where error.reason == .syntax {
            parser = PatternParser(source, grammar: .annexB)
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

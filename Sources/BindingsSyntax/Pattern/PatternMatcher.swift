/// What matches a pattern: its table if that is small enough, else its automaton.
final class PatternMatcher: Sendable {
    private enum Engine: Sendable {
        case table(PatternTable)
        case simulation(PatternSimulation)
    }

    private let engine: Engine
    private let direction: PatternProgram.Direction
    private let grammar: PatternGrammar

    init(_ source: String) throws(PatternError) {
        let (node, sets, grammar) = try Self.parse(source)
        self.grammar = grammar
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

    func matches(_ text: String) -> (isMatch: Bool, steps: Int) {
        if let result = text.utf8.withContiguousStorageIfAvailable(matches) { return result }
        var text = text
        return text.withUTF8(matches)
    }

    private func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> (isMatch: Bool, steps: Int) {
        switch engine {
        case .table(let table): (table.matches(bytes), bytes.count)
        case .simulation(let simulation):
            simulation.run(SymbolReader(bytes, direction: direction, grammar: grammar))
        }
    }
}

/// A deterministic automaton as a table: one look-up for every symbol.
final class PatternTable: Sendable {
    private let direction: PatternProgram.Direction
    private let grammar: PatternGrammar
    private let classes: SymbolClasses

    /// First the class of each ASCII character, then the rows: the next state at `state + class`.
    ///
    /// The class after the last is the end of the text. A state is the place of its row, counted from the first row, which
    /// is that of no match; the row of a match follows it.
    private let cells: [UInt16]
    private let start: Int
    private let match: Int

    /// Makes the table of an automaton, or `nil` if it would be too large or take too long to make.
    ///
    /// - Parameter budget: Has the steps taken that making the table costs, or that were wasted.
    init?(_ program: PatternProgram, classes: SymbolClasses, grammar: PatternGrammar, budget: inout PatternBudget) {
        guard var builder = PatternTableBuilder(program, classes: classes, budget: &budget),
            builder.build(budget: &budget)
        else { return nil }
        direction = program.direction
        self.grammar = grammar
        self.classes = classes
        cells = classes.classesOfASCII + builder.transitions
        start = builder.start
        match = builder.stride
    }

    /// Whether a text in valid UTF-8 has a match.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        cells.withUnsafeBufferPointer { cells in
            let rows = UnsafeBufferPointer(rebasing: cells[0x80...])
            var state = start
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[direction == .forward ? offset : bytes.count - offset - 1]
                if byte < 0x80 {
                    state = Int(rows[state + Int(cells[Int(byte)])])
                    offset += 1
                } else {
                    offset = readCharacter(of: bytes, at: offset, rows, &state)
                }
                if state <= match { return state == match }
            }
            return Int(rows[state + classes.count]) == match
        }
    }

    /// Reads one character beyond ASCII, which may be two symbols, and returns the offset after it.
    private func readCharacter(
        of bytes: UnsafeBufferPointer<UInt8>,
        at offset: Int,
        _ rows: UnsafeBufferPointer<UInt16>,
        _ state: inout Int
    ) -> Int {
        var reader = SymbolReader(bytes, direction: direction, grammar: grammar, offset: offset)
        repeat {
            guard let symbol = reader.next() else { break }
            state = Int(rows[state + classes.classOf(symbol)])
        } while reader.isInsidePair && state > match
        return reader.offset
    }
}

/// A deterministic automaton as a table: one look-up for every symbol.
struct PatternTable: Sendable {
    private let direction: PatternProgram.Direction
    private let grammar: PatternGrammar
    private let classes: SymbolClasses

    /// The class of each ASCII character.
    private let classOfByte: [UInt16]

    /// The next state at `state + class`; the class after the last is the end of the text. A state is the place of its row,
    /// so the row of the state in which nothing matches any more is 0 and that of the match follows it.
    private let transitions: [UInt16]
    private let start: Int
    private let match: Int

    /// Makes the table of an automaton, or `nil` if it would be too large or take too long to make.
    init?(_ program: PatternProgram, classes: SymbolClasses, grammar: PatternGrammar) {
        guard var builder = PatternTableBuilder(program, classes: classes), builder.build() else { return nil }
        direction = program.direction
        self.grammar = grammar
        self.classes = classes
        classOfByte = (0..<0x80).map { UInt16(classes.classOf($0)) }
        transitions = builder.transitions
        start = builder.start
        match = builder.stride
    }

    /// Whether a text in valid UTF-8 has a match.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        classOfByte.withUnsafeBufferPointer { classOfByte in
            transitions.withUnsafeBufferPointer { transitions in
                switch direction {
                case .forward: matchesForward(bytes, classOfByte, transitions)
                case .backward: matchesBackward(bytes, classOfByte, transitions)
                }
            }
        }
    }

    private func matchesForward(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ classOfByte: UnsafeBufferPointer<UInt16>,
        _ transitions: UnsafeBufferPointer<UInt16>
    ) -> Bool {
        var state = start
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                state = Int(transitions[state + Int(classOfByte[Int(byte)])])
                offset += 1
            } else {
                offset = readCharacter(of: bytes, at: offset, transitions, &state)
            }
            if state <= match { return state == match }
        }
        return Int(transitions[state + classes.count]) == match
    }

    private func matchesBackward(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ classOfByte: UnsafeBufferPointer<UInt16>,
        _ transitions: UnsafeBufferPointer<UInt16>
    ) -> Bool {
        var state = start
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[bytes.count - offset - 1]
            if byte < 0x80 {
                state = Int(transitions[state + Int(classOfByte[Int(byte)])])
                offset += 1
            } else {
                offset = readCharacter(of: bytes, at: offset, transitions, &state)
            }
            if state <= match { return state == match }
        }
        return Int(transitions[state + classes.count]) == match
    }

    /// Reads one character beyond ASCII, which may be two symbols, and returns the offset behind it.
    private func readCharacter(
        of bytes: UnsafeBufferPointer<UInt8>,
        at offset: Int,
        _ transitions: UnsafeBufferPointer<UInt16>,
        _ state: inout Int
    ) -> Int {
        var reader = SymbolReader(bytes, direction: direction, grammar: grammar, offset: offset)
        repeat {
            guard let symbol = reader.next() else { break }
            state = Int(transitions[state + classes.classOf(symbol)])
        } while reader.isInsidePair && state > match
        return reader.offset
    }
}

extension PatternParser {
    /// Reads a class whose opening bracket has been read.
    mutating func characterClass(from start: Int) throws(PatternError) -> CodePointSet {
        let isNegative = skip("^")
        var ranges: [ClosedRange<UInt32>] = []
        while !skip("]") {
            let from = try classAtom(of: start)
            try spend(from.set.ranges.count)
            // A hyphen at the end of a class is literal.
            guard next(is: "-"), symbol(at: position + 1) != UInt32(symbol: "]"), position + 1 < symbols.count else {
                ranges += from.set.ranges
                continue
            }
            let hyphen = position
            position += 1
            let to = try classAtom(of: start)
            try spend(to.set.ranges.count)
            if let lower = from.symbol, let upper = to.symbol {
                guard lower <= upper else { throw error("a range of a class is out of order", at: hyphen) }
                ranges.append(lower...upper)
            } else {
                if grammar == .unicode { throw error("a range of a class ends with a class", at: hyphen) }
                ranges += from.set.ranges + to.set.ranges + [UInt32(symbol: "-")...UInt32(symbol: "-")]
            }
        }
        let set = CodePointSet(ranges)
        return isNegative ? set.complement(upTo: grammar.maximumSymbol) : set
    }

    /// Reads one member of a class; it has a symbol unless it is a class itself.
    private mutating func classAtom(of start: Int) throws(PatternError) -> (set: CodePointSet, symbol: UInt32?) {
        guard let symbol = symbol(at: position) else { throw error("the class is not closed", at: start) }
        let escape = position
        position += 1
        guard symbol == UInt32(symbol: "\\") else { return (CodePointSet(symbol), symbol) }
        guard let escaped = self.symbol(at: position) else { throw error("the class is not closed", at: start) }
        let value: UInt32
        switch (character(escaped), grammar) {
        case ("b", _):
            position += 1
            value = 0x08
        case ("-", .unicode):
            position += 1
            value = escaped
        case ("c", .annexB):
            if let control = self.symbol(at: position + 1), CodePointSet.wordCharacters.contains(control) {
                position += 2
                value = control % 32
            } else {
                value = UInt32(symbol: "\\")
            }
        default:
            if let set = try classEscape(from: escape) { return (set, nil) }
            value = try characterEscape(from: escape)
        }
        return (CodePointSet(value), value)
    }
}

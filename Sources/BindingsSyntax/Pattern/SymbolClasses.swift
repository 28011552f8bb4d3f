/// The symbols in classes: two symbols are in one class if every set of the pattern has both or neither.
struct SymbolClasses: Sendable {
    /// The number of classes.
    let count: Int

    /// The first symbol of each interval, in rising order.
    private let starts: [UInt32]

    /// The class of each interval.
    private let classes: [UInt32]

    /// Whether a set has a class, at `set * count + class`.
    private let isMember: [Bool]

    /// Whether a class is of word characters; all `false` unless the classes were made to tell.
    let isWord: [Bool]

    /// Makes the classes of the sets of a pattern.
    ///
    /// - Parameters:
    ///   - sets: The sets.
    ///   - tellsWords: Whether word characters must be told from others, whatever the sets are.
    ///   - budget: Has a step taken for every range of a set, and for every set and interval together.
    /// - Throws: ``PatternError`` of the reason `tooComplex` if that is more than the budget allows.
    init(_ sets: [CodePointSet], tellsWords: Bool, budget: inout PatternBudget) throws(PatternError) {
        let sets = tellsWords ? sets + [.wordCharacters] : sets
        try budget.spend(sets.reduce(0) { $0 + $1.ranges.count })
        let starts = Self.starts(of: sets)
        try budget.spend(starts.count * sets.count)

        // Every set splits the classes it has only a part of; a part is valid for the set that made it.
        var classes = [UInt32](repeating: 0, count: starts.count)
        var parts: [(part: UInt32, set: Int)] = [(0, -1)]
        for (index, set) in sets.enumerated() {
            Self.forEachInterval(of: set, in: starts) { interval in
                let whole = Int(classes[interval])
                if parts[whole].set != index {
                    parts[whole] = (UInt32(parts.count), index)
                    parts.append((0, -1))
                }
                classes[interval] = parts[whole].part
            }
        }
        var numbers = [UInt32?](repeating: nil, count: parts.count)
        var count: UInt32 = 0
        for index in classes.indices {
            let whole = Int(classes[index])
            if numbers[whole] == nil {
                numbers[whole] = count
                count += 1
            }
            classes[index] = numbers[whole] ?? 0
        }

        var isMember = [Bool](repeating: false, count: Int(count) * sets.count)
        for (index, set) in sets.enumerated() {
            Self.forEachInterval(of: set, in: starts) { isMember[index * Int(count) + Int(classes[$0])] = true }
        }
        self.starts = starts
        self.classes = classes
        self.count = Int(count)
        self.isMember = isMember
        isWord = tellsWords ? Array(isMember.suffix(Int(count))) : [Bool](repeating: false, count: Int(count))
    }

    /// The class of a symbol.
    func classOf(_ symbol: UInt32) -> Int {
        Int(classes[Self.interval(of: symbol, in: starts)])
    }

    /// The classes of the ASCII characters.
    var classesOfASCII: [UInt16] {
        var result: [UInt16] = []
        result.reserveCapacity(0x80)
        var interval = 0
        for symbol in UInt32(0)..<0x80 {
            if interval + 1 < starts.count, starts[interval + 1] == symbol { interval += 1 }
            result.append(UInt16(truncatingIfNeeded: classes[interval]))
        }
        return result
    }

    func set(_ set: Int, contains symbolClass: Int) -> Bool {
        isMember[set * count + symbolClass]
    }

    func forEachClass(of set: Int, _ body: (Int) -> Void) {
        for symbolClass in 0..<count where isMember[set * count + symbolClass] { body(symbolClass) }
    }

    private static func starts(of sets: [CodePointSet]) -> [UInt32] {
        var boundaries: [UInt32] = [0]
        for set in sets {
            for range in set.ranges {
                boundaries.append(range.lowerBound)
                boundaries.append(range.upperBound + 1)
            }
        }
        boundaries.sort()
        var starts: [UInt32] = []
        for boundary in boundaries where boundary != starts.last { starts.append(boundary) }
        return starts
    }

    /// The interval that has a symbol.
    private static func interval(of symbol: UInt32, in starts: [UInt32]) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= symbol { low = middle } else { high = middle }
        }
        return low
    }

    private static func forEachInterval(of set: CodePointSet, in starts: [UInt32], _ body: (Int) -> Void) {
        for range in set.ranges {
            var index = interval(of: range.lowerBound, in: starts)
            while index < starts.count, starts[index] <= range.upperBound {
                body(index)
                index += 1
            }
        }
    }
}

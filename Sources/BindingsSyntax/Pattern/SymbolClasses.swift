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

    /// Whether a class is of word characters; meaningful only if the classes were made with a set for them.
    let isWord: [Bool]

    /// How many memberships are kept at most.
    private static let limit = 4_000_000

    /// Makes the classes of the sets of a pattern.
    ///
    /// - Parameters:
    ///   - sets: The sets.
    ///   - tellsWords: Whether word characters must be told from others, whatever the sets are.
    init(_ sets: [CodePointSet], tellsWords: Bool) throws(PatternError) {
        let sets = tellsWords ? sets + [.wordCharacters] : sets
        var boundaries: Set<UInt32> = [0]
        for range in sets.lazy.flatMap(\.ranges) {
            boundaries.insert(range.lowerBound)
            boundaries.insert(range.upperBound + 1)
        }
        let starts = boundaries.sorted()
        guard starts.count.multipliedReportingOverflow(by: sets.count).partialValue <= Self.limit else {
            throw PatternError(reason: .tooComplex, offset: 0, message: "the pattern has too many different classes")
        }

        // Every set splits the classes it has only a part of.
        var classes = [UInt32](repeating: 0, count: starts.count)
        var nextClass: UInt32 = 1
        for set in sets {
            var part: [UInt32: UInt32] = [:]
            Self.forEachInterval(of: set, in: starts) { interval in
                if let known = part[classes[interval]] {
                    classes[interval] = known
                } else {
                    part[classes[interval]] = nextClass
                    classes[interval] = nextClass
                    nextClass += 1
                }
            }
        }
        var numbers: [UInt32: UInt32] = [:]
        for index in classes.indices {
            let number = numbers[classes[index]] ?? UInt32(numbers.count)
            numbers[classes[index]] = number
            classes[index] = number
        }

        let count = numbers.count
        var isMember = [Bool](repeating: false, count: count * sets.count)
        for (index, set) in sets.enumerated() {
            Self.forEachInterval(of: set, in: starts) { isMember[index * count + Int(classes[$0])] = true }
        }
        self.starts = starts
        self.classes = classes
        self.count = count
        self.isMember = isMember
        isWord = tellsWords ? Array(isMember.suffix(count)) : [Bool](repeating: false, count: count)
    }

    /// The class of a symbol.
    func classOf(_ symbol: UInt32) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= symbol { low = middle } else { high = middle }
        }
        return Int(classes[low])
    }

    func set(_ set: Int, contains symbolClass: Int) -> Bool {
        isMember[set * count + symbolClass]
    }

    private static func forEachInterval(of set: CodePointSet, in starts: [UInt32], _ body: (Int) -> Void) {
        var interval = 0
        for range in set.ranges {
            var (low, high) = (interval, starts.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if starts[middle] <= range.lowerBound { low = middle } else { high = middle }
            }
            interval = low
            while interval < starts.count, starts[interval] <= range.upperBound {
                body(interval)
                interval += 1
            }
            interval = max(0, interval - 1)
        }
    }
}

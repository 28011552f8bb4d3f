/// A set of symbols: code points, or UTF-16 code units in the grammar without the `u` flag.
struct CodePointSet: Hashable {
    /// The members as disjoint ranges in rising order, with room between neighbours.
    private(set) var ranges: [ClosedRange<UInt32>]

    init() {
        ranges = []
    }

    /// Makes a set of ranges in any order, overlapping or not.
    init(_ unordered: [ClosedRange<UInt32>]) {
        ranges = []
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound || range.lowerBound == last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    init(_ symbol: UInt32) {
        ranges = [symbol...symbol]
    }

    /// What `0...maximum` has beside the members.
    func complement(upTo maximum: UInt32) -> CodePointSet {
        var complement: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges where range.lowerBound <= maximum {
            if range.lowerBound > next { complement.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= maximum { complement.append(next...maximum) }
        var set = CodePointSet()
        set.ranges = complement
        return set
    }

    func contains(_ symbol: UInt32) -> Bool {
        ranges.contains { $0.contains(symbol) }
    }
}

extension CodePointSet {
    /// The greatest code point.
    static let maximum: UInt32 = 0x10FFFF

    /// `\d`
    static let digits = CodePointSet([0x30...0x39])

    /// `\w`
    static let wordCharacters = CodePointSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])

    /// The characters that `.` does not match: LineTerminator of ECMA-262.
    static let lineTerminators = CodePointSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

    /// `\s`: WhiteSpace and LineTerminator of ECMA-262, that is category Zs, the byte order mark and six controls.
    static let whitespace = CodePointSet([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
}

/// The simplest patterns, which most are: the whole text is a row of ASCII characters, each from a set, of which one part
/// at most may vary in length. `^[a-f0-9]{24}$` is one, `^vpc-[0-9a-f]{17}$` and `^[a-z][a-z0-9-]*$` are others.
///
/// The length of the text tells the length of the part that varies, and each byte is looked at once and by itself, which
/// a processor does several times faster than following a table.
final class PatternOutline: Sendable {
    private struct Part {
        /// The bit of the set.
        let set: UInt64
        /// How many characters; the least number for the part that varies.
        let count: Int
    }

    private let parts: [Part]

    /// The part that varies in length, and how much longer it may be.
    private let variable: (index: Int, range: Int)?

    /// The length of the shortest text.
    private let length: Int

    /// The sets that have each byte.
    private let setsOfByte: [UInt64]

    /// The most parts, and the longest text if no part varies.
    private static let partLimit = 256
    private static let lengthLimit = 1 << 20

    /// Makes the outline of a pattern, or `nil` if it has none.
    init?(_ node: PatternNode, sets: [CodePointSet]) {
        guard sets.count <= 64, sets.allSatisfy({ ($0.ranges.last?.upperBound ?? 0) < 0x80 }),
            case .sequence(var nodes) = node, case .assertion(.start) = nodes.removeFirst(),
            case .assertion(.end) = nodes.popLast()
        else { return nil }
        var collector = Collector()
        guard collector.add(.sequence(nodes)) else { return nil }
        var setsOfByte = [UInt64](repeating: 0, count: 0x100)
        for (index, set) in sets.enumerated() {
            for symbol in set.ranges.joined() { setsOfByte[Int(symbol)] |= 1 << UInt64(index) }
        }
        parts = collector.parts
        variable = collector.variable
        length = collector.length
        self.setsOfByte = setsOfByte
    }

    /// Whether a text in valid UTF-8 has the outline.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let extra = bytes.count - length
        guard extra >= 0, extra <= variable?.range ?? 0 else { return false }
        return setsOfByte.withUnsafeBufferPointer { setsOfByte in
            var start = 0
            for index in parts.indices {
                let part = parts[index]
                let end = start + part.count + (index == variable?.index ? extra : 0)
                var common = part.set
                for offset in start..<end { common &= setsOfByte[Int(bytes[offset])] }
                if common == 0 { return false }
                start = end
            }
            return true
        }
    }

    private struct Collector {
        var parts: [Part] = []
        var variable: (index: Int, range: Int)?
        var length = 0

        /// Adds a part of the pattern; `false` if the pattern has no outline.
        mutating func add(_ node: PatternNode) -> Bool {
            switch node {
            case .empty: return true
            case .symbol(let set): return add(set, count: 1)
            case .sequence(let nodes): return nodes.allSatisfy { add($0) }
            case .repetition(.symbol(let set), let minimum, let maximum) where minimum != maximum:
                guard variable == nil, add(set, count: minimum) else { return false }
                variable = (parts.count - 1, (maximum ?? Int.max) - minimum)
                return true
            case .repetition(.symbol(let set), let count, _): return add(set, count: count)
            case .repetition(let node, let minimum, let maximum):
                guard minimum == maximum, minimum <= PatternOutline.partLimit else { return false }
                return (0..<minimum).allSatisfy { _ in add(node) }
            case .alternation, .assertion, .lookahead: return false
            }
        }

        private mutating func add(_ set: Int, count: Int) -> Bool {
            guard parts.count < PatternOutline.partLimit, count <= PatternOutline.lengthLimit else { return false }
            parts.append(Part(set: 1 << UInt64(set), count: count))
            length += count
            return true
        }
    }
}

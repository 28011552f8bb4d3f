/// Finds states among those known, by open addressing.
struct StateIndex {
    private let width: Int
    private var count = 0
    private var buckets = [Int32](repeating: -1, count: 64)

    /// Makes an empty index of states that are so many words each.
    init(width: Int) {
        self.width = width
    }

    /// The index of a state in a list of states, to which it is added if it is not there.
    mutating func index(of state: [UInt64], in states: inout [UInt64]) -> Int {
        if 2 * count >= buckets.count { grow(states) }
        var bucket = Self.hash(state[...]) & (buckets.count - 1)
        while buckets[bucket] >= 0 {
            let known = Int(buckets[bucket])
            var isSame = true
            for index in 0..<width where states[known * width + index] != state[index] {
                isSame = false
                break
            }
            if isSame { return known }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        buckets[bucket] = Int32(count)
        states += state
        count += 1
        return count - 1
    }

    private mutating func grow(_ states: [UInt64]) {
        var larger = [Int32](repeating: -1, count: buckets.count * 4)
        for index in 0..<count {
            var bucket = Self.hash(states[index * width..<(index + 1) * width]) & (larger.count - 1)
            while larger[bucket] >= 0 { bucket = (bucket + 1) & (larger.count - 1) }
            larger[bucket] = Int32(index)
        }
        buckets = larger
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> Int {
        var hash: UInt64 = 0
        for word in words { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 31) }
        return Int(truncatingIfNeeded: hash >> 20)
    }
}

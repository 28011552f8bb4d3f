/// Finds what somebody meant who wrote something close to it.
enum Suggestion {
    /// The candidate closest to a word, or `nil` if none is close.
    static func closest(to word: String, among candidates: [String]) -> String? {
        let limit = max(1, word.count / 3)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let distance = distance(word, candidate)
            if distance <= limit, distance < best?.distance ?? Int.max {
                best = (distance, candidate)
            }
        }
        return best?.candidate
    }

    /// `; did you mean X?`, or nothing if no candidate is close.
    static func phrase(for word: String, among candidates: [String]) -> String {
        closest(to: word, among: candidates).map { "; did you mean \($0)?" } ?? ""
    }

    /// The number of characters to insert, remove, replace or swap with a neighbour; case does not count.
    static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first.lowercased().unicodeScalars.prefix(100))
        let b = Array(second.lowercased().unicodeScalars.prefix(100))
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforePrevious[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[b.count]
    }
}

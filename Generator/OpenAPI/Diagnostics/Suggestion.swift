/// Names that somebody may have meant.
package enum Suggestion {
    /// The names that are closest to one that does not exist, the closest first.
    ///
    /// - Parameters:
    ///   - name: The name that does not exist.
    ///   - candidates: The names that exist.
    ///   - limit: How many to return at most.
    package static func closest(to name: String, among candidates: [String], limit: Int = 3) -> [String] {
        let wanted = Array(name.lowercased().utf8)
        // Names that long are not typed by hand, and comparing them takes quadratic time.
        guard (1...256).contains(wanted.count) else { return [] }
        let allowed = max(1, wanted.count / 3)
        let near = candidates.enumerated().compactMap {
            place,
            candidate -> (distance: Int, place: Int, name: String)? in
            let letters = Array(candidate.lowercased().utf8)
            guard letters.count <= 256, candidate != name else { return nil }
            if abs(letters.count - wanted.count) <= allowed,
                let distance = distance(wanted, letters, limit: allowed)
            {
                return (distance, place, candidate)
            }
            // A part of a long name is a likely abbreviation of it.
            guard wanted.count >= 4, letters.count > wanted.count, contains(letters, wanted) else { return nil }
            return (allowed + 1, place, candidate)
        }
        var seen = Set<String>()
        return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.map(\.name)
            .filter { seen.insert($0).inserted }.prefix(limit).map { $0 }
    }

    /// `; did you mean …?`, or nothing if no name is close.
    package static func text(for name: String, among candidates: [String]) -> String {
        phrase(closest(to: name, among: candidates))
    }

    /// `; did you mean …?`, or nothing without names.
    package static func phrase(_ names: [String]) -> String {
        let names = names.map { "`\($0)`" }
        guard let last = names.last else { return "" }
        let others = names.dropLast()
        return "; did you mean " + (others.isEmpty ? last : others.joined(separator: ", ") + " or " + last) + "?"
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two texts, up to a limit.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            var least = row + 1
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var best = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
                least = min(least, best)
            }
            guard least <= limit else { return nil }
            (before, previous) = (previous, current)
        }
        guard let distance = previous.last, distance <= limit else { return nil }
        return distance
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}

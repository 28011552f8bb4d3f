/// The names of a pattern's groups and the references to them. One name may stand in two alternatives of a disjunction,
/// of which only one can take part in a match, but not twice in one.
struct PatternGroupNames {
    /// An alternative: which disjunction of the pattern, and which of its alternatives.
    private struct Place: Equatable {
        let disjunction: Int
        var alternative: Int
    }

    private var path: [Place] = []
    private var disjunctionCount = 0
    private var pathsOfName: [[UInt32]: [[Place]]] = [:]
    private var references: [(name: [UInt32], position: Int)] = []

    mutating func beginDisjunction() {
        path.append(Place(disjunction: disjunctionCount, alternative: 0))
        disjunctionCount += 1
    }

    mutating func nextAlternative() {
        path[path.count - 1].alternative += 1
    }

    mutating func endDisjunction() {
        path.removeLast()
    }

    /// How many places are looked at when a group of a name that begins here is added.
    func costOfInserting(_ name: [UInt32]) -> Int {
        (1 + (pathsOfName[name]?.count ?? 0)) * path.count
    }

    /// Adds the group that begins here; `false` if another of its name could take part in the same match.
    mutating func insert(_ name: [UInt32]) -> Bool {
        let others = pathsOfName[name, default: []]
        // The comparison is quadratic in the number of groups of one name, so that number has an end.
        guard others.count < 100, others.allSatisfy({ excludes($0, path) }) else { return false }
        pathsOfName[name] = others + [path]
        return true
    }

    mutating func refer(to name: [UInt32], at position: Int) {
        references.append((name, position))
    }

    /// The first reference to a name that no group has.
    var unresolvedReference: (name: String, position: Int)? {
        guard let reference = references.first(where: { pathsOfName[$0.name] == nil }) else { return nil }
        var name = ""
        name.unicodeScalars.append(contentsOf: reference.name.compactMap(Unicode.Scalar.init))
        return (name, reference.position)
    }

    private func excludes(_ left: [Place], _ right: [Place]) -> Bool {
        zip(left, right).contains { $0.disjunction == $1.disjunction && $0.alternative != $1.alternative }
    }
}

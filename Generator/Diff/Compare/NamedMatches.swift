/// The values of two lists by name: those of the base in its order, then what the revision added in its order.
struct NamedMatches<Value> {
    /// The change of a value.
    enum Match {
        case kept(Pair<Value>, name: String)
        case removed(Value, name: String)
        case added(Value, name: String)
    }

    private(set) var matches: [Match] = []

    init(_ base: [Value], _ revision: [Value], by name: (Value) -> String) {
        matches.reserveCapacity(max(base.count, revision.count))
        var places: [String: Int] = [:]
        // Most lists are the same on both sides, and need no table.
        var isAligned = true
        for (place, value) in revision.enumerated() where isAligned {
            isAligned = base.indices.contains(place) && name(base[place]) == name(value)
        }
        if !isAligned {
            places = Dictionary(revision.enumerated().map { (name($1), $0) }) { first, _ in first }
        }
        var matched = Array(repeating: false, count: revision.count)
        for (place, value) in base.enumerated() {
            let name = name(value)
            let other = isAligned ? (place < revision.count ? place : nil) : places[name]
            if let other, !matched[other] {
                matched[other] = true
                matches.append(.kept(Pair(value, revision[other]), name: name))
            } else {
                matches.append(.removed(value, name: name))
            }
        }
        for (place, value) in revision.enumerated() where !matched[place] {
            matches.append(.added(value, name: name(value)))
        }
    }
}

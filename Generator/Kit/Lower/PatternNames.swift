/// The names of pattern constants.
enum PatternNames {
    /// The patterns that were used, each named for what it is used for most.
    static func constants(for constraints: ConstraintLowering) -> [PatternConstant] {
        let wanted = constraints.patternNames.map { source, names in
            let best = names.max { ($0.value, $1.key) < ($1.value, $0.key) }
            return (source: source, name: best?.key ?? "pattern", count: names.values.reduce(0, +))
        }
        var taken: Set<String> = []
        var constants: [PatternConstant] = []
        for (source, name, _) in wanted.sorted(by: { ($1.count, $0.source) < ($0.count, $1.source) }) {
            var candidate = name
            var number = 2
            while !taken.insert(candidate).inserted {
                candidate = name + String(number)
                number += 1
            }
            let pointer = constraints.patternPlaces[source] ?? ""
            constants.append(PatternConstant(name: candidate, source: source, pointer: pointer))
        }
        return constants.sorted { $0.name < $1.name }
    }
}

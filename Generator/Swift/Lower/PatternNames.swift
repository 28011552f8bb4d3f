/// The names of pattern constants.
enum PatternNames {
    /// The patterns that were used, each named for what it is used for most.
    ///
    /// - Parameter patterns: The patterns, with how often each is wanted under which name.
    static func constants(for patterns: [String: [String: Int]]) -> [PatternConstant] {
        let wanted = patterns.map { source, names in
            let best = names.max { ($0.value, $1.key) < ($1.value, $0.key) }
            return (source: source, name: best?.key ?? "pattern", count: names.values.reduce(0, +))
        }
        var taken: Set<String> = []
        var constants: [PatternConstant] = []
        for (source, name, _) in wanted.sorted(by: { ($1.count, $0.source) < ($0.count, $1.source) }) {
            constants.append(PatternConstant(name: taken.claim(name), source: source))
        }
        return constants.sorted { $0.name < $1.name }
    }
}

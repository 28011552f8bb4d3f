/// The names of pattern constants.
enum PatternNames {
    /// The patterns that were used, each named for what it is used for most.
    static func constants(for patterns: [String: LoweringState.PatternUse]) -> [PatternConstant] {
        let wanted = patterns.map { source, use in
            let best = use.names.max { ($0.value, $1.key) < ($1.value, $0.key) }
            let count = use.names.values.reduce(0, +)
            return (source: source, name: best?.key ?? "pattern", count: count, node: use.node)
        }
        var taken: Set<String> = []
        var constants: [PatternConstant] = []
        for (source, name, _, node) in wanted.sorted(by: { ($1.count, $0.source) < ($0.count, $1.source) }) {
            constants.append(PatternConstant(name: taken.claim(name), source: source, node: node))
        }
        return constants.sorted { $0.name < $1.name }
    }
}

import BindgenOpenAPI
import BindingsJSON

/// Makes changes of findings: one for each rule and place, with the operations that it reaches.
struct ChangeCollector {
    private let comparison: DocumentComparison

    init(_ comparison: DocumentComparison) {
        self.comparison = comparison
    }

    private struct Key: Hashable {
        var rule: Rule
        var base: Int
        var revision: Int
    }

    /// The changes, the worst first, then in the order of the base.
    func changes() -> [Change] {
        var numbers: [Key: Int] = [:]
        var merged: [(finding: Finding, pairs: Set<Int>)] = []
        for (finding, pair) in comparison.findings {
            let key = Key(
                rule: finding.rule,
                base: finding.base?.index ?? -1,
                revision: finding.revision?.index ?? -1
            )
            if let number = numbers[key] {
                merged[number].pairs.insert(pair)
                if let level = finding.level, level > merged[number].finding.level ?? .info {
                    merged[number].finding.level = level
                }
            } else {
                numbers[key] = merged.count
                merged.append((finding, [pair]))
            }
        }
        var reach = OperationReach(users: comparison.users, operations: comparison.operations)
        let sorted = merged.map { entry in
            (level: level(of: entry.finding), finding: entry.finding, pairs: entry.pairs)
        }.sorted { first, second in
            if first.level != second.level { return first.level > second.level }
            let places = [first, second].map { ($0.finding.base?.index ?? -1, $0.finding.revision?.index ?? -1) }
            if places[0] != places[1] { return places[0] < places[1] }
            return first.finding.rule.id < second.finding.rule.id
        }
        return sorted.map { entry in
            Change(
                entry.finding.rule,
                level: entry.level,
                message: message(of: entry.finding),
                operations: reach.operations(of: entry.pairs),
                base: entry.finding.base.map(Place.init),
                revision: entry.finding.revision.map(Place.init)
            )
        }
    }

    private func level(of finding: Finding) -> ChangeLevel {
        finding.level ?? finding.rule.level
    }

    /// The sentence of a finding, with where it is in front if that says more than the place.
    private func message(of finding: Finding) -> String {
        guard let subject = Subject(of: finding) else { return finding.message }
        return "\(subject): \(finding.message)"
    }
}

import BindgenSwift
import BindgenOpenAPI
import BindingsJSON

/// Makes changes of findings: one for each rule and place, with the operations that it reaches.
struct ChangeCollector {
    private let comparator: Comparator

    init(_ comparator: Comparator) {
        self.comparator = comparator
    }

    private struct Key: Hashable {
        var rule: Rule
        var base: Int
        var revision: Int
    }

    /// The changes, the worst first, then in the order of the base.
    func changes() -> [Change] {
        var numbers: [Key: Int] = [:]
        var merged: [(finding: Finding, units: Set<Int>)] = []
        for finding in comparator.findings {
            let key = Key(rule: finding.rule, base: finding.base ?? -1, revision: finding.revision ?? -1)
            if let number = numbers[key] {
                merged[number].units.insert(finding.unit)
                if let level = finding.level, level > merged[number].finding.level ?? .info {
                    merged[number].finding.level = level
                }
            } else {
                numbers[key] = merged.count
                merged.append((finding, [finding.unit]))
            }
        }
        var reach = OperationReach(users: comparator.users, operations: comparator.operations)
        let sorted = merged.map { entry in
            (level: level(of: entry.finding), finding: entry.finding, units: entry.units)
        }.sorted { first, second in
            if first.level != second.level { return first.level > second.level }
            if first.finding.base != second.finding.base { return first.finding.base ?? -1 < second.finding.base ?? -1 }
            if first.finding.revision != second.finding.revision {
                return first.finding.revision ?? -1 < second.finding.revision ?? -1
            }
            return first.finding.rule.id < second.finding.rule.id
        }
        return sorted.map { entry in
            Change(
                entry.finding.rule,
                level: entry.level,
                message: message(of: entry.finding),
                operations: reach.operations(of: entry.units),
                base: entry.finding.base.map { Place(comparator.base.nodes[$0]) },
                revision: entry.finding.revision.map { Place(comparator.revision.nodes[$0]) }
            )
        }
    }

    private func level(of finding: Finding) -> ChangeLevel {
        finding.level ?? finding.rule.level
    }

    /// The sentence of a finding, with where it is in front if that says more than the place.
    private func message(of finding: Finding) -> String {
        let subject =
            finding.base.flatMap { Subject(comparator.base.nodes[$0].path) }
            ?? finding.revision.flatMap { Subject(comparator.revision.nodes[$0].path) }
        guard let subject else { return finding.message }
        return "\(subject): \(finding.message)"
    }
}

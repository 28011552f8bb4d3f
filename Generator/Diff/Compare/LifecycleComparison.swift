import BindgenOpenAPI
import BindingsJSON

/// Compares how long, and how firmly, operations are supported.
struct LifecycleComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The findings about the removal of an operation.
    func removal(of operation: Operation, _ pair: OperationPair) -> Findings {
        var findings = Findings()
        let label = pair.label
        let rule: LifecycleRule
        let words: String
        let withDeprecation: LifecycleRule = pair.isPath ? .pathRemovedWithDeprecation : .removedWithDeprecation
        if operation.isExperimental {
            (rule, words) = (.removedWithDeprecation, "the draft `\(label)` was removed")
        } else if !operation.isDeprecated {
            rule = pair.isPath ? .pathRemovedWithoutDeprecation : .removedWithoutDeprecation
            words = "`\(label)` was removed"
        } else {
            switch operation.announcedEnd {
            case .none: (rule, words) = (withDeprecation, "the deprecated `\(label)` was removed")
            case .invalid(let text):
                (rule, words) = (.sunsetInvalid, "`\(label)` was removed, and its sunset `\(text)` is not a date")
            case .date(let date) where context.options.today < date:
                rule = pair.isPath ? .pathRemovedBeforeSunset : .removedBeforeSunset
                words = "`\(label)` was removed before its sunset, which was announced for \(date)"
            case .date(let date):
                (rule, words) = (withDeprecation, "`\(label)` was removed after its sunset on \(date)")
            }
        }
        findings.report(.lifecycle(rule), base: operation.node, revision: pair.holders.revision, words)
        return findings
    }

    /// Compares whether an operation should still be used, and until when.
    func deprecation(of operations: Pair<Operation>) -> Findings {
        let isExperimental = operations.base.isExperimental
        let days = noticeDays(for: operations.revision.stability)
        let comparison = DeprecationComparison(
            today: context.options.today,
            subject: "the operation",
            holders: operations.map(\.node)
        )
        switch (operations.base.isDeprecated, operations.revision.isDeprecated) {
        case (true, false):
            var findings = Findings()
            findings.report(
                .lifecycle(.reactivated),
                base: operations.base.node["deprecated"],
                revision: operations.revision.node,
                "the operation is no longer deprecated"
            )
            return findings
        case (false, true):
            return comparison.deprecation(
                DeprecationComparison.Rules(
                    deprecated: .lifecycle(.deprecated),
                    withSunset: .lifecycle(.deprecatedWithSunset),
                    missing: .lifecycle(.deprecatedWithoutSunset),
                    invalid: .lifecycle(.deprecatedWithInvalidSunset),
                    tooSmall: .lifecycle(.sunsetTooSoon)
                ),
                days: isExperimental ? nil : days
            )
        case (true, true) where !isExperimental:
            return comparison.sunsets(
                deleted: .lifecycle(.sunsetRemoved),
                invalid: .lifecycle(.sunsetInvalid),
                tooSmall: .lifecycle(.sunsetMovedTooSoon),
                days: days
            )
        default: return Findings()
        }
    }

    /// Compares how much is promised about an operation.
    func stability(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let nodes = operations.map { $0.extension(Keyword.stability.name) }
        let holders = operations.map(\.node)
        if let invalid = DeprecationComparison.invalidStability(nodes, of: holders) { return invalid }
        let levels = operations.map { $0.stability ?? .stable }
        guard levels.differs else { return findings }
        findings.report(
            .lifecycle(levels.revision < levels.base ? .stabilityDecreased : .stabilityIncreased),
            base: nodes.base ?? holders.base,
            revision: nodes.revision ?? holders.revision,
            "the stability level of the operation changed from `\(levels.base.rawValue)` to `\(levels.revision.rawValue)`"
        )
        return findings
    }

    /// Days that must lie between an announcement and its date, by what was promised.
    private func noticeDays(for stability: Stability?) -> Int {
        stability == .beta ? min(context.options.deprecationDays, 31) : context.options.deprecationDays
    }
}

import BindgenSwift
import BindgenOpenAPI
import BindingsJSON

extension Comparator {
    /// An announced end.
    enum Sunset {
        case none
        case date(CalendarDate)
        case invalid(String)
    }

    func sunset(of owner: Int, in tree: DocumentTree) -> Sunset {
        guard let index = tree.member(.sunset, of: owner) else { return .none }
        let text = tree.string(index) ?? tree.nodes[index].text
        return CalendarDate(text).map(Sunset.date) ?? .invalid(text)
    }

    func stability(of owner: Int, in tree: DocumentTree) -> Stability? {
        tree.string(tree.member(.stability, of: owner)).map { Stability(rawValue: $0) ?? .stable }
    }

    func isExperimental(_ owner: Int, in tree: DocumentTree) -> Bool {
        stability(of: owner, in: tree)?.isExperimental ?? false
    }

    /// Days that must lie between an announcement and its date, by what was promised.
    private func noticeDays(for stability: Stability?) -> Int {
        stability == .beta ? min(options.deprecationDays, 31) : options.deprecationDays
    }

    // MARK: Removal

    /// Reports that an operation is gone.
    mutating func reportRemoval(of operation: Int, _ label: String, isPath: Bool, holder: Int?) {
        guard !isExperimental(operation, in: base) else {
            report(
                .lifecycle(.removedWithDeprecation),
                base: operation,
                revision: holder,
                "the draft `\(label)` was removed"
            )
            return
        }
        guard base.bool(base.member(.deprecated, of: operation)) else {
            report(
                .lifecycle(isPath ? .pathRemovedWithoutDeprecation : .removedWithoutDeprecation),
                base: operation,
                revision: holder,
                "`\(label)` was removed"
            )
            return
        }
        switch sunset(of: operation, in: base) {
        case .none:
            report(
                .lifecycle(isPath ? .pathRemovedWithDeprecation : .removedWithDeprecation),
                base: operation,
                revision: holder,
                "the deprecated `\(label)` was removed"
            )
        case .invalid(let text):
            report(
                .lifecycle(.sunsetInvalid),
                base: operation,
                revision: holder,
                "`\(label)` was removed, and its sunset `\(text)` is no date"
            )
        case .date(let date) where options.today < date:
            report(
                .lifecycle(isPath ? .pathRemovedBeforeSunset : .removedBeforeSunset),
                base: operation,
                revision: holder,
                "`\(label)` was removed before its sunset, which was announced for \(date)"
            )
        case .date(let date):
            report(
                .lifecycle(isPath ? .pathRemovedWithDeprecation : .removedWithDeprecation),
                base: operation,
                revision: holder,
                "`\(label)` was removed after its sunset on \(date)"
            )
        }
    }

    // MARK: Operations

    mutating func compareLifecycles(of pair: OperationPair) {
        let wasDeprecated = base.bool(base.member(.deprecated, of: pair.base))
        let isDeprecated = revision.bool(revision.member(.deprecated, of: pair.revision))
        let stability = stability(of: pair.revision, in: revision)
        let isExperimental = isExperimental(pair.base, in: base)
        switch (wasDeprecated, isDeprecated) {
        case (true, false):
            report(
                .lifecycle(.reactivated),
                base: base.member(.deprecated, of: pair.base),
                revision: pair.revision,
                "the operation is no longer deprecated"
            )
        case (false, true):
            let ids = DeprecationRules(
                deprecated: .lifecycle(.deprecated),
                withSunset: .lifecycle(.deprecatedWithSunset),
                missing: .lifecycle(.deprecatedWithoutSunset),
                invalid: .lifecycle(.deprecatedWithInvalidSunset),
                tooSmall: .lifecycle(.sunsetTooSoon)
            )
            reportDeprecation(
                ids,
                "the operation",
                base: pair.base,
                revision: pair.revision,
                days: isExperimental ? nil : noticeDays(for: stability)
            )
        case (true, true) where !isExperimental:
            compareSunsets(
                pair.base,
                pair.revision,
                deleted: .lifecycle(.sunsetRemoved),
                invalid: .lifecycle(.sunsetInvalid),
                tooSmall: .lifecycle(.sunsetMovedTooSoon),
                days: noticeDays(for: stability)
            )
        default: break
        }
    }

    mutating func compareStability(of pair: OperationPair) {
        let new = revision.member(.stability, of: pair.revision)
        let old = base.member(.stability, of: pair.base)
        guard !reportInvalidStability(old, new, base: pair.base, revision: pair.revision) else { return }
        let oldLevel = stability(of: pair.base, in: base)
        let newLevel = stability(of: pair.revision, in: revision)
        guard (oldLevel ?? .stable) != (newLevel ?? .stable) else { return }
        let decreased = (newLevel ?? .stable) < (oldLevel ?? .stable)
        report(
            .lifecycle(decreased ? .stabilityDecreased : .stabilityIncreased),
            base: old ?? pair.base,
            revision: new ?? pair.revision,
            "the stability level changed from \((oldLevel ?? .stable).rawValue) to \((newLevel ?? .stable).rawValue)"
        )
    }

    /// Reports a stability level that is none.
    ///
    /// - Returns: Whether there was one.
    mutating func reportInvalidStability(_ old: Int?, _ new: Int?, base baseOwner: Int, revision revisionOwner: Int)
        -> Bool
    {
        let texts = [
            old.map { base.string($0) ?? base.nodes[$0].text },
            new.map { revision.string($0) ?? revision.nodes[$0].text },
        ]
        guard let text = texts.compactMap(\.self).first(where: { Stability(rawValue: $0) == nil }) else { return false }
        report(
            .lifecycle(.stabilityInvalid),
            base: old ?? baseOwner,
            revision: new ?? revisionOwner,
            "the stability level `\(text)` is none of draft, alpha, beta and stable"
        )
        return true
    }

    // MARK: Deprecation and sunset of anything

    /// The rules for what becomes deprecated.
    struct DeprecationRules {
        var deprecated: Rule
        var withSunset: Rule
        var missing: Rule
        var invalid: Rule
        var tooSmall: Rule
    }

    /// Reports that something became deprecated; `days` is how far ahead its sunset must lie, `nil` for drafts.
    mutating func reportDeprecation(_ rules: DeprecationRules, _ what: String, base: Int, revision: Int, days: Int?) {
        let flag = self.revision.member(.deprecated, of: revision)
        guard let days else {
            report(rules.deprecated, base: base, revision: flag, "\(what) is deprecated now")
            return
        }
        switch sunset(of: revision, in: self.revision) {
        case .none where days > 0:
            report(rules.missing, base: base, revision: flag, "\(what) is deprecated now, without a sunset date")
        case .none:
            report(rules.deprecated, base: base, revision: flag, "\(what) is deprecated now")
        case .invalid(let text):
            report(
                rules.invalid,
                base: base,
                revision: flag,
                "\(what) is deprecated now, and its sunset `\(text)` is no date"
            )
        case .date(let date) where date.days(since: options.today) < days:
            report(
                rules.tooSmall,
                base: base,
                revision: flag,
                "\(what) is deprecated now, and its sunset \(date) lies less than \(days) days ahead"
            )
        case .date(let date):
            report(rules.withSunset, base: base, revision: flag, "\(what) is deprecated now; its sunset is \(date)")
        }
    }

    /// Compares the sunsets of something that was and is deprecated.
    mutating func compareSunsets(
        _ old: Int,
        _ new: Int,
        deleted: Rule,
        invalid: Rule,
        tooSmall: Rule,
        days: Int
    ) {
        guard let oldIndex = base.member(.sunset, of: old) else { return }
        switch (sunset(of: old, in: base), sunset(of: new, in: revision)) {
        case (_, .none): report(deleted, base: oldIndex, revision: new, "the sunset date was deleted")
        case (_, .invalid(let text)):
            guard base.string(oldIndex) != text else { return }
            let index = revision.member(.sunset, of: new)
            report(invalid, base: oldIndex, revision: index, "the sunset `\(text)` is no date")
        case (.invalid(let text), .date):
            let index = revision.member(.sunset, of: new)
            report(invalid, base: oldIndex, revision: index, "the sunset was `\(text)`, which is no date")
        case (.date(let before), .date(let after)):
            guard after < before, after.days(since: options.today) < max(days, 1) else { return }
            let index = revision.member(.sunset, of: new)
            report(tooSmall, base: oldIndex, revision: index, "the sunset was moved ahead from \(before) to \(after)")
        default: break
        }
    }
}

import BindgenOpenAPI
import BindingsJSON

/// Compares the announced ends of something, be it an operation, a parameter or a property.
struct DeprecationComparison {
    /// The rules for what becomes deprecated.
    struct Rules {
        var deprecated: Rule
        var withSunset: Rule
        var missing: Rule
        var invalid: Rule
        var tooSmall: Rule
    }

    /// The day that sunsets are compared with.
    let today: CalendarDate
    /// The subject of the comparison, as sentences begin with it.
    let subject: String
    /// The object that holds the keywords.
    let holders: Pair<JSONNode>

    /// The findings about the deprecation of something.
    ///
    /// - Parameters:
    ///   - rules: The rules for it.
    ///   - days: How far ahead the end must lie; `nil` for a draft, whose end need not be announced.
    func deprecation(_ rules: Rules, days: Int?) -> Findings {
        var findings = Findings()
        let rule: Rule
        let words: String
        switch (days, Sunset(holders.revision["x-sunset"])) {
        case (nil, _), (0, .none): (rule, words) = (rules.deprecated, "is deprecated now")
        case (_, .none): (rule, words) = (rules.missing, "is deprecated now, without a sunset date")
        case (_, .invalid(let text)):
            (rule, words) = (rules.invalid, "is deprecated now, and its sunset `\(text)` is not a date")
        case (let days?, .date(let date)) where date.days(since: today) < days:
            (rule, words) = (
                rules.tooSmall,
                date < today
                    ? "is deprecated now, and its sunset \(date) is over"
                    : "is deprecated now, and its sunset \(date) lies less than \(days) days ahead"
            )
        case (_, .date(let date)): (rule, words) = (rules.withSunset, "is deprecated now; its sunset is \(date)")
        }
        findings.report(rule, base: holders.base, revision: holders.revision["deprecated"], "\(subject) \(words)")
        return findings
    }

    /// Compares the ends of something that was and is deprecated.
    func sunsets(deleted: Rule, invalid: Rule, tooSmall: Rule, days: Int) -> Findings {
        var findings = Findings()
        guard let old = holders.base["x-sunset"] else { return findings }
        let new = holders.revision["x-sunset"]
        switch (Sunset(old), Sunset(new)) {
        case (_, .none):
            findings.report(deleted, base: old, revision: holders.revision, "\(subject) lost its sunset date")
        case (let before, .invalid(let text)) where before != .invalid(text):
            findings.report(invalid, base: old, revision: new, "the sunset `\(text)` of \(subject) is not a date")
        case (.invalid(let text), .date):
            findings.report(
                invalid,
                base: old,
                revision: new,
                "the sunset of \(subject) was `\(text)`, which is not a date"
            )
        case (.date(let before), .date(let after)) where after < before && after.days(since: today) < max(days, 1):
            findings.report(
                tooSmall,
                base: old,
                revision: new,
                "the sunset of \(subject) was moved to an earlier day, from \(before) to \(after)"
            )
        default: break
        }
        return findings
    }

    /// Reports a stability level that does not exist.
    ///
    /// - Returns: `nil` if both are, or if there are none.
    static func invalidStability(_ levels: Pair<JSONNode?>, of holders: Pair<JSONNode>) -> Findings? {
        let texts = [levels.base, levels.revision].compactMap { $0.map { $0.string ?? $0.text } }
        guard let text = texts.first(where: { Stability(rawValue: $0) == nil }) else { return nil }
        var findings = Findings()
        findings.report(
            .lifecycle(.stabilityInvalid),
            base: levels.base ?? holders.base,
            revision: levels.revision ?? holders.revision,
            "the stability level `\(text)` is not `draft`, `alpha`, `beta` or `stable`"
        )
        return findings
    }
}

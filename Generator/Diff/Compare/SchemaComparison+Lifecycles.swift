import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    /// Compares whether only one side sets a property.
    func access(_ property: PropertyPair) -> Findings {
        var findings = Findings()
        for (keyword, became, becameNot, words) in [
            (Keyword.readOnly, AccessChange.becameReadOnly, AccessChange.becameNotReadOnly, "read-only"),
            (.writeOnly, .becameWriteOnly, .becameNotWriteOnly, "write-only"),
        ] {
            let flags = property.effective.map { $0.flag(keyword) }
            guard flags.differs else { continue }
            findings.report(
                .access(flags.revision ? became : becameNot, isRequired: property.wasRequired, property.direction),
                base: property.effective.base.value(keyword) ?? property.schemas.base.node,
                revision: property.effective.revision.value(keyword) ?? property.schemas.revision.node,
                "the property `\(property.name)` \(flags.revision ? "became" : "is no longer") \(words)"
            )
        }
        return findings
    }

    /// Compares whether a property should still be used.
    func lifecycle(_ property: PropertyPair) -> Findings {
        var findings = Findings()
        let flags = property.effective.map { $0.flag(.deprecated) }
        guard flags.differs, !property.use.circumstances.isExperimental else { return findings }
        func rule(_ change: PropertyLifecycleChange) -> Rule { .propertyLifecycle(change, property.direction) }
        guard flags.revision else {
            findings.report(
                rule(.reactivated),
                base: property.effective.base.value(.deprecated),
                revision: property.schemas.revision.node,
                "the property `\(property.name)` is no longer deprecated"
            )
            return findings
        }
        let rules = DeprecationComparison.Rules(
            deprecated: rule(.deprecated),
            withSunset: rule(.deprecatedWithSunset),
            missing: rule(.deprecatedWithoutSunset),
            invalid: rule(.deprecatedWithInvalidSunset),
            tooSmall: rule(.sunsetTooSoon)
        )
        let revision = property.effective.revision
        let holder = revision.layers.first { $0.value(.deprecated) != nil } ?? revision.core
        let comparison = DeprecationComparison(
            today: context.options.today,
            subject: "the property `\(property.name)`",
            holders: Pair(property.schemas.base.node, holder.node)
        )
        return comparison.deprecation(rules, days: context.options.deprecationDays)
    }

    /// Compares how much is promised about a property.
    func stability(_ property: PropertyPair) -> Findings {
        var findings = Findings()
        let levels = property.effective.map { $0.value(.stability) }
        guard levels.base?.string != levels.revision?.string else { return findings }
        let holders = property.schemas.map(\.node)
        if let invalid = DeprecationComparison.invalidStability(levels, of: holders) { return invalid }
        let old = levels.base?.string.flatMap(Stability.init) ?? .stable
        let new = levels.revision?.string.flatMap(Stability.init) ?? .stable
        // A draft promised nothing, so that its end needs no warning.
        guard old != new, !old.isExperimental else { return findings }
        findings.report(
            .propertyLifecycle(new < old ? .stabilityDecreased : .stabilityIncreased, property.direction),
            base: levels.base ?? holders.base,
            revision: levels.revision ?? holders.revision,
            "the stability level of the property `\(property.name)` changed from `\(old.rawValue)` to `\(new.rawValue)`"
        )
        return findings
    }
}

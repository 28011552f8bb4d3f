import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let boundKeywords: KeywordSet = KeywordSet(counts.map(\.keyword)).union([
        .maximum, .minimum, .exclusiveMaximum, .exclusiveMinimum, .multipleOf, .uniqueItems,
    ])

    private static let counts: [(bound: SchemaBound, keyword: Keyword)] = [
        (.maxLength, .maxLength), (.minLength, .minLength), (.maxItems, .maxItems), (.minItems, .minItems),
        (.maxProperties, .maxProperties), (.minProperties, .minProperties), (.maxContains, .maxContains),
        (.minContains, .minContains),
    ]

    /// Compares the bounds of numbers, of lengths and of the number of parts.
    func bounds(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        for (bound, keyword) in Self.counts {
            let values = Pair(
                pair.base.count(keyword, isUpper: bound.isUpper),
                pair.revision.count(keyword, isUpper: bound.isUpper)
            )
            findings += change(of: bound, values, pair)
        }
        for (inclusive, exclusive) in [(SchemaBound.max, SchemaBound.exclusiveMax), (.min, .exclusiveMin)] {
            let values = Pair(
                pair.base.bound(isUpper: inclusive.isUpper),
                pair.revision.bound(isUpper: inclusive.isUpper)
            )
            let isExclusive = values.revision?.isExclusive ?? values.base?.isExclusive ?? false
            let limits = values.map { $0?.integerLimit(isUpper: inclusive.isUpper) }
            // Of integers, those from 1 are those above 0.
            let isSame =
                limits.base != nil && !limits.differs && pair.base.types == .integer && pair.revision.types == .integer
            if !isSame { findings += change(of: isExclusive ? exclusive : inclusive, values, pair) }
        }
        return findings + multiples(pair) + uniqueness(pair)
    }

    private func change(of bound: SchemaBound, _ values: Pair<EffectiveSchema.Bound?>, _ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let change: SchemaBound.Change
        let words: String
        switch (values.base, values.revision) {
        case (nil, nil): return findings
        // Any text has at least no characters.
        case (nil, let new?) where bound == .minLength: (change, words) = (.increased, "changed from 0 to \(new.value)")
        case (let old?, nil) where bound == .minLength:
            (change, words) = (.decreased, "was \(old.value) and was removed")
        case (nil, let new?): (change, words) = (.set, "was set to \(new.value)")
        case (let old?, nil): (change, words) = (.unset, "was \(old.value) and was removed")
        case (let old?, let new?):
            guard old.value != new.value || old.isExclusive != new.isExclusive else { return findings }
            let tightens = new.isWithin(old, isUpper: bound.isUpper)
            change = tightens == bound.isUpper ? .decreased : .increased
            words = "changed from \(old.value) to \(new.value)"
        }
        let places = pair.places(Pair(values.base?.node, values.revision?.node))
        findings.report(
            pair.rule(.bound(bound, change)),
            pair.silenceOrEcho ?? (isIdle(bound, pair) ? .warning : nil),
            base: places.base,
            revision: places.revision,
            exclusivenessWords(values, isUpper: bound.isUpper) ?? "the \(bound.noun) \(words)"
        )
        return findings
    }

    /// A sentence about a bound that became exclusive or inclusive; `nil` for other changes.
    private func exclusivenessWords(_ values: Pair<EffectiveSchema.Bound?>, isUpper: Bool) -> String? {
        guard let old = values.base, let new = values.revision, old.isExclusive != new.isExclusive else { return nil }
        func text(_ bound: EffectiveSchema.Bound) -> String {
            switch (isUpper, bound.isExclusive) {
            case (true, true): "less than \(bound.value)"
            case (true, false): "at most \(bound.value)"
            case (false, true): "greater than \(bound.value)"
            case (false, false): "at least \(bound.value)"
            }
        }
        return "the value must be \(text(new)) now; it had to be \(text(old))"
    }

    /// Whether a bound of a path's parameter bounds nothing, as the number of items of a string.
    private func isIdle(_ bound: SchemaBound, _ pair: SchemaPair) -> Bool {
        let types = pair.revision.types
        guard pair.use.circumstances.isOfPath, !types.isEmpty else { return false }
        return switch bound {
        case .maxItems, .minItems, .maxContains, .minContains: !types.contains(.array)
        case .maxProperties, .minProperties: !types.contains(.object)
        case .maxLength, .minLength: !types.contains(.string)
        case .max, .min, .exclusiveMax, .exclusiveMin: types.isDisjoint(with: [.integer, .number])
        }
    }

    private func multiples(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let values = pair.values(of: .multipleOf)
        let numbers = values.map { $0?.number }
        let change: SchemaValueChange
        var level: ChangeLevel?
        switch (numbers.base, numbers.revision) {
        case (nil, nil): return findings
        case (nil, _?): change = .multipleOfSet
        case (_?, nil): change = .multipleOfUnset
        case (let old?, let new?):
            guard old != new else { return findings }
            change = .multipleOfChanged
            if pair.isRequest {
                level = old.isMultiple(of: new) ? .info : nil
            } else {
                level = new.isMultiple(of: old) ? nil : .warning
            }
        }
        let places = pair.places(values)
        findings.report(
            pair.rule(change),
            pair.silence ?? level,
            base: places.base,
            revision: places.revision,
            "`multipleOf` changed from \((numbers.base?.text).quoted) to \((numbers.revision?.text).quoted)"
        )
        return findings
    }

    private func uniqueness(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let isUnique = pair.revision.flag(.uniqueItems)
        guard pair.base.flag(.uniqueItems) != isUnique else { return findings }
        let places = pair.places(of: .uniqueItems)
        findings.report(
            pair.rule(isUnique ? .uniqueItemsSet : .uniqueItemsUnset),
            pair.silence,
            base: places.base,
            revision: places.revision,
            isUnique ? "items must be unique now" : "items need no longer be unique"
        )
        return findings
    }
}

extension JSONNumber {
    /// Whether a number is so many times another one, apart from what binary fractions cannot say exactly.
    fileprivate func isMultiple(of other: JSONNumber) -> Bool {
        if let value = int64, let divisor = other.int64 { return divisor != 0 && value.isMultiple(of: divisor) }
        let quotient = (double / other.double).rounded()
        return abs(quotient * other.double - double) <= abs(double) * 1e-12
    }
}

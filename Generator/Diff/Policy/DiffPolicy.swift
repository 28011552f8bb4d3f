package import BindgenOpenAPI

/// How a team applies the rules: levels of its own, exceptions for a time, and how long a removal is announced.
package struct DiffPolicy: Sendable, Hashable {
    /// How much the changes that a rule finds matter to a team.
    package enum RuleLevel: String, Sendable, Hashable, CaseIterable {
        case error
        case warning
        case info
        /// Changes that the rule finds are not reported.
        case none

        init(_ level: ChangeLevel) {
            self =
                switch level {
                case .error: .error
                case .warning: .warning
                case .info: .info
                }
        }

        var level: ChangeLevel? { ChangeLevel(rawValue: rawValue) }
    }

    /// A change that is let through until a day.
    package struct Exemption: Sendable, Hashable {
        package var rule: Rule
        /// The place, in either document; `/*` at its end covers everything below.
        package var pointer: String
        /// The last day on which it counts.
        package var until: CalendarDate
        /// Why.
        package var reason: String
        /// Its place in the policy file.
        package var place: Place?

        /// Makes an exemption.
        package init(rule: Rule, pointer: String, until: CalendarDate, reason: String, place: Place? = nil) {
            self.rule = rule
            self.pointer = pointer
            self.until = until
            self.reason = reason
            self.place = place
        }
    }

    /// The levels of rules where they are not the usual ones.
    package var levels: [Rule: RuleLevel]

    /// The changes that are let through.
    package var exemptions: [Exemption]

    /// How many days must lie between announcing a removal and the removal; with zero, none need be announced.
    package var deprecationDays: Int

    /// Makes a policy.
    package init(levels: [Rule: RuleLevel] = [:], exemptions: [Exemption] = [], deprecationDays: Int = 0) {
        self.levels = levels
        self.exemptions = exemptions
        self.deprecationDays = deprecationDays
    }

    /// The policy that the publisher of the Atlas Administration API holds itself to.
    package static let atlas: DiffPolicy = {
        let errors: [Rule] = [
            .operation(.idRemoved), .operation(.idOverrideChanged), .operation(.tagRemoved), .document(.schemaRemoved),
            .response(.failureRemoved), .parameter(.removed),
            .schema(.value(.enumValueRemoved), .requestBody), .schema(.value(.enumValueRemoved), .responseBody),
            .schema(.value(.enumValueRemoved), .responseProperty),
            .property(.removed), .property(.optionalRemovedFromResponse), .property(.optionalWriteOnlyRemoved),
        ]
        let infos: [Rule] = [
            .schema(.value(.oneOfAdded), .responseBody), .schema(.value(.oneOfAdded), .responseProperty),
        ]
        var levels: [Rule: RuleLevel] = [:]
        for rule in errors { levels[rule] = .error }
        for rule in infos { levels[rule] = .info }
        return DiffPolicy(levels: levels, deprecationDays: 365)
    }()

    /// The changes as the policy sees them.
    package func applied(to changes: [Change], today: CalendarDate) -> [Change] {
        var used: Set<Int> = []
        var result: [Change] = changes.compactMap { change in
            var change = change
            if let level = levels[change.rule] {
                guard let level = level.level else { return nil }
                change.level = level
            }
            guard let exemption = exemptions.firstIndex(where: { $0.matches(change) }) else { return change }
            used.insert(exemption)
            return today <= exemptions[exemption].until ? nil : change
        }
        guard levels[.exemptionExpired] != DiffPolicy.RuleLevel.none else { return result }
        for (index, exemption) in exemptions.enumerated() where exemption.until < today {
            let use = used.contains(index) ? "the changes that it allowed count again" : "it allows no change any more"
            result.append(
                Change(
                    .exemptionExpired,
                    level: levels[.exemptionExpired]?.level,
                    message:
                        "the exemption from `\(exemption.rule.id)` at `\(exemption.pointer)` ended on \(exemption.until), and \(use)",
                    revision: exemption.place
                )
            )
        }
        return result
    }
}

extension DiffPolicy.Exemption {
    func matches(_ change: Change) -> Bool {
        guard change.rule == rule else { return false }
        return [change.base?.pointer, change.revision?.pointer].contains { place in
            guard let place else { return false }
            guard pointer.hasSuffix("/*") else { return place == pointer }
            return place.hasPrefix(pointer.dropLast())
        }
    }
}

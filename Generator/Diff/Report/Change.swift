package import BindgenOpenAPI

/// One change between two documents: what, how bad, where, and for whom.
package struct Change: Sendable, Hashable {
    /// The rule that found it.
    package var rule: Rule

    /// How much it matters on the wire.
    package var level: ChangeLevel

    /// The change, in one sentence without a full stop.
    package var message: String

    /// The operations that it reaches, as `GET /path` with the placeholders of the base; empty for what concerns none.
    package var operations: [String]

    /// The place in the base: what changed or is gone, or what holds the place of what is new.
    package var base: Place?

    /// The place in the revision: what changed or is new, or what held what is gone.
    package var revision: Place?

    /// The treatment of the generated Swift.
    package var swift: SwiftChange

    /// Makes a change; without a level, it has that of its rule.
    package init(
        _ rule: Rule,
        level: ChangeLevel? = nil,
        message: String,
        operations: [String] = [],
        base: Place? = nil,
        revision: Place? = nil,
        swift: SwiftChange = .none
    ) {
        self.rule = rule
        self.level = level ?? rule.level
        self.message = message
        self.operations = operations
        self.base = base
        self.revision = revision
        self.swift = swift
    }

    /// The id of the rule.
    package var id: String { rule.id }
}

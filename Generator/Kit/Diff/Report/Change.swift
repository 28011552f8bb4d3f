/// One change between two documents: what, how bad, where, and for whom.
public struct Change: Sendable, Hashable {
    /// The rule that found it, such as `request-property-became-required`.
    public var id: String

    /// How much it matters on the wire.
    public var level: ChangeLevel

    /// What changed, in one sentence without a full stop.
    public var message: String

    /// The operations that it reaches, as `GET /path` with the placeholders of the base; empty for what concerns none.
    public var operations: [String]

    /// The place in the base: what changed or is gone, or what holds the place of what is new.
    public var base: Place?

    /// The place in the revision: what changed or is new, or what held what is gone.
    public var revision: Place?

    /// What becomes of the generated Swift.
    public var swift: SwiftChange

    /// Makes a change.
    public init(
        id: String,
        level: ChangeLevel,
        message: String,
        operations: [String] = [],
        base: Place? = nil,
        revision: Place? = nil,
        swift: SwiftChange = .none
    ) {
        self.id = id
        self.level = level
        self.message = message
        self.operations = operations
        self.base = base
        self.revision = revision
        self.swift = swift
    }
}

package import BindgenOpenAPI
package import BindingsSyntax

/// The settings of a comparison.
package struct ComparisonOptions: Sendable {
    /// The day that sunsets are compared with.
    package var today: CalendarDate

    /// How many days must lie between announcing a removal and the removal; with zero, none need be announced. A policy
    /// sets it.
    var deprecationDays: Int

    /// The API version that a client of the base is pinned to; `nil` to compare all versions.
    package var baseVersion: APIVersion?

    /// The API version that a client of the revision is pinned to; `nil` to compare all versions.
    package var revisionVersion: APIVersion?

    /// The ids of the operations to compare, or their names that override ids, or `GET /path`; empty for all.
    package var operations: Set<String>

    /// Makes options.
    package init(
        today: CalendarDate,
        baseVersion: APIVersion? = nil,
        revisionVersion: APIVersion? = nil,
        operations: Set<String> = []
    ) {
        self.today = today
        deprecationDays = 0
        self.baseVersion = baseVersion
        self.revisionVersion = revisionVersion
        self.operations = operations
    }

    /// Whether the client moves from one version to another, so that even equal parts look different to it.
    package var movesVersion: Bool { baseVersion != revisionVersion }
}

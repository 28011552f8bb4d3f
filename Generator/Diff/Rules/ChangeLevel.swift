/// How much a change matters to clients on the wire.
package enum ChangeLevel: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing a client can notice, or something it may ignore.
    case info
    /// Some clients may break, or rely on something that is gone.
    case warning
    /// Clients that keep to the base break.
    case error

    /// Whether `lhs` matters less than `rhs`.
    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

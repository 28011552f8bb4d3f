/// How much an operation's or property's publisher promises, by `x-stability-level`.
enum Stability: String, Comparable {
    case draft, alpha, beta, stable

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

    /// Whether nothing is promised yet.
    var isExperimental: Bool { self < .beta }

    private var rank: Int {
        switch self {
        case .draft: 0
        case .alpha: 1
        case .beta: 2
        case .stable: 3
        }
    }
}

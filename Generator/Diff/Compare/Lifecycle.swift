import BindgenOpenAPI
import BindingsJSON

/// An announced end.
enum Sunset: Equatable {
    case none
    case date(CalendarDate)
    /// A text that is not a date.
    case invalid(String)

    /// The value of `x-sunset`, if there is one.
    init(_ node: JSONNode?) {
        guard let node else {
            self = .none
            return
        }
        let text = node.string ?? node.text
        self = CalendarDate(text).map(Sunset.date) ?? .invalid(text)
    }
}

extension Extensible {
    /// The announced end of an operation, a parameter or a media type.
    var announcedEnd: Sunset { Sunset(self.extension("x-sunset")) }

    /// How much is promised; `nil` if the document does not say.
    var stability: Stability? { self.extension("x-stability-level")?.string.map { Stability(rawValue: $0) ?? .stable } }

    /// Whether nothing is promised yet.
    var isExperimental: Bool { stability?.isExperimental ?? false }
}

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

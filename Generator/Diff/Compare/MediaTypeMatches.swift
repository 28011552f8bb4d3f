import BindingsSyntax

/// Which media types of two `content` objects are the same, or nearly so.
struct MediaTypeMatches {
    enum Relation {
        case same
        /// Only parameters differ.
        case parameters
        /// The revision's includes the base's, as `application/xml` does `application/atom+xml`.
        case generalized
        case specialized
    }

    struct Match {
        var base: Int
        var revision: Int
        var relation: Relation
    }

    private(set) var kept: [Match] = []
    private(set) var removed: [Int] = []
    private(set) var added: [Int] = []

    init(_ base: [VersionView.Entry], _ revision: [VersionView.Entry]) {
        var rest = revision
        var unmatched: [VersionView.Entry] = []
        for entry in base {
            if let place = rest.firstIndex(where: { entry.key == $0.key || Self.isSame(entry.name, $0.name) }) {
                kept.append(Match(base: entry.index, revision: rest.remove(at: place).index, relation: .same))
            } else {
                unmatched.append(entry)
            }
        }
        for entry in unmatched {
            let candidates = rest.enumerated().lazy.compactMap { place, other in
                Self.relation(entry.name, other.name).map { (place: place, relation: $0) }
            }
            if let match = candidates.first {
                kept.append(
                    Match(base: entry.index, revision: rest.remove(at: match.place).index, relation: match.relation)
                )
            } else {
                removed.append(entry.index)
            }
        }
        added = rest.map(\.index)
    }

    /// Whether two names mean the same: of dated media types the date and the suffix count, else the whole name.
    private static func isSame(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        if let first = VersionedMediaType(first), let second = VersionedMediaType(second) { return first == second }
        guard let first = MediaType(first), let second = MediaType(second) else { return false }
        return first == second
    }

    private static func relation(_ first: String, _ second: String) -> Relation? {
        guard VersionedMediaType(first) == nil, VersionedMediaType(second) == nil, let first = MediaType(first),
            let second = MediaType(second)
        else { return nil }
        if first.withoutParameters == second.withoutParameters { return .parameters }
        if includes(second, first) { return .generalized }
        return includes(first, second) ? .specialized : nil
    }

    private static func includes(_ general: MediaType, _ special: MediaType) -> Bool {
        guard general.parameters.isEmpty else { return false }
        if general.type == "*" { return true }
        guard general.type == special.type else { return false }
        return general.isRange || special.suffix == general.subtype
    }
}

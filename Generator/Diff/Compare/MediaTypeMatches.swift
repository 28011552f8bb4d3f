import BindgenOpenAPI
import BindingsSyntax

/// Which media types of two bodies are the same, or nearly so.
struct MediaTypeMatches {
    enum Relation {
        case same
        /// Only parameters differ.
        case parameters
        /// The revision's includes the base's, as `application/xml` does `application/atom+xml`.
        case generalized
        case specialized
    }

    private(set) var kept: [(media: Pair<MediaTypeObject>, relation: Relation)] = []
    private(set) var removed: [MediaTypeObject] = []
    private(set) var added: [MediaTypeObject]

    /// Matches media types.
    ///
    /// - Parameters:
    ///   - base: What the client of the base sees.
    ///   - revision: What the client of the revision sees.
    ///   - ignoresDates: Whether each client is pinned to a version, so that dates do not tell media types apart.
    init(_ base: [MediaTypeObject], _ revision: [MediaTypeObject], ignoresDates: Bool) {
        added = revision
        var unmatched: [MediaTypeObject] = []
        for media in base {
            if let place = added.firstIndex(where: { Self.isSame(media, $0, ignoresDates: ignoresDates) }) {
                kept.append((Pair(media, added.remove(at: place)), .same))
            } else {
                unmatched.append(media)
            }
        }
        for media in unmatched {
            let candidates = added.enumerated().lazy.compactMap { place, other in
                Self.relation(media, other).map { (place: place, relation: $0) }
            }
            if let match = candidates.first {
                kept.append((Pair(media, added.remove(at: match.place)), match.relation))
            } else {
                removed.append(media)
            }
        }
    }

    /// Whether two names mean the same: of dated media types the date and the suffix count, else the whole name.
    private static func isSame(_ first: MediaTypeObject, _ second: MediaTypeObject, ignoresDates: Bool) -> Bool {
        if first.name == second.name { return true }
        guard let type = first.mediaType, let other = second.mediaType else { return false }
        if first.isDated, second.isDated {
            return type.suffix == other.suffix && (ignoresDates || first.version == second.version)
        }
        return type == other
    }

    private static func relation(_ first: MediaTypeObject, _ second: MediaTypeObject) -> Relation? {
        guard !first.isDated, !second.isDated, let first = first.mediaType, let second = second.mediaType else {
            return nil
        }
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

extension MediaTypeObject {
    /// Whether the media type itself has the version.
    fileprivate var isDated: Bool { vendor != nil }
}

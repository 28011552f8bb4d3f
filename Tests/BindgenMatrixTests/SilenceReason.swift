import BindgenOpenAPI

/// Why it is right that nothing is made of a keyword; the letters are those of the tables.
enum SilenceReason: Character, CaseIterable {
    case prose = "p"
    case name = "n"
    case example = "x"
    case documentation = "d"
    case publisher = "u"
    case hint = "h"
    case xml = "m"
    case identification = "i"
    /// It holds parts that count where something refers to them.
    case container = "c"
    /// It says something about a value and restricts none (JSON Schema Validation, sections 7.2.1, 8 and 9).
    case annotation = "a"
    /// It restricts what the server answers, which a client reads in any case.
    case promise = "s"
    /// It is about null, and a parameter is text, in which there is no null.
    case text = "t"

    /// Keywords of the vocabularies of annotations, whose values nevertheless mean something to programs.
    private static let annotations: KeywordSet = [.format, .contentEncoding, .contentMediaType]

    /// Whether a table may give the reason for a keyword at a place.
    func holds(for definition: KeywordDefinition?, at place: String, in table: KnownDifference.Table) -> Bool {
        guard let definition else { return false }
        switch self {
        case .prose: return definition.role == .annotation(.prose)
        case .name: return definition.role == .annotation(.name)
        case .example: return definition.role == .annotation(.example)
        case .documentation: return definition.role == .annotation(.documentation)
        case .publisher: return definition.role == .annotation(.publisher)
        case .hint: return definition.role == .annotation(.hint)
        case .xml: return definition.role == .annotation(.xml)
        case .identification: return definition.role == .identification
        case .container: return definition.role == .container
        case .annotation: return definition.role == .metadata || Self.annotations.contains(definition.keyword)
        case .promise: return table == .generation && definition.role == .meaning && place.hasPrefix("answer")
        case .text:
            return table == .generation && definition.keyword == .nullable
                && ["path", "query", "header", "cookie"].contains(place)
        }
    }
}

import BindgenOpenAPI
import BindingsJSON

/// Keywords of objects other than schemas that cannot stand at a place, or are tried at another one.
struct RuledOutCells: Sendable {
    private let kind: String
    private let place: String
    private let keywords: Set<String>

    init(_ text: JSONValue) throws {
        guard let kind = text["kind"]?.string, let place = text["place"]?.string,
            let keywords = text["keywords"]?.array?.compactMap(\.string), text["because"]?.string?.isEmpty == false
        else { throw MatrixError.invalid("the cells \(text)") }
        (self.kind, self.place, self.keywords) = (kind, place, Set(keywords))
    }

    static func all() throws -> [RuledOutCells] {
        try (MatrixFiles.json("objects-ruled-out.json").array ?? []).map(RuledOutCells.init)
    }

    /// Whether there is no cell for a keyword at a place.
    func contains(_ keyword: Keyword, of kind: ObjectKind, at place: String) -> Bool {
        self.kind == String(describing: kind) && self.place == place && keywords.contains(keyword.name)
    }
}

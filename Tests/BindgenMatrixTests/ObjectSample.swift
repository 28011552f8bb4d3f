import BindgenOpenAPI
import BindgenTestSupport
import BindingsJSON

/// The values that a keyword of an object other than a schema is tried with, in a document that has such objects.
struct ObjectSample: Sendable {
    let kind: String
    /// The keyword, or the name of an entry where names are the author's.
    let keyword: String
    /// What sets the sample apart from others of the keyword.
    private let variant: String?
    /// The definition in the vocabulary; `nil` for entries.
    let definition: KeywordDefinition?
    let place: String
    let versions: [SpecificationVersion]
    let generation: MatrixCodes
    let levels: MatrixCodes
    /// Whether the object is not valid without the keyword.
    private let isRequired: Bool
    private let pointer: String
    private let surroundings: JSONObject
    private let values: [KeywordState: JSONValue]
    /// What joins the members of a keyword that the document has.
    private let additions: JSONObject?
    private let idle: Set<String>
    /// The pointers of what the keyword leads to.
    private let targets: [String]

    init(_ text: JSONValue) throws {
        guard let kind = text["kind"]?.string, let keyword = text["keyword"]?.string, let place = text["place"]?.string,
            let pointer = text["at"]?.string,
            let generation = text["generation"]?.string, let levels = text["diff"]?.string,
            let objectKind = ObjectKind.allCases.first(where: { String(describing: $0) == kind })
        else { throw MatrixError.invalid("the sample \(text)") }
        (self.kind, self.keyword, self.place, self.pointer) = (kind, keyword, place, pointer)
        variant = text["case"]?.string
        definition = Vocabulary.keyword(named: keyword).flatMap { Vocabulary.definition(of: $0, in: objectKind) }
        if definition == nil, objectKind.entries == nil { throw MatrixError.invalid("\(keyword) of \(kind)") }
        (self.generation, self.levels) = (MatrixCodes(generation), MatrixCodes(levels))
        isRequired = text["isRequired"]?.bool ?? false
        surroundings = text["with"]?.object ?? [:]
        idle = Set((text["idle"]?.array ?? []).compactMap(\.string))
        additions = text["extra"]?.object
        targets = (text["watch"]?.array ?? []).compactMap(\.string)
        var values: [KeywordState: JSONValue] = [:]
        (values[.base], values[.other]) = (text["base"], text["other"])
        self.values = values
        let definition = definition
        versions = MatrixFiles.versions.filter { version in
            definition?.isDefined(in: version) != false && (text["since"]?.string ?? "") <= version.name
                && version.name <= (text["until"]?.string ?? version.name)
        }
    }

    /// The row of the keyword.
    var name: String { "\(kind).\(keyword)" + (variant.map { ":\($0)" } ?? "") }

    /// The changes that the sample has values for.
    var changes: [MatrixChange] {
        if additions != nil { return [.changed] }
        return (isRequired ? [] : [.added, .removed]) + (values[.other] == nil ? [] : [.changed])
    }

    /// The document with the keyword in a state.
    func document(_ state: KeywordState, of base: JSONValue) -> JSONValue {
        var document = base
        for (pointer, value) in surroundings { document = document.setting(value, at: pointer) }
        if let additions {
            guard state == .other else { return document }
            return additions.reduce(document) { $0.setting($1.value, at: "\(keywordPointer)/\($1.name)") }
        }
        return document.setting(values[state], at: cell.keyword)
    }

    /// Whether the keyword says something in a state.
    func isPresent(_ state: KeywordState) -> Bool {
        state != .absent && !idle.contains(state.rawValue) && (additions == nil || state == .other)
    }

    /// What holds what holds the object: a finding about a map may be one about an entry.
    private var root: String {
        pointer.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    }

    private var keywordPointer: String {
        "\(pointer)/" + keyword.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    /// Where the sample is in the document.
    var cell: MatrixCell {
        MatrixCell(
            place: place,
            object: pointer,
            // Of a keyword that the document has, what joins its members is the cell.
            keyword: additions?.first.map { "\(keywordPointer)/\($0.name)" } ?? keywordPointer,
            root: root,
            files: "",
            direction: nil,
            targets: targets
        )
    }
}

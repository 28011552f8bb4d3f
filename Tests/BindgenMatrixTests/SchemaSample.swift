import BindgenOpenAPI
import BindingsJSON

/// The values that a keyword of schemas is tried with.
struct SchemaSample: Sendable {
    let keyword: Keyword
    /// The name of the row in the tables: the keyword, and what is special about the sample.
    let name: String
    /// The versions that the sample is written for.
    let versions: [SpecificationVersion]
    /// The type of the values.
    let type: String
    /// The schema without the keyword.
    let around: JSONObject
    private let values: [KeywordState: JSONValue]
    /// The states whose values say what the absence of the keyword says.
    private let idle: Set<String>

    init(_ text: JSONValue) throws {
        guard let name = text["keyword"]?.string, let keyword = Vocabulary.keyword(named: name),
            let definition = Vocabulary.definition(of: keyword, in: .schema),
            let around = text["around"]?.object, let type = text["type"]?.string
        else { throw MatrixError.invalid("the sample \(text)") }
        self.keyword = keyword
        self.name = name + (text["case"]?.string.map { ":" + $0 } ?? "")
        self.type = type
        self.around = around
        idle = Set((text["idle"]?.array ?? []).compactMap(\.string))
        values = Dictionary(
            uniqueKeysWithValues: KeywordState.allCases.compactMap { state in text[state.rawValue].map { (state, $0) } }
        )
        versions = MatrixFiles.versions.filter { version in
            let text = text.object
            let since = text?["since"]?.string.map { $0 <= version.name } ?? true
            let until = text?["until"]?.string.map { version.name <= $0 } ?? true
            return since && until && definition.isDefined(in: version)
        }
    }

    /// The changes that the sample has values for.
    var changes: [MatrixChange] { MatrixChange.allCases.filter { values[$0.state] != nil } }

    /// Whether the keyword is a Boolean.
    var isFlag: Bool { values[.base]?.bool != nil }

    /// The schema in a state; where the sample has no value for it, the schema as in the base.
    func schema(_ state: KeywordState) -> JSONValue {
        var schema = around
        if state != .absent, let value = values[state] ?? values[.base] { schema[keyword.name] = value }
        return .object(schema)
    }

    /// Whether the keyword says something in a state.
    func isPresent(_ state: KeywordState) -> Bool { state != .absent && !idle.contains(state.rawValue) }
}

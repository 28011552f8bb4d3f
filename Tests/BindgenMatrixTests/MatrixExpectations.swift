import BindgenOpenAPI
import BindingsJSON

/// What the files expect of each cell.
struct MatrixExpectations: Sendable {
    let schemas: [SchemaSample]
    let objects: [ObjectSample]
    let differences: [KnownDifference]
    private let tables: [KnownDifference.Table: [String: [String: String]]]

    init() throws {
        schemas = try (MatrixFiles.json("schema-samples.json").array ?? []).map(SchemaSample.init)
        objects = try (MatrixFiles.json("objects.json").array ?? []).map(ObjectSample.init)
        differences = try KnownDifference.all()
        tables = [
            .generation: try MatrixFiles.table("schema-generation.txt"),
            .diff: try MatrixFiles.table("schema-diff.txt"),
        ]
    }

    /// The names of the rows about schemas, without their versions.
    var schemaRows: Set<String> {
        Set(tables.values.flatMap(\.keys).map { String($0.split(separator: "@")[0]) })
    }

    /// The letter for a cell of schemas; `nil` if the tables say nothing of it.
    func letter(for outcome: MatrixOutcome, in table: KnownDifference.Table) -> Character? {
        if let object = objects.first(where: { $0.name == outcome.row && $0.place == outcome.place }) {
            return (table == .generation ? object.generation : object.levels)[outcome.change]
        }
        let rows = tables[table]
        let row = rows?["\(outcome.row)@\(outcome.version.name)"] ?? rows?[outcome.row]
        return row?[outcome.place].flatMap { MatrixCodes($0)[outcome.change] }
    }

    /// What still has to happen to a keyword in some cell; `nil` if nothing.
    func missingChanges(of definition: KeywordDefinition, in version: SpecificationVersion) -> String? {
        let schemas = definition.kind == .schema ? self.schemas : []
        let samples = schemas.filter { $0.keyword == definition.keyword && $0.versions.contains(version) }
        let others = objects.filter { sample in
            sample.definition?.kind == definition.kind && sample.definition?.keyword == definition.keyword
                && sample.versions.contains(version)
        }
        return MatrixChange.missing(
            in: Set(samples.flatMap(\.changes) + others.flatMap(\.changes)),
            of: definition,
            isFlag: samples.contains(where: \.isFlag)
        )
    }

    /// The definition of the keyword of a cell.
    func definition(for outcome: MatrixOutcome) -> KeywordDefinition? {
        if let sample = schemas.first(where: { $0.name == outcome.row }) {
            return Vocabulary.definition(of: sample.keyword, in: .schema)
        }
        return objects.first { $0.name == outcome.row }?.definition
    }
}

import BindgenDiff
import BindgenOpenAPI
import BindgenSwift
import BindingsJSON

/// All samples at one place and in one version, each in an operation of its own: documents with the keywords in each of
/// their states.
struct SchemaBatch: Sendable {
    let place: MatrixPlace
    let version: SpecificationVersion
    private let samples: [SchemaSample]
    private let documents: [KeywordState: MatrixDocument]

    init(_ place: MatrixPlace, _ version: SpecificationVersion, _ samples: [SchemaSample], shared: JSONObject) throws {
        let samples = samples.filter { $0.versions.contains(version) }
        (self.place, self.version, self.samples) = (place, version, samples)
        var documents: [KeywordState: MatrixDocument] = [:]
        for state in KeywordState.allCases {
            var paths = JSONObject()
            var schemas = shared
            for (number, sample) in samples.enumerated() {
                let (name, schema) = (Self.name(number), sample.schema(state))
                let item = place.item(of: name, schema: schema, type: sample.type)
                paths[item.name] = item.value
                if place.isNamed { schemas[name] = schema }
            }
            documents[state] = try MatrixDocument([
                "openapi": .string(version.name + ".0"), "info": ["title": "Matrix", "version": "1"],
                "paths": .object(paths), "components": ["schemas": .object(schemas)],
            ])
        }
        self.documents = documents
    }

    /// What became of each cell.
    func outcomes() -> [MatrixOutcome] {
        MatrixChange.allCases.flatMap { change -> [MatrixOutcome] in
            guard let before = documents[change.states.before], let after = documents[change.states.after] else {
                return []
            }
            let changes = MatrixDocument.changes(from: before, to: after)
            return samples.enumerated().filter { $1.changes.contains(change) }.map { number, sample in
                MatrixOutcome(
                    row: sample.name,
                    version: version,
                    change: change,
                    in: [
                        (before, sample.isPresent(change.states.before)),
                        (after, sample.isPresent(change.states.after)),
                    ],
                    at: place.cell(Self.name(number), sample.keyword),
                    changes: changes.filter { $0.operations.contains(place.label(of: Self.name(number))) }
                )
            }
        }
    }

    private static func name(_ number: Int) -> String { "Cell\(number + 100)" }
}

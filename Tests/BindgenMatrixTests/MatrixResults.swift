import BindgenOpenAPI
import BindingsJSON

/// What became of all cells, worked out once for all tests.
enum MatrixResults {
    static let tally = Task { try await allCells() }

    private static func allCells() async throws -> MatrixTally {
        let expectations = try MatrixExpectations()
        let shared = try MatrixFiles.json("schema-shared.json").object ?? [:]
        let outcomes = try await withThrowingTaskGroup(of: [MatrixOutcome].self) { group in
            for version in MatrixFiles.versions {
                for place in MatrixPlace.all {
                    group.addTask {
                        try SchemaBatch(place, version, expectations.schemas, shared: shared).outcomes()
                    }
                }
                for sample in expectations.objects {
                    group.addTask { try ObjectBatch.outcomes(of: sample, version) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        var tally = MatrixTally(expectations)
        for outcome in outcomes.sorted(by: { $0.name < $1.name }) { tally.add(outcome) }
        return tally
    }
}

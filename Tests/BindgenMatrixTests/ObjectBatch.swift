import BindgenDiff
import BindgenOpenAPI
import BindgenTestSupport
import BindingsJSON

/// The samples of keywords of objects other than schemas in one version, each in a document of its own.
enum ObjectBatch {
    /// What became of the cells of a sample.
    static func outcomes(of sample: ObjectSample, _ version: SpecificationVersion) throws -> [MatrixOutcome] {
        guard sample.versions.contains(version) else { return [] }
        let base = try MatrixFiles.json("objects-base.json").setting(.string(version.name + ".0"), at: "/openapi")
        var outcomes: [MatrixOutcome] = []
        for change in sample.changes {
            let states = change.states
            let before = try MatrixDocument(sample.document(states.before, of: base))
            let after = try MatrixDocument(sample.document(states.after, of: base))
            let outcome = MatrixOutcome(
                row: sample.name,
                version: version,
                change: change,
                in: [(before, sample.isPresent(states.before)), (after, sample.isPresent(states.after))],
                at: sample.cell,
                changes: MatrixDocument.changes(from: before, to: after)
            )
            outcomes.append(outcome)
        }
        return outcomes
    }
}

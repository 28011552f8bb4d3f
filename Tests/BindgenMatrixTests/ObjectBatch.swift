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
        let states = Set(sample.changes.flatMap { [$0.states.before, $0.states.after] })
        let documents = try Dictionary(
            uniqueKeysWithValues: states.map { ($0, try MatrixDocument(sample.document($0, of: base))) }
        )
        return sample.changes.compactMap { change in
            let (before, after) = change.states
            guard let old = documents[before], let new = documents[after] else { return nil }
            return MatrixOutcome(
                row: sample.name,
                version: version,
                change: change,
                in: [(old, sample.isPresent(before)), (new, sample.isPresent(after))],
                at: sample.cell,
                changes: MatrixDocument.changes(from: old, to: new)
            )
        }
    }
}

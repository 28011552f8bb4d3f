import BindgenOpenAPI
import Testing

/// The matrix of keywords, places and changes: what `Tests/Fixtures/Matrix` expects, and what the tool does.
@Suite struct MatrixTests {
    @Test("Each cell comes out as the tables say")
    func cells() async throws {
        let tally = try await MatrixResults.tally.value
        for problem in tally.problems.prefix(5000) { Issue.record("\(problem)") }
        #expect(tally.problems.count == 0)
    }

    @Test("Each known difference is still one")
    func differences() async throws {
        let tally = try await MatrixResults.tally.value
        for difference in try KnownDifference.all() {
            #expect(tally.known[difference.text] != nil, "no cell differs so: remove `\(difference.text)`")
        }
    }

    @Test("Each keyword of the vocabulary has cells, in each version that defines it")
    func rows() throws {
        let expectations = try MatrixExpectations()
        for definition in Vocabulary.definitions {
            for version in MatrixFiles.versions where definition.isDefined(in: version) {
                let isTried =
                    definition.kind == .schema
                    ? expectations.schemas.contains {
                        $0.keyword == definition.keyword && $0.versions.contains(version) && !$0.changes.isEmpty
                    }
                    : expectations.objects.contains {
                        $0.definition?.kind == definition.kind && $0.definition?.keyword == definition.keyword
                            && $0.versions.contains(version) && !$0.changes.isEmpty
                    }
                #expect(isTried, "\(definition.keyword.name) of \(definition.kind.phrase) has no cells in \(version.name)")
            }
        }
        #expect(expectations.schemaRows == Set(expectations.schemas.map(\.name)))
    }

    @Test("Each kind whose members have names of the author's has cells", arguments: ObjectKind.allCases)
    func entries(_ kind: ObjectKind) throws {
        guard kind.entries != nil else { return }
        let expectations = try MatrixExpectations()
        #expect(expectations.objects.contains { $0.kind == String(describing: kind) && $0.definition == nil })
    }

    @Test("The counts are known")
    func summary() async throws {
        let tally = try await MatrixResults.tally.value
        print(tally.summary)
        #expect(tally.cells > 11_000)
        #expect(tally.known.values.reduce(0, +) < tally.cells / 50)
    }
}

import BindgenOpenAPI
import Testing

/// The matrix of keywords, places and changes: what `Tests/Fixtures/Matrix` expects, and what the tool does.
@Suite(.timeLimit(.minutes(5))) struct MatrixTests {
    @Test("Each cell comes out as the tables say")
    func cells() async throws {
        let tally = try await MatrixResults.tally.value
        for problem in tally.problems.prefix(200) { Issue.record("\(problem)") }
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
                let missing = expectations.missingChanges(of: definition, in: version) ?? ""
                let name = "\(definition.keyword.name) of \(definition.kind.phrase)"
                let file = definition.kind == .schema ? "schema-samples.json" : "objects.json"
                #expect(missing.isEmpty, "\(name) has no cells in \(version.name) where it is \(missing): edit \(file)")
            }
        }
        let names = Set(expectations.schemas.map(\.name))
        #expect(
            expectations.schemaRows == names,
            "edit schema-generation.txt and schema-diff.txt, or schema-samples.json"
        )
    }

    @Test("Each keyword of an object has cells at each place of such objects")
    func objectPlaces() throws {
        let expectations = try MatrixExpectations()
        let ruledOut = try RuledOutCells.all()
        for kind in ObjectKind.allCases where kind != .schema {
            let samples = expectations.objects.filter { $0.kind == String(describing: kind) }
            for place in Set(samples.map(\.place)) {
                let tried = KeywordSet(samples.filter { $0.place == place }.compactMap(\.definition?.keyword))
                for keyword in Vocabulary.keywords(of: kind) {
                    let isRuledOut = ruledOut.contains { $0.contains(keyword, of: kind, at: place) }
                    #expect(
                        tried.contains(keyword) != isRuledOut,
                        "\(keyword.name) of \(kind.phrase) at \(place): edit objects.json or objects-ruled-out.json"
                    )
                }
            }
        }
    }

    @Test("Each kind whose members have names of the author's has cells", arguments: ObjectKind.allCases)
    func entries(_ kind: ObjectKind) throws {
        guard kind.entries != nil else { return }
        let expectations = try MatrixExpectations()
        let isTried = expectations.objects.contains { $0.kind == String(describing: kind) && $0.definition == nil }
        #expect(isTried, "\(kind.phrase) has no cells: edit objects.json")
    }

    @Test("The counts are known")
    func summary() async throws {
        let tally = try await MatrixResults.tally.value
        print(tally.summary)
        #expect(tally.cells > 11_000)
        #expect(tally.known.values.reduce(0, +) < tally.cells / 50)
    }
}

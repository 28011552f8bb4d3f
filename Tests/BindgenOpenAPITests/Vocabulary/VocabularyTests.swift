import BindgenOpenAPI
import BindgenTestSupport
import BindingsJSON
import Testing

@Suite("The vocabulary of OpenAPI")
struct VocabularyTests {
    @Test("Each kind has the fields that the specifications list", arguments: ObjectKind.allCases)
    func fields(kind: ObjectKind) throws {
        let fields = try #require(SpecificationFields.all.first { $0.kind == kind })
        for version in [SpecificationVersion.v3_0, .v3_1] {
            let rows = Vocabulary.definitions.filter {
                $0.kind == kind && !$0.keyword.isExtension && $0.isDefined(in: version)
            }
            #expect(Set(rows.map(\.keyword.name)) == fields.names(in: version))
        }
    }

    @Test func noRowIsThereTwice() {
        for kind in ObjectKind.allCases {
            let keywords = Vocabulary.keywords(of: kind)
            #expect(Set(keywords).count == keywords.count)
            for keyword in keywords {
                #expect(Vocabulary.definition(of: keyword, in: kind)?.keyword == keyword)
                #expect(Vocabulary.definition(of: keyword, in: kind)?.kind == kind)
            }
        }
    }

    @Test func everyKeywordIsUsedAndFoundByItsName() {
        let used = KeywordSet(Vocabulary.definitions.map(\.keyword))
        for keyword in Keyword.allCases {
            #expect(used.contains(keyword), "no kind has \(keyword.name)")
            #expect(Vocabulary.keyword(named: keyword.name) == keyword)
            #expect(keyword.isExtension == keyword.name.hasPrefix("x-"))
        }
        #expect(Vocabulary.keyword(named: "x-other") == nil)
        #expect(Vocabulary.keyword(named: "") == nil)
    }

    @Test("Only annotations say nothing, each for a reason")
    func silence() throws {
        for row in Vocabulary.definitions where row.role.isSilent {
            if case .annotation(let reason) = row.role {
                #expect(!reason.rawValue.isEmpty)
            } else {
                #expect(row.role == .identification)
            }
        }
        let prose = Vocabulary.definitions.filter { $0.shape == .prose }
        #expect(prose.allSatisfy { $0.role == .annotation(.prose) })
    }

    @Test func namesMayBeWrittenWithEscapes() throws {
        let source = try JSONDocument(bytes: Array(#"{"\u0074ype": 1, "typ\u0065s": 2}"#.utf8), file: "f")
        let members = Array(source.root.children)
        #expect(members.map { Vocabulary.keyword(ofMember: $0) } == [.type, nil])
        #expect(Vocabulary.definition(ofMember: members[0], in: .schema)?.shape == .typeNames)
        #expect(Vocabulary.definition(ofMember: members[0], in: .operation) == nil)
    }

    @Test("Shapes lead from a value to those that it holds")
    func shapes() throws {
        let text = """
            {"paths": {"x-a": {}, "/a": {"parameters": [{"schema": {"properties": {"x-a": {"enum": []}}}}]}},
             "x-b": {"paths": {}}}
            """
        let source = try JSONDocument(bytes: Array(text.utf8), file: "f")
        var shapes: [String: ValueShape] = [:]
        func walk(_ node: JSONNode, _ shape: ValueShape) {
            shapes[node.pointer] = shape
            for child in node.children {
                walk(child, node.kind == .array ? shape.element : shape.shape(ofMember: child))
            }
        }
        walk(source.root, .object(.document))
        #expect(shapes["/paths/x-a"] == .data)
        #expect(shapes["/paths/~1a"] == .object(.pathItem))
        #expect(shapes["/paths/~1a/parameters/0"] == .object(.parameter))
        #expect(shapes["/paths/~1a/parameters/0/schema/properties/x-a"] == .object(.schema))
        #expect(shapes["/paths/~1a/parameters/0/schema/properties/x-a/enum"] == .dataSet)
        #expect(shapes["/x-b/paths"] == .data)
    }
}

@Suite("Sets of keywords")
struct KeywordSetTests {
    @Test("A set is one as the standard library knows them")
    func algebra() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let left = Set(Keyword.allCases.filter { _ in Bool.random(using: &generator) })
            let right = Set(Keyword.allCases.filter { _ in Bool.random(using: &generator) })
            let (a, b) = (KeywordSet(left), KeywordSet(right))
            #expect(Set(a.keywords) == left)
            #expect(a.union(b) == KeywordSet(left.union(right)))
            #expect(a.intersection(b) == KeywordSet(left.intersection(right)))
            #expect(a.subtracting(b) == KeywordSet(left.subtracting(right)))
            #expect(a.symmetricDifference(b) == KeywordSet(left.symmetricDifference(right)))
            #expect(a.isDisjoint(with: b) == left.isDisjoint(with: right))
            #expect(a.isSuperset(of: a.intersection(b)))
        }
    }

    @Test("Each keyword has a place of its own", arguments: Keyword.allCases)
    func members(keyword: Keyword) {
        var set = KeywordSet([keyword])
        #expect(set.keywords == [keyword])
        #expect(set.update(with: keyword) == keyword)
        #expect(!set.insert(keyword).inserted)
        #expect(set.remove(keyword) == keyword)
        #expect(set.remove(keyword) == nil)
        #expect(set.isEmpty)
    }
}

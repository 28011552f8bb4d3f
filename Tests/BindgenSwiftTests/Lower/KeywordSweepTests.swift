import BindgenTestSupport
@testable import BindgenOpenAPI
@testable import BindgenSwift
import BindingsJSON
import Testing

/// What has a meaning in a document and changes nothing in Swift is told, each at its place.
@Suite struct KeywordSweepTests {
    @Test(arguments: UnexpressedCase.all)
    func lossesAreToldWhereTheyAre(test: UnexpressedCase) throws {
        let document = try document(version: "3.1.0", paths: test.paths, components: test.components)
        var diagnostics = Diagnostics()
        _ = Generation(of: document).lower(into: &diagnostics)
        #expect(diagnostics.of(.warning).compactMap(\.pointer).sorted() == test.pointers.sorted())
    }

    @Test(arguments: [#"{"w": {"post": {"responses": {"204": {"description": "Done."}}}}}"#, #"{"v": {}, "w": {}}"#])
    func webhooksAreTold(webhooks: String) throws {
        let info = #"{"title": "Hooks", "version": "1"}"#
        let text = #"{"openapi": "3.1.0", "info": \#(info), "paths": {}, "webhooks": \#(webhooks)}"#
        let document = try #require(parse(text).document)
        var diagnostics = Diagnostics()
        _ = Generation(of: document).lower(into: &diagnostics)
        #expect(diagnostics.map(\.pointer) == ["/webhooks"])
    }

    /// A keyword that is added to the vocabulary, and that lowering knows nothing of, cannot be overlooked.
    @Test(arguments: Vocabulary.definitions.filter { $0.kind == .schema && $0.role == .meaning })
    func keywordsOfSchemasThatNobodyClaimsAreTold(row: KeywordDefinition) throws {
        let version = row.isDefined(in: .v3_1) ? "3.1.0" : "3.0.3"
        let schema = #"{"\#(row.keyword.name)": \#(row.shape.sample)}"#
        let found = try unclaimed(version: version, parameter: #"{"name": "p", "in": "query", "schema": \#(schema)}"#)
        #expect(found.contains("/schema/" + row.keyword.name))
    }

    @Test(arguments: Vocabulary.definitions.filter { $0.kind == .parameter && $0.role == .meaning })
    func keywordsOfParametersThatNobodyClaimsAreTold(row: KeywordDefinition) throws {
        let members: [(Keyword, String)] = [
            (.name, #""p""#), (.in, #""query""#), (.schema, "{}"), (.required, "true"), (.allowEmptyValue, "true"),
            (.style, #""form""#), (.explode, "true"), (.allowReserved, "true"),
        ]
        // A value is described by a schema or by content.
        let isContent = row.keyword == .content
        let kept = members.filter { !isContent || $0.0 != .schema } + (isContent ? [(.content, #"{"a/b": {}}"#)] : [])
        let parameter = kept.map { #""\#($0.0.name)": \#($0.1)"# }.joined(separator: ", ")
        #expect(try unclaimed(version: "3.0.3", parameter: "{\(parameter)}").contains("/" + row.keyword.name))
    }

    @Test func silentKeywordsAreNotTold() throws {
        let schema =
            #"{"title": "a", "description": "b", "example": 1, "default": 2, "x-other": 3, "deprecated": true}"#
        let found = try unclaimed(version: "3.1.0", parameter: #"{"name": "p", "in": "query", "schema": \#(schema)}"#)
        #expect(found.allSatisfy { !$0.hasPrefix("/schema/") })
    }

    @Test func whatIsTheSameAtManyPlacesIsToldOnce() throws {
        let properties = (0..<40).map { #""m\#($0)": {"not": {}}"# }.joined(separator: ", ")
        let schema = #"{"type": "object", "properties": {\#(properties)}}"#
        let operation = UnexpressedCase.posting(schema)
        let document = try document(version: "3.1.0", paths: #"{"/a": {"post": \#(operation)}}"#)
        var diagnostics = Diagnostics()
        _ = Generation(of: document).lower(into: &diagnostics)
        #expect(diagnostics.map(\.message) == ["`not` is not enforced, and at 39 more places"])
        #expect(diagnostics.first?.pointer?.hasSuffix("/properties/m0/not") == true)
    }

    /// The places below a parameter of which something is told if nobody claims anything.
    private func unclaimed(version: String, parameter: String) throws -> [String] {
        let operation = #"{"parameters": [\#(parameter)], "responses": {"204": {"description": "Done."}}}"#
        let document = try document(version: version, paths: #"{"/a": {"get": \#(operation)}}"#)
        let account = KeywordAccount(of: document, isKept: true)
        let operations = document.operations.map { operation in
            (operation, OperationContents(of: operation, choice: .undated, by: VersionSelection(pin: nil)))
        }
        let place = "/paths/~1a/get/parameters/0"
        return KeywordSweep(of: document, account: account).diagnostics(for: operations, repetitionLimit: nil)
            .compactMap(\.pointer)
            .filter { $0.hasPrefix(place) }.map { String($0.dropFirst(place.count)) }
    }
}

extension ValueShape {
    /// A value of the shape.
    fileprivate var sample: String {
        switch self {
        case .text, .textOrNumber, .prose: #""x""#
        case .typeNames: #""string""#
        case .flag: "true"
        case .number, .positiveNumber, .count, .exclusiveBound, .data: "1"
        case .dataSet: "[1]"
        case .texts, .textSet: #"["a"]"#
        case .dataByName, .textByName, .proseByName: #"{"a": "b"}"#
        case .textSetByName: #"{"a": ["b"]}"#
        case .object(.discriminator): #"{"propertyName": "a"}"#
        case .object, .objectOrFlag: "{}"
        case .list, .set, .composition: "[{}]"
        case .map: #"{"a": {}}"#
        }
    }
}

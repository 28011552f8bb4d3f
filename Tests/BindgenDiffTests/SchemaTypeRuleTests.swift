import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("Rules of types")
struct SchemaTypeRuleTests {
    struct TypeCase: Sendable {
        var before: String
        var after: String
        var request: String
        var response: String
        var parameter: String
    }

    @Test(
        "Types are compared by which values they admit",
        arguments: [
            TypeCase(
                before: #"{"type":"integer"}"#,
                after: #"{"type":"number"}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"number"}"#,
                after: #"{"type":"integer"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string"}"#,
                after: #"{"type":"integer"}"#,
                request: "changed",
                response: "changed",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"boolean"}"#,
                after: #"{"type":"string"}"#,
                request: "changed",
                response: "changed",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"string"}"#,
                after: #"{"type":["string","integer"]}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":["string","integer"]}"#,
                after: #"{"type":"string"}"#,
                request: "changed",
                response: "specialized",
                parameter: "generalized"
            ),
            TypeCase(
                before: "{}",
                after: #"{"type":"integer"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"integer"}"#,
                after: "{}",
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"integer","format":"int32"}"#,
                after: #"{"type":"integer","format":"int64"}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
            TypeCase(
                before: #"{"type":"integer","format":"int64"}"#,
                after: #"{"type":"integer","format":"int32"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string","format":"uuid"}"#,
                after: #"{"type":"string","format":"uri"}"#,
                request: "changed",
                response: "changed",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string"}"#,
                after: #"{"type":"string","format":"uuid"}"#,
                request: "changed",
                response: "specialized",
                parameter: "changed"
            ),
            TypeCase(
                before: #"{"type":"string","format":"uuid"}"#,
                after: #"{"type":"string"}"#,
                request: "generalized",
                response: "generalized",
                parameter: "generalized"
            ),
        ]
    )
    func types(_ test: TypeCase) throws {
        for (role, change) in [
            (SchemaRole.requestBody, test.request), (.requestProperty, test.request), (.responseBody, test.response),
            (.responseProperty, test.response), (.parameter, test.parameter),
        ] {
            let pointer = DiffFixture.pointer(of: role)
            let changes = try DiffFixture.changes(
                base: [.set(pointer, test.before)],
                revision: [.set(pointer, test.after)]
            )
            #expect(changes.map(\.id) == ["\(role.place.rawValue)-type-\(change)"], "\(role)")
            let isHarmless = (role.direction == .request) ? change == "generalized" : change == "specialized"
            #expect(changes.map(\.level) == [isHarmless ? .info : .error], "\(role)")
        }
    }

    @Test("A single value of a query is a list of one, if the list admits it")
    func singleValueBecomesList() throws {
        let pointer = DiffFixture.pointer(of: .parameter)
        let list = #"{"type":"array","items":{"type":"integer","description":"A size."}}"#
        func rules(_ before: String, style: String = #""form""#) throws -> [String] {
            try DiffFixture.changes(
                base: [.set(pointer, before), .set(DiffFixture.post + "/parameters/1/style", style)],
                revision: [.set(pointer, list)]
            )
            .map(\.id)
        }
        #expect(try rules(#"{"type":"integer"}"#) == ["request-parameter-type-generalized"])
        #expect(try rules(#"{"type":"string"}"#) == ["request-parameter-type-changed"])
        #expect(
            try rules(#"{"type":"integer"}"#, style: #""pipeDelimited""#) == ["request-parameter-type-changed"]
        )
    }

    @Test("Properties of parameters may be written as text or as JSON")
    func typesOfParameterProperties() throws {
        let pointer = DiffFixture.pointer(of: .parameterProperty)
        for (before, after, change, level) in [
            ("integer", "number", "generalized", ChangeLevel.info), ("integer", "string", "changed", .warning),
            ("string", "integer", "specialized", .error), ("number", "integer", "specialized", .error),
        ] {
            let changes = try DiffFixture.changes(
                base: [.set(pointer, #"{"type":"\#(before)"}"#)],
                revision: [.set(pointer, #"{"type":"\#(after)"}"#)]
            )
            #expect(changes.map(\.id) == ["request-parameter-property-type-\(change)"])
            #expect(changes.map(\.level) == [level])
        }
    }

    @Test("Types and formats that change together are compared together")
    func typesWithFormats() throws {
        for (before, after, role, change) in [
            (
                #"{"type":"integer"}"#, #"{"type":"string","format":"uuid"}"#, SchemaRole.parameter,
                "request-parameter-type-changed"
            ),
            (
                #"{"type":"integer","format":"int32"}"#, #"{"type":"number","format":"double"}"#, .requestProperty,
                "request-property-type-generalized"
            ),
            (
                #"{"type":"number","format":"double"}"#, #"{"type":"integer","format":"int32"}"#, .responseProperty,
                "response-property-type-specialized"
            ),
            (
                #"{}"#, #"{"type":"string","format":"uuid"}"#, .responseProperty,
                "response-property-type-specialized"
            ),
        ] {
            let pointer = DiffFixture.pointer(of: role)
            let changes = try DiffFixture.changes(base: [.set(pointer, before)], revision: [.set(pointer, after)])
            #expect(changes.map(\.id) == [change])
        }
    }

    @Test("Where every value is written as a string, a string may become anything")
    func looseTypes() throws {
        let text = DiffFixture.base.replacing("application/json", with: "application/xml")
        let request = DiffFixture.pointer(of: .requestProperty).replacing("json", with: "xml")
        let response = DiffFixture.pointer(of: .responseProperty).replacing("json", with: "xml")
        let generalized = try DiffFixture.changes(
            base: [.set(request, #"{"type":"integer"}"#)],
            revision: [.set(request, #"{"type":"string"}"#)],
            of: text
        )
        #expect(generalized.map(\.id) == ["request-property-type-compatible"])
        let specialized = try DiffFixture.changes(
            base: [.set(response, #"{"type":"string"}"#)],
            revision: [.set(response, #"{"type":"boolean"}"#)],
            of: text
        )
        #expect(specialized.map(\.id) == ["response-property-type-compatible"])
    }

    @Test("A union of simple types is a list of types, whatever else its branches say")
    func typeLists() throws {
        let cases: [(before: String, after: String, changes: Set<String>)] = [
            (#"{"type":"string"}"#, #"{"oneOf":[{"type":"string"},{"type":"integer"}]}"#, ["list-of-types-widened"]),
            (
                #"{"anyOf":[{"type":"string","format":"uuid"},{"type":"boolean"}]}"#,
                #"{"anyOf":[{"type":"boolean"},{"type":"string","format":"uuid"},{"type":"array","minItems":1}]}"#,
                ["list-of-types-widened"]
            ),
            (
                #"{"type":"string","maxLength":4}"#,
                #"{"oneOf":[{"type":"integer","minimum":1},{"type":"string","maxLength":4}]}"#,
                ["list-of-types-widened"]
            ),
            (
                #"{"type":"string","maxLength":4}"#,
                #"{"oneOf":[{"type":"integer"},{"type":"string","maxLength":3}]}"#,
                ["list-of-types-widened", "max-length-decreased"]
            ),
            (#"{"oneOf":[{"type":"string"},{"type":"integer"}]}"#, #"{"type":"number"}"#, ["list-of-types-narrowed"]),
            (#"{"type":["string","integer"]}"#, #"{"anyOf":[{"type":"string"},{"type":"integer"}]}"#, []),
        ]
        for test in cases {
            for role in [SchemaRole.requestBody, .requestProperty, .responseBody, .responseProperty, .parameter] {
                let pointer = DiffFixture.pointer(of: role)
                let changes = try DiffFixture.changes(
                    base: [.set(pointer, test.before)],
                    revision: [.set(pointer, test.after)]
                )
                var expected = Set(test.changes.map { SchemaRuleTests.id(of: $0, role) })
                if test.after == #"{"type":"number"}"# {
                    expected.insert(role.place.rawValue + "-list-of-types-widened")
                }
                #expect(Set(changes.map(\.id)) == expected, "\(test.before) -> \(test.after)")
            }
        }
    }
}

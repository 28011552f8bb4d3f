import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import Testing

@Suite("What schemas mean, however they say it")
struct SchemaMeaningTests {
    typealias Edit = DiffFixture.Edit

    private static let object = #"{"type":"object","properties":{"x":{"type":"string"}}}"#

    private func changes(_ role: SchemaRole, _ before: String, _ after: String, _ shared: [Edit] = []) throws
        -> [Change]
    {
        let pointer = DiffFixture.pointer(of: role)
        return try DiffFixture.changes(base: shared + [.set(pointer, before)], revision: [.set(pointer, after)])
    }

    @Test(
        "Two ways to say the same",
        arguments: [
            // Null as a type, as a constant and as the only value.
            (#"{"anyOf":[\#(object),{"type":"null"}]}"#, #"{"anyOf":[\#(object),{"const":null}]}"#),
            (#"{"oneOf":[{"enum":[null]},\#(object)]}"#, #"{"oneOf":[\#(object),{"type":"null"}]}"#),
            (#"{"type":["string","null"]}"#, #"{"anyOf":[{"type":"string"},{"enum":[null]}]}"#),
            (
                #"{"type":["string","null"],"enum":["a",null]}"#,
                #"{"oneOf":[{"type":"string","enum":["a"]},{"const":null}]}"#
            ),
            (
                #"{"oneOf":[{"type":"string"},{"type":"integer"},{"const":null}]}"#,
                #"{"oneOf":[{"type":"string"},{"type":"integer"},{"enum":[null]}]}"#
            ),
            // Keywords that are null.
            (#"{"type":"string","enum":null}"#, #"{"type":"string"}"#),
            (#"{"type":"string","maxLength":null,"pattern":null,"format":null}"#, #"{"type":"string"}"#),
            (#"{"type":"object","properties":null,"required":null,"allOf":null}"#, #"{"type":"object"}"#),
            // One value.
            (#"{"const":1}"#, #"{"enum":[1.0]}"#),
            // Bounds of both dialects.
            (#"{"maximum":5,"exclusiveMaximum":true}"#, #"{"exclusiveMaximum":5}"#),
            (#"{"minimum":1,"exclusiveMinimum":3}"#, #"{"exclusiveMinimum":3}"#),
            // The same integers.
            (#"{"type":"integer","minimum":1}"#, #"{"type":"integer","exclusiveMinimum":0}"#),
            (#"{"type":"integer","minimum":1}"#, #"{"type":"integer","minimum":0,"exclusiveMinimum":true}"#),
            (#"{"type":"integer","maximum":9}"#, #"{"type":"integer","exclusiveMaximum":10}"#),
            (#"{"type":"integer","maximum":9}"#, #"{"type":"integer","maximum":9.5,"exclusiveMaximum":true}"#),
            // The same values.
            (#"{"type":"string","enum":["a","b"]}"#, #"{"oneOf":[{"const":"b","title":"B"},{"const":"a"}]}"#),
            (#"{"type":"string","enum":["a","b"]}"#, #"{"type":"string","anyOf":[{"enum":["a"]},{"const":"b"}]}"#),
            (
                #"{"type":["string","null"],"enum":["a","b",null]}"#,
                #"{"oneOf":[{"const":"a"},{"const":"b"},{"type":"null"}]}"#
            ),
            // Binary data of both dialects.
            (#"{"type":"string","format":"byte"}"#, #"{"type":"string","contentEncoding":"base64"}"#),
            (
                #"{"type":"string","format":"binary"}"#,
                #"{"type":"string","contentMediaType":"application/octet-stream"}"#
            ),
            (#"{"type":"string","format":"binary"}"#, #"{"contentMediaType":"image/png"}"#),
            (#"{"type":"string","format":"base64url"}"#, #"{"type":"string","contentEncoding":"base64url"}"#),
        ]
    )
    func sameSchema(_ before: String, _ after: String) throws {
        for role in SchemaRuleTests.roles {
            #expect(try changes(role, before, after).isEmpty, "\(role)")
            #expect(try changes(role, after, before).isEmpty, "\(role)")
        }
    }

    @Test(
        "Members in one schema or in several",
        arguments: [
            (
                #"{"type":"object","properties":{"a":{"type":"string"},"b":{}},"required":["a"]}"#,
                #"{"allOf":[{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]},{"type":"object","properties":{"b":{}}}]}"#
            ),
            (
                #"{"type":"object","properties":{"a":{},"b":{}},"required":["b"],"minProperties":1}"#,
                #"{"allOf":[{"properties":{"a":{}},"minProperties":1},{"properties":{"b":{}}}],"type":"object","required":["b"]}"#
            ),
            (
                #"{"allOf":[{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]},{"properties":{"c":{}}}]}"#,
                #"{"properties":{"a":{},"b":{},"c":{}}}"#
            ),
            (#"{"type":"string","maxLength":5}"#, #"{"allOf":[{"type":"string"},{"maxLength":5}]}"#),
            (
                #"{"type":"integer","minimum":1,"maximum":9}"#,
                #"{"allOf":[{"type":"integer","minimum":1},{"maximum":9}]}"#
            ),
            (
                ##"{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"tag":{"type":"string"}}}]}"##,
                ##"{"type":"object","properties":{"name":{"type":"string"},"parent":{"$ref":"#/components/schemas/Pet"},"tag":{"type":"string"}}}"##
            ),
            (
                ##"{"$ref":"#/components/schemas/Pet","required":["name"],"properties":{"tag":{}}}"##,
                ##"{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["name"],"properties":{"tag":{}}}]}"##
            ),
        ]
    )
    func composition(_ before: String, _ after: String) throws {
        for role in SchemaRuleTests.roles {
            #expect(try changes(role, before, after).isEmpty, "\(role)")
            #expect(try changes(role, after, before).isEmpty, "\(role)")
        }
    }

    @Test("A member may move to a schema that others inherit, which says the same to each of them")
    func movedToBase() throws {
        func components(_ base: String, _ derived: String) -> [Edit] {
            [
                .set("/components/schemas/Base", base),
                .set(
                    "/components/schemas/Derived",
                    ##"{"allOf":[{"$ref":"#/components/schemas/Base"},\##(derived)]}"##
                ),
            ]
        }
        let pointer = DiffFixture.pointer(of: .responseProperty)
        let apart = components(
            #"{"properties":{"a":{}}}"#,
            #"{"type":"object","properties":{"b":{"type":"string"},"c":{}},"required":["b"]}"#
        )
        let together = components(
            #"{"properties":{"a":{},"b":{"type":"string"}},"required":["b"]}"#,
            #"{"type":"object","properties":{"c":{}}}"#
        )
        let use = Edit.set(pointer, ##"{"$ref":"#/components/schemas/Derived"}"##)
        #expect(try DiffFixture.changes(base: [use] + apart, revision: together).isEmpty)
        #expect(try DiffFixture.changes(base: [use] + together, revision: apart).isEmpty)
        // Who uses the base alone gets a property more.
        let alone = Edit.set(DiffFixture.pointer(of: .responseBody), ##"{"$ref":"#/components/schemas/Base"}"##)
        let changes = try DiffFixture.changes(base: [alone] + apart, revision: together)
        #expect(changes.map(\.id) == ["response-required-property-added"])
    }

    @Test("What changes while it moves is found where it went")
    func changedWhileMoved() throws {
        let before = #"{"type":"object","properties":{"a":{"type":"string"},"b":{"maxLength":9}}}"#
        let after =
            #"{"allOf":[{"type":"object","properties":{"a":{"type":"integer"}}},{"properties":{"b":{"maxLength":5}},"required":["b"]}]}"#
        let found = try changes(.requestBody, before, after)
        #expect(
            Set(found.map(\.id)) == [
                "request-property-type-changed", "request-property-max-length-decreased",
                "request-property-became-required",
            ]
        )
    }

    @Test(
        "Adding or removing null counts in all spellings",
        arguments: [#"{"type":"null"}"#, #"{"enum":[null]}"#, #"{"const":null}"#]
    )
    func nullability(_ null: String) throws {
        for (keyword, role) in [("anyOf", SchemaRole.responseProperty), ("oneOf", .requestProperty)] {
            let union = ##"{"\##(keyword)":[{"$ref":"#/components/schemas/Pet"},\##(null)]}"##
            let plain = ##"{"$ref":"#/components/schemas/Pet"}"##
            let became = try changes(role, plain, union)
            #expect(became.map(\.id) == [role.place.rawValue + "-became-nullable"])
            #expect(became.map(\.level) == [role.direction == .response ? .error : .info])
            let no = try changes(role, union, plain)
            #expect(no.map(\.id) == [role.place.rawValue + "-became-not-nullable"])
            #expect(no.map(\.level) == [role.direction == .response ? .info : .error])
        }
    }

    @Test(
        "The target of an identifier is compared like the target of a pointer",
        arguments: [
            ("#pet", #""$anchor":"pet""#), ("https://pets.example/pet", #""$id":"https://pets.example/pet""#),
            ("https://pets.example/pet#it", #""$id":"https://pets.example/pet","$anchor":"it""#),
            ("#/components/schemas/Animal", #""title":"Animal""#),
        ]
    )
    func identifiers(_ reference: String, _ identification: String) throws {
        func component(_ length: Int) -> Edit {
            .set(
                "/components/schemas/Animal",
                #"{\#(identification),"type":"object","properties":{"x":{"type":"string","maxLength":\#(length)}}}"#
            )
        }
        let use = Edit.set(DiffFixture.pointer(of: .requestBody), #"{"$ref":"\#(reference)"}"#)
        let found = try DiffFixture.changes(base: [use, component(100)], revision: [component(10)])
        #expect(found.map(\.id) == ["request-property-max-length-decreased"])
        #expect(found.map(\.level) == [.error])
        #expect(found.map(\.operations) == [["POST /pets/{id}"]])
    }

    @Test("Beside a reference of OpenAPI 3.1, everything counts")
    func referenceSiblings() throws {
        let reference = ##""$ref":"#/components/schemas/Pet""##
        for (before, after, suffix) in [
            ("", #","minProperties":2"#, "min-properties-set"), ("", #","not":{"required":["name"]}"#, "not-added"),
            (#","maxProperties":9"#, #","maxProperties":5"#, "max-properties-decreased"),
            (#","if":{},"then":{"minProperties":1}"#, #","if":{}"#, "then-removed"),
        ] {
            let found = try changes(.requestBody, "{\(reference)\(before)}", "{\(reference)\(after)}")
            #expect(found.map(\.id) == ["request-body-\(suffix)"])
        }
    }

    @Test("A body of bytes has a schema in OpenAPI 3.0 and none in 3.1")
    func bytes() throws {
        let content = DiffFixture.post + "/responses/200/content"
        let before = #"{"application/pdf":{"schema":{"type":"string","format":"binary"}}}"#
        for after in [
            #"{"application/pdf":{}}"#, #"{"application/pdf":{"schema":{}}}"#,
            #"{"application/pdf":{"schema":{"contentMediaType":"application/octet-stream"}}}"#,
        ] {
            #expect(try DiffFixture.changes(base: [.set(content, before)], revision: [.set(content, after)]).isEmpty)
            #expect(try DiffFixture.changes(base: [.set(content, after)], revision: [.set(content, before)]).isEmpty)
        }
        let text = try DiffFixture.changes(
            base: [.set(content, before)],
            revision: [.set(content, #"{"application/pdf":{"schema":{"type":"string"}}}"#)]
        )
        #expect(text.map(\.id) == ["response-body-content-media-type-changed"])
    }

    @Test("A bound that becomes exclusive is tighter, one that becomes inclusive is looser")
    func exclusiveness() throws {
        let tighter = try changes(.requestBody, #"{"maximum":5}"#, #"{"exclusiveMaximum":5}"#)
        #expect(tighter.map(\.id) == ["request-body-exclusive-max-decreased"])
        #expect(tighter.map(\.level) == [.error])
        let looser = try changes(.responseBody, #"{"exclusiveMinimum":5}"#, #"{"minimum":5}"#)
        #expect(looser.map(\.id) == ["response-body-min-decreased"])
        #expect(looser.map(\.level) == [.error])
    }

    @Test("A number above a bound is not the next one, as an integer is")
    func exclusivenessOfNumbers() throws {
        let number = try changes(
            .requestBody,
            #"{"type":"number","minimum":1}"#,
            #"{"exclusiveMinimum":0,"type":"number"}"#
        )
        #expect(number.map(\.id) == ["request-body-exclusive-min-decreased"])
        let integer = try changes(
            .requestBody,
            #"{"type":"integer","minimum":1}"#,
            #"{"type":"integer","exclusiveMinimum":1}"#
        )
        #expect(integer.map(\.level) == [.error])
    }

    @Test("A value that is listed in a branch of its own comes and goes like one of an enumeration")
    func branchesOfConstants() throws {
        let list = #"{"type":"string","enum":["a","b"]}"#
        let found = try changes(.requestProperty, list, #"{"oneOf":[{"const":"a"},{"const":"c"}]}"#)
        #expect(
            Set(found.map(\.id)) == ["request-property-enum-value-removed", "request-property-enum-value-added"]
        )
        // A branch that says more, and a value of two branches, make it another schema.
        for union in [
            #"{"oneOf":[{"const":"a"},{"const":"b","maxLength":0}]}"#, #"{"oneOf":[{"const":"a"},{"enum":["a","b"]}]}"#,
            #"{"oneOf":[{"const":"a"},{"const":"b","type":"integer"}]}"#,
        ] {
            let found = try changes(.requestProperty, list, union)
            #expect(found.map(\.id) == ["request-property-wrapped-in-one-of"])
        }
    }

    @Test("Each keyword of schemas is compared, or is accounted for")
    func account() throws {
        let open = KeywordAccount.meaningfulKeywords(of: .schema).subtracting(SchemaComparison.comparedKeywords)
        #expect(open.keywords == [.dynamicReference, .dialect])
        // Where several schemas have the anchor, which of them is meant depends on the way to the reference.
        let anchored = [("A", "node"), ("B", "node"), ("C", "other"), ("D", "other")].map { name, anchor in
            Edit.set("/components/schemas/\(name)", #"{"$dynamicAnchor":"\#(anchor)"}"#)
        }
        let found = try changes(.requestBody, ##"{"$dynamicRef":"#node"}"##, ##"{"$dynamicRef":"#other"}"##, anchored)
        #expect(found.map(\.id) == ["keyword-changed"])
        #expect(found.map(\.level) == [.warning])
    }
}

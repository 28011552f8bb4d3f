import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import Testing

/// What findings say: each names what changed, where, from what and to what, and names nothing twice.
@Suite("Messages of findings")
struct DiffMessageTests {
    typealias Edit = DiffFixture.Edit

    private static let post = DiffFixture.post
    private static let parameter = DiffFixture.post + "/parameters/1"
    private static let property = DiffFixture.pointer(of: .requestProperty)
    private static let media = DiffFixture.post + "/requestBody/content/application~1json"

    private func messages(_ base: [Edit], _ revision: [Edit]) throws -> [String] {
        try DiffFixture.changes(base: base, revision: revision).map(\.message).sorted()
    }

    private func expect(_ messages: [String], _ pointer: String, _ before: String?, _ after: String?) throws {
        let base = before.map { [Edit.set(pointer, $0)] } ?? []
        let revision = after.map { Edit.set(pointer, $0) } ?? .remove(pointer)
        #expect(try self.messages(base, [revision]) == messages)
    }

    @Test("A branch without a name is told by its values, its type or its position")
    func branches() throws {
        let object = #"{"type":"object","properties":{"x":{"type":"string"}}}"#
        for (branch, name) in [
            (#"{"title":"Circle","minProperties":1}"#, "`Circle`"), (#"{"minProperties":1}"#, "schema 2"),
            (#"{"type":["array","integer"]}"#, "a schema of the type `array` or `integer`"),
            (#"{"enum":["a","b"],"minLength":1}"#, "the schema for `a` and `b`"),
        ] {
            try expect(
                ["`value` of the request body: \(name) left the `anyOf`"],
                Self.property,
                #"{"anyOf":[\#(object),\#(branch),{"properties":{"y":{}}}]}"#,
                #"{"anyOf":[\#(object),{"properties":{"y":{}}}]}"#
            )
        }
    }

    @Test(
        "A finding that names a property names it once",
        arguments: [
            ("/readOnly", "true", "became read-only"), ("/deprecated", "true", "is deprecated now"),
        ]
    )
    func properties(_ keyword: String, _ value: String, _ words: String) throws {
        try expect(
            ["request body: the property `value` \(words)"],
            Self.property + keyword,
            nil,
            value
        )
        let deep = Edit.set(Self.property, #"{"type":"object","properties":{"value":{}}}"#)
        let place = Self.property + "/properties/value" + keyword
        #expect(
            try messages([deep], [.set(place, value)])
                == ["`value` of the request body: the property `value` \(words)"]
        )
    }

    @Test("What is required is said of the object")
    func requirements() throws {
        let object = Self.property + "/properties"
        let base = [Edit.set(Self.property, #"{"type":"object","properties":{"required":{}}}"#)]
        #expect(
            try messages(base, [.set(Self.property + "/required", #"["required"]"#)])
                == ["`value` of the request body: the property `required` became required"]
        )
        #expect(
            try messages(base, [.set(object + "/more", "{}")])
                == ["`value` of the request body: the optional property `more` was added"]
        )
        #expect(
            try messages(base, [.remove(object + "/required")])
                == ["`value` of the request body: the optional property `required` was removed"]
        )
    }

    @Test("What is inside of an object without names is said of the object")
    func unnamed() throws {
        let list = #"{"type":"array","items":{"type":"object"},"additionalProperties":false}"#
        let base = [Edit.set(Self.property, list)]
        #expect(
            try messages(base, [.remove(Self.property + "/items")])
                == ["`value` of the request body: the items may be anything now"]
        )
        #expect(
            try messages(base, [.set(Self.property + "/additionalProperties", "{}")])
                == ["`value` of the request body: properties that are not listed are allowed now"]
        )
        #expect(
            try messages(base, [.set(Self.property + "/items/maxProperties", "3")])
                == ["`value[]` of the request body: the maximum number of properties was set to 3"]
        )
        try expect(
            ["`value` of the request body: the property `a` requires `c` now; it required `b`"],
            Self.property + "/dependentRequired",
            #"{"a":["b"]}"#,
            #"{"a":["c"]}"#
        )
    }

    @Test("Several values are told in the plural")
    func plural() throws {
        try expect(
            [
                "`value` of the request body: the value `a` was removed",
                "`value` of the request body: the values `b` and `c` were added",
            ],
            Self.property + "/enum",
            #"["a","z"]"#,
            #"["b","c","z"]"#
        )
    }

    @Test("A bound that becomes exclusive is told in words")
    func bounds() throws {
        for (before, after, words) in [
            (#""minimum":1"#, #""exclusiveMinimum":0"#, "greater than 0 now; it had to be at least 1"),
            (#""exclusiveMaximum":5"#, #""maximum":5"#, "at most 5 now; it had to be less than 5"),
        ] {
            try expect(
                ["`value` of the request body: the value must be \(words)"],
                Self.property,
                "{\"type\":\"number\",\(before)}",
                "{\"type\":\"number\",\(after)}"
            )
        }
    }

    @Test("Types are listed, with null")
    func types() throws {
        for (before, after, words) in [
            (
                #"{"type":["string","integer","null"]}"#, #"{"type":["boolean","null"]}"#,
                "the type changed from `integer`, `string` or `null` to `boolean` or `null`"
            ),
            (
                #"{"type":"integer"}"#, #"{"type":"string","format":"date"}"#,
                "the type changed from `integer` to `string` in the format `date`"
            ),
            (
                #"{"type":"string"}"#, #"{"type":"string","format":"date"}"#, "the format changed from none to `date`"
            ),
        ] {
            try expect(["`value` of the request body: \(words)"], Self.property, before, after)
        }
    }

    @Test("A parameter is named by every finding about it")
    func parameters() throws {
        try expect(
            ["query parameter `limit`: the type changed from `string` to `integer`"],
            Self.parameter + "/schema",
            #"{"type":"string"}"#,
            #"{"type":"integer"}"#
        )
        try expect(
            ["query parameter `limit`: the default changed from `1` to `2`"],
            Self.parameter + "/schema/default",
            "1",
            "2"
        )
        try expect(
            ["query parameter `limit`: `allowReserved` was added: `true`"],
            Self.parameter + "/allowReserved",
            nil,
            "true"
        )
        #expect(
            try messages(
                [.set(Self.parameter + "/schema", #"{"type":"array"}"#)],
                [.set(Self.parameter + "/explode", "false")]
            ) == ["the parameter `limit` is written differently: `form` with `explode` became `form` without `explode`"]
        )
    }

    @Test("A path parameter with another name is called by both")
    func renamedParameter() throws {
        let item =
            #"{"get":{"parameters":[{"name":"N","in":"path","required":true,"schema":{"type":"S"}}],"responses":{}}}"#
        func edit(_ name: String, _ type: String) -> Edit {
            .set(
                "/paths/~1toys~1{\(name)}",
                item.replacing("\"N\"", with: "\"\(name)\"").replacing("\"S\"", with: "\"\(type)\"")
            )
        }
        #expect(
            try messages(
                [edit("id", "string")],
                [.remove("/paths/~1toys~1{id}"), edit("toyId", "integer")]
            ) == ["path parameter `id`, now `toyId`: the type changed from `string` to `integer`"]
        )
    }

    @Test("A header, a webhook and a callback are named around what they carry")
    func carriers() throws {
        try expect(
            ["header `X-Rate` of the response 200: the type changed from `string` to `integer`"],
            DiffFixture.pointer(of: .responseHeader),
            #"{"type":"string"}"#,
            #"{"type":"integer"}"#
        )
        let request =
            #"{"post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"a":{}}}}}},"responses":{}}}"#
        let inside = "/post/requestBody/content/application~1json/schema/properties/a"
        for (holder, place, name) in [
            ("/webhooks", "/webhooks/done", "webhook `done`"),
            (Self.post + "/callbacks", Self.post + "/callbacks/done/{$url}", "callback `done`"),
        ] {
            let base = [Edit.set(holder, #"{"done":{}}"#), .set(place, request)]
            #expect(
                try messages(base, [.set(place + inside, #"{"type":"string"}"#)])
                    == ["`a` of the \(name): the type changed from any to `string`"]
            )
            #expect(
                try messages(base, [.set(place + inside + "/deprecated", "true")])
                    == ["\(name): the property `a` is deprecated now"]
            )
            #expect(try messages(base, [.remove(place + "/post")]) == ["the \(name) no longer comes as POST"])
        }
    }

    @Test("A callback that leads back to itself is compared once")
    func circularCallback() throws {
        let request =
            #"{"post":{"requestBody":{"content":{"text/plain":{"schema":{"type":"string"}}}},"responses":{}}}"#
        let again = ##"{"again":{"$ref":"#/components/callbacks/Again"}}"##
        let place = "/components/callbacks/Again/{$url}"
        let base: [Edit] = [
            .set("/components/callbacks", #"{"Again":{}}"#), .set(place, request),
            .set(Self.post + "/callbacks", again),
            .set(place + "/post/callbacks", again),
        ]
        let changes = try DiffFixture.changes(
            base: base,
            revision: [.set(place + "/post/requestBody/content/text~1plain/schema/maxLength", "3")]
        )
        #expect(
            changes.map(\.message) == ["shared callback `Again`: the maximum number of characters was set to 3"]
        )
        #expect(changes.map(\.operations) == [["POST /pets/{id}"]])
    }

    @Test("Shared parts are told by their kind and name")
    func components() throws {
        #expect(
            try messages(
                [],
                [.set("/components/responses/failure/content/text~1plain", "{}")]
            ) == ["shared response `failure`: the media type `text/plain` was added"]
        )
        #expect(
            try messages([], [.set("/components/schemas/Failure/properties/code/maximum", "9")])
                == ["`code` of `Failure`: the maximum was set to 9"]
        )
        #expect(
            try messages([.set("/components/schemas/More", "{}")], [.remove("/components/schemas/More")])
                == ["the schema `More` was removed from the components"]
        )
    }

    @Test("A keyword without a rule of its own is told with its owner and both values")
    func keywords() throws {
        let encoding = Self.media + "/encoding"
        try expect(
            ["request body: `contentType` of the encoding of `value` changed from `text/plain` to `text/csv`"],
            encoding,
            #"{"value":{"contentType":"text/plain"}}"#,
            #"{"value":{"contentType":"text/csv"}}"#
        )
        try expect(
            [
                "request body: `schema` of the header `X-A` in the encoding of `value` changed from "
                    + #"`{"type":"string"}` to `{"type":"integer"}`"#
            ],
            encoding,
            #"{"value":{"headers":{"X-A":{"schema":{"type":"string"}}}}}"#,
            #"{"value":{"headers":{"X-A":{"schema":{"type":"integer"}}}}}"#
        )
        try expect(
            ["`default` of the variable `v` of the server `https://{v}.example` changed from `a` to `b`"],
            "/servers",
            #"[{"url":"https://{v}.example","variables":{"v":{"default":"a"}}}]"#,
            #"[{"url":"https://{v}.example","variables":{"v":{"default":"b"}}}]"#
        )
        try expect(
            ["the parameter `limit` requires `filter` and `X-Trace` now; it required `filter`"],
            Self.post + "/x-dependent-required",
            #"{"limit":["filter"]}"#,
            #"{"limit":["filter","X-Trace"]}"#
        )
    }

    @Test("A way through many schemas loses its middle")
    func deepPlaces() throws {
        let way = String(repeating: "/properties/inside", count: 150)
        let text = String(repeating: #"{"properties":{"inside":"#, count: 150)
        let schema = { (leaf: String) in text + leaf + String(repeating: "}}", count: 150) }
        let changes = try DiffFixture.changes(
            base: [.set(Self.property, schema("{}"))],
            revision: [.set(Self.property, schema(#"{"maximum":1}"#))]
        )
        let change = try #require(changes.first)
        #expect(change.message.utf8.count < 300 && change.message.hasPrefix("`value.inside.inside."))
        #expect(change.message.hasSuffix("inside.inside` of the request body: the maximum was set to 1"))
        let place = try #require(change.revision)
        #expect(place.pointer == Self.property + way + "/maximum")
        let short = try #require(place.shortPointer)
        #expect(short.count == 400 && short.hasPrefix("/paths/~1pets") && short.hasSuffix("/properties/inside/maximum"))
        #expect(!Diagnostic(.error, "x", "deep", at: place).description.contains(way))
    }
}

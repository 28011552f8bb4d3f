@testable import BindgenKit

/// Edits of the document, and the findings that they must give.
struct DocumentRuleCase: Sendable, CustomStringConvertible {
    typealias Edit = DiffFixture.Edit

    /// The rules with their levels.
    var findings: [String: ChangeLevel]
    var base: [Edit] = []
    var revision: [Edit]

    var description: String { findings.keys.sorted().joined(separator: ", ") }

    init(_ findings: [String: ChangeLevel], base: [Edit] = [], revision: [Edit]) {
        self.findings = findings
        self.base = base
        self.revision = revision
    }

    /// A change and its reverse, from a document without something to one with it.
    static func both(
        _ pointer: String,
        _ value: String,
        added: (String, ChangeLevel),
        removed: (String, ChangeLevel)
    ) -> [Self] {
        [
            Self([added.0: added.1], revision: [.set(pointer, value)]),
            Self([removed.0: removed.1], base: [.set(pointer, value)], revision: [.remove(pointer)]),
        ]
    }

    /// A flag that becomes true and false.
    static func flag(_ pointer: String, on: (String, ChangeLevel), off: (String, ChangeLevel)) -> [Self] {
        [
            Self([on.0: on.1], revision: [.set(pointer, "true")]),
            Self([off.0: off.1], base: [.set(pointer, "true")], revision: [.set(pointer, "false")]),
        ]
    }

    private static let post = DiffFixture.post
    private static let parameters = DiffFixture.post + "/parameters"
    private static let body = DiffFixture.post + "/requestBody"
    private static let answers = DiffFixture.post + "/responses"
    private static let answer = DiffFixture.post + "/responses/200"
    private static let past = #""2001-01-01""#
    private static let future = #""2030-01-01""#

    // MARK: Documents

    private static let documents: [Self] =
        both(
            "/servers",
            #"[{"url":"https://a.example"}]"#,
            added: ("api-server-added", .info),
            removed: ("api-server-removed", .warning)
        )
        + both("/webhooks/fed", #"{"post":{}}"#, added: ("webhook-added", .info), removed: ("webhook-removed", .error))
        + both(
            post + "/callbacks/done",
            "{}",
            added: ("api-callback-added", .info),
            removed: ("api-callback-removed", .warning)
        ) + [
            Self(["api-version-decreased": .info], revision: [.set("/info/version", #""0.9.0""#)]),
            Self(
                ["api-schema-removed": .info],
                base: [.set("/components/schemas/Old", "{}")],
                revision: [.remove("/components/schemas/Old")]
            ),
            Self(
                ["api-operation-id-added": .info],
                base: [.remove(post + "/operationId")],
                revision: [.set(post + "/operationId", #""x""#)]
            ),
            Self(["api-operation-id-removed": .info], revision: [.remove(post + "/operationId")]),
            Self(["api-operation-id-removed": .info], revision: [.set(post + "/operationId", #""other""#)]),
            Self(
                ["api-operation-id-override-changed": .info],
                revision: [.set(post + "/x-xgen-operation-id-override", #""other""#)]
            ),
            Self(["api-tag-added": .info], revision: [.set(post + "/tags", #"["New","Pets"]"#)]),
            Self(["api-tag-removed": .info], revision: [.set(post + "/tags", "[]")]),
            Self(["endpoint-added": .info], revision: [.set("/paths/~1new", #"{"get":{"responses":{}}}"#)]),
            Self(["endpoint-added": .info], revision: [.set("/paths/~1pets~1{id}/put", #"{"responses":{}}"#)]),
        ]

    // MARK: Removal and deprecation

    private static func removal(_ pointer: String, _ prefix: String) -> [Self] {
        let operation = pointer == post ? post : post
        return [
            Self(["\(prefix)-without-deprecation": .error], revision: [.remove(pointer)]),
            Self(
                ["\(prefix)-with-deprecation": .info],
                base: [.set(operation + "/deprecated", "true")],
                revision: [.remove(pointer)]
            ),
            Self(
                ["\(prefix)-with-deprecation": .info],
                base: [.set(operation + "/deprecated", "true"), .set(operation + "/x-sunset", past)],
                revision: [.remove(pointer)]
            ),
            Self(
                ["\(prefix)-before-sunset": .error],
                base: [.set(operation + "/deprecated", "true"), .set(operation + "/x-sunset", future)],
                revision: [.remove(pointer)]
            ),
            Self(
                ["api-path-sunset-parse": .error],
                base: [.set(operation + "/deprecated", "true"), .set(operation + "/x-sunset", #""soon""#)],
                revision: [.remove(pointer)]
            ),
        ]
    }

    private static let lifecycles: [Self] =
        removal(post, "api-removed")
        + removal("/paths/~1pets~1{id}", "api-path-removed").map { test in
            var test = test
            test.base.append(.remove(DiffFixture.get))
            return test
        } + [
            Self(
                ["api-removed-with-deprecation": .info],
                base: [.set(post + "/x-stability-level", #""alpha""#)],
                revision: [.remove(post)]
            ),
            Self(["endpoint-deprecated": .info], revision: [.set(post + "/deprecated", "true")]),
            Self(
                ["endpoint-deprecated-with-sunset": .info],
                revision: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", future)]
            ),
            Self(
                ["api-sunset-date-too-small": .error],
                revision: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", past)]
            ),
            Self(
                ["api-deprecated-sunset-parse": .error],
                revision: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", #""soon""#)]
            ),
            Self(
                ["endpoint-reactivated": .info],
                base: [.set(post + "/deprecated", "true")],
                revision: [.remove(post + "/deprecated")]
            ),
            Self(
                ["sunset-deleted": .error],
                base: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", future)],
                revision: [.remove(post + "/x-sunset")]
            ),
            Self(
                ["api-sunset-date-changed-too-small": .error],
                base: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", future)],
                revision: [.set(post + "/x-sunset", past)]
            ),
            Self(["api-stability-decreased": .error], revision: [.set(post + "/x-stability-level", #""beta""#)]),
            Self(
                ["api-stability-increased": .info],
                base: [.set(post + "/x-stability-level", #""beta""#)],
                revision: [.set(post + "/x-stability-level", #""stable""#)]
            ),
            Self(["api-invalid-stability-level": .error], revision: [.set(post + "/x-stability-level", #""solid""#)]),
        ]

    // MARK: Parameters

    private static let parameterCases: [Self] =
        flag(
            parameters + "/1/required",
            on: ("request-parameter-became-required", .error),
            off: ("request-parameter-became-optional", .info)
        ) + [
            Self(
                ["new-optional-request-parameter": .info],
                revision: [.set(parameters + "/4", #"{"name":"n","in":"query","schema":{}}"#)]
            ),
            Self(
                ["new-required-request-parameter": .error],
                revision: [.set(parameters + "/4", #"{"name":"n","in":"query","required":true,"schema":{}}"#)]
            ),
            Self(
                ["new-request-path-parameter": .error],
                revision: [.set(parameters + "/4", #"{"name":"n","in":"path","required":true,"schema":{}}"#)]
            ),
            Self(
                ["new-optional-request-default-parameter-to-existing-path": .info],
                revision: [.set("/paths/~1pets~1{id}/parameters", #"[{"name":"n","in":"query","schema":{}}]"#)]
            ),
            Self(
                ["new-required-request-default-parameter-to-existing-path": .error],
                revision: [
                    .set("/paths/~1pets~1{id}/parameters", #"[{"name":"n","in":"query","required":true,"schema":{}}]"#)
                ]
            ),
            Self(["request-parameter-removed": .warning], revision: [.remove(parameters + "/1")]),
            Self(
                ["request-parameter-removed-with-deprecation": .info],
                base: [.set(parameters + "/1/deprecated", "true")],
                revision: [.remove(parameters + "/1")]
            ),
            Self(
                ["request-parameter-removed-before-sunset": .error],
                base: [.set(parameters + "/1/deprecated", "true"), .set(parameters + "/1/x-sunset", future)],
                revision: [.remove(parameters + "/1")]
            ),
            Self(
                ["request-parameter-sunset-parse": .error],
                base: [.set(parameters + "/1/deprecated", "true"), .set(parameters + "/1/x-sunset", #""soon""#)],
                revision: [.remove(parameters + "/1")]
            ),
            Self(["request-parameter-location-changed": .error], revision: [.set(parameters + "/1/in", #""header""#)]),
            Self(
                ["request-parameter-style-changed": .error],
                base: [.set(parameters + "/1/schema", #"{"type":"array","items":{}}"#)],
                revision: [.set(parameters + "/1/explode", "false")]
            ),
            Self(["request-parameter-deprecated": .info], revision: [.set(parameters + "/1/deprecated", "true")]),
            Self(
                ["request-parameter-reactivated": .info],
                base: [.set(parameters + "/1/deprecated", "true")],
                revision: [.remove(parameters + "/1/deprecated")]
            ),
            Self(
                ["request-parameter-sunset-date-too-small": .error],
                revision: [.set(parameters + "/1/deprecated", "true"), .set(parameters + "/1/x-sunset", past)]
            ),
            Self(
                ["request-parameter-sunset-deleted": .error],
                base: [.set(parameters + "/1/deprecated", "true"), .set(parameters + "/1/x-sunset", future)],
                revision: [.remove(parameters + "/1/x-sunset")]
            ),
            Self(
                ["request-parameter-sunset-date-changed-too-small": .error],
                base: [.set(parameters + "/1/deprecated", "true"), .set(parameters + "/1/x-sunset", future)],
                revision: [.set(parameters + "/1/x-sunset", past)]
            ),
            Self(
                ["new-required-request-parameter-property": .error],
                revision: [
                    .set(parameters + "/2/schema/properties/n", "{}"),
                    .set(parameters + "/2/schema/required", #"["n"]"#),
                ]
            ),
            Self(
                ["new-optional-request-parameter-property": .info],
                revision: [.set(parameters + "/2/schema/properties/n", "{}")]
            ),
            Self(
                ["request-parameter-property-removed": .warning],
                revision: [.remove(parameters + "/2/schema/properties/value")]
            ),
            Self(
                ["request-parameter-property-became-required": .error],
                revision: [.set(parameters + "/2/schema/required", #"["value"]"#)]
            ),
            Self(
                ["request-parameter-property-became-optional": .info],
                base: [.set(parameters + "/2/schema/required", #"["value"]"#)],
                revision: [.remove(parameters + "/2/schema/required")]
            ),
            Self(
                ["new-required-request-header-property": .error],
                revision: [
                    .set(parameters + "/3/schema/properties/n", "{}"),
                    .set(parameters + "/3/schema/required", #"["n"]"#),
                ]
            ),
            Self(
                ["new-optional-request-header-property": .info],
                revision: [.set(parameters + "/3/schema/properties/n", "{}")]
            ),
            Self(
                ["request-header-property-removed": .warning],
                revision: [.remove(parameters + "/3/schema/properties/value")]
            ),
            Self(
                ["request-header-property-became-required": .error],
                revision: [.set(parameters + "/3/schema/required", #"["value"]"#)]
            ),
            Self(
                ["request-header-property-became-optional": .info],
                base: [.set(parameters + "/3/schema/required", #"["value"]"#)],
                revision: [.remove(parameters + "/3/schema/required")]
            ),
            Self(
                ["request-parameter-property-type-changed": .warning],
                base: [.set(DiffFixture.pointer(of: .parameterProperty), #"{"type":"boolean"}"#)],
                revision: [.set(DiffFixture.pointer(of: .parameterProperty), #"{"type":"string"}"#)]
            ),
            Self(
                ["request-parameter-property-type-specialized": .error],
                base: [.set(DiffFixture.pointer(of: .parameterProperty), #"{"type":"number"}"#)],
                revision: [.set(DiffFixture.pointer(of: .parameterProperty), #"{"type":"integer"}"#)]
            ),
            Self(
                ["request-parameter-property-type-generalized": .info],
                base: [.set(DiffFixture.pointer(of: .parameterProperty), #"{"type":"integer"}"#)],
                revision: [.set(DiffFixture.pointer(of: .parameterProperty), #"{"type":"number"}"#)]
            ),
        ]

    // MARK: Bodies and answers

    private static let bodies: [Self] =
        flag(
            body + "/required",
            on: ("request-body-became-required", .error),
            off: ("request-body-became-optional", .info)
        )
        + both(
            body + "/content/text~1csv",
            "{}",
            added: ("request-body-media-type-added", .info),
            removed: ("request-body-media-type-removed", .error)
        )
        + both(
            answer + "/content/text~1csv",
            "{}",
            added: ("response-media-type-added", .info),
            removed: ("response-media-type-removed", .error)
        )
        + both(
            answers + "/202",
            #"{"description":"later"}"#,
            added: ("response-success-status-added", .info),
            removed: ("response-success-status-removed", .error)
        )
        + both(
            answers + "/409",
            #"{"description":"later"}"#,
            added: ("response-non-success-status-added", .info),
            removed: ("response-non-success-status-removed", .info)
        )
        + both(
            answer + "/headers/X-New",
            #"{"schema":{}}"#,
            added: ("response-header-added", .info),
            removed: ("optional-response-header-removed", .warning)
        )
        + flag(
            answer + "/headers/X-Rate/required",
            on: ("response-header-became-required", .info),
            off: ("response-header-became-optional", .error)
        ) + [
            Self(["request-body-removed": .error], revision: [.remove(body)]),
            Self(
                ["request-body-added-optional": .info],
                base: [.remove(body)],
                revision: [.set(body, #"{"content":{}}"#)]
            ),
            Self(
                ["request-body-added-required": .error],
                base: [.remove(body)],
                revision: [.set(body, #"{"required":true,"content":{}}"#)]
            ),
            Self(
                ["request-body-media-type-schema-added": .error],
                base: [.remove(body + "/content/application~1json/schema")],
                revision: [.set(body + "/content/application~1json/schema", #"{"type":"string"}"#)]
            ),
            Self(
                ["request-body-media-type-schema-removed": .info],
                revision: [.remove(body + "/content/application~1json/schema")]
            ),
            Self(
                ["response-body-media-type-schema-added": .info],
                base: [.remove(answer + "/content/application~1json/schema")],
                revision: [.set(answer + "/content/application~1json/schema", #"{"type":"string"}"#)]
            ),
            Self(
                ["response-body-media-type-schema-removed": .warning],
                revision: [.remove(answer + "/content/application~1json/schema")]
            ),
            Self(
                ["required-response-header-removed": .error],
                base: [.set(answer + "/headers/X-Rate/required", "true")],
                revision: [.remove(answer + "/headers/X-Rate")]
            ),
            Self(
                ["response-media-type-name-generalized": .error],
                base: [.set(answer + "/content", #"{"application/atom+xml":{}}"#)],
                revision: [.set(answer + "/content", #"{"application/xml":{}}"#)]
            ),
            Self(
                ["response-media-type-name-specialized": .info],
                base: [.set(answer + "/content", #"{"application/xml":{}}"#)],
                revision: [.set(answer + "/content", #"{"application/atom+xml":{}}"#)]
            ),
            Self(
                ["response-media-type-name-changed": .info],
                base: [.set(answer + "/content", #"{"text/plain; charset=utf-8":{}}"#)],
                revision: [.set(answer + "/content", #"{"text/plain; charset=ascii":{}}"#)]
            ),
            Self(
                ["response-media-type-sunset-changed": .info],
                revision: [.set(answer + "/content/application~1json/x-sunset", future)]
            ),
            Self(
                ["response-media-type-sunset-changed": .warning],
                base: [.set(answer + "/content/application~1json/x-sunset", future)],
                revision: [.set(answer + "/content/application~1json/x-sunset", past)]
            ),
            Self(
                ["request-body-media-type-sunset-changed": .info],
                revision: [.set(body + "/content/application~1json/x-sunset", future)]
            ),
        ]

    // MARK: Properties

    private static let sent = body + "/content/application~1json/schema"
    private static let received = answer + "/content/application~1json/schema"

    private static let properties: [Self] = [
        Self(["new-optional-request-property": .info], revision: [.set(sent + "/properties/n", "{}")]),
        Self(
            ["new-required-request-property": .error],
            revision: [.set(sent + "/properties/n", "{}"), .set(sent + "/required", #"["n"]"#)]
        ),
        Self(
            ["new-required-request-property-with-default": .error],
            revision: [.set(sent + "/properties/n", #"{"default":1}"#), .set(sent + "/required", #"["n"]"#)]
        ),
        Self(
            [:],
            revision: [.set(sent + "/properties/n", #"{"readOnly":true}"#), .set(sent + "/required", #"["n"]"#)]
        ),
        Self(["request-property-removed": .warning], revision: [.remove(sent + "/properties/value")]),
        Self(
            [:],
            base: [.set(sent + "/properties/value/readOnly", "true")],
            revision: [.remove(sent + "/properties/value")]
        ),
        Self(["request-property-became-required": .error], revision: [.set(sent + "/required", #"["value"]"#)]),
        Self(
            ["request-property-became-required-with-default": .error],
            base: [.set(sent + "/properties/value/default", "1")],
            revision: [.set(sent + "/required", #"["value"]"#)]
        ),
        Self(
            [:],
            base: [.set(sent + "/properties/value/readOnly", "true")],
            revision: [.set(sent + "/required", #"["value"]"#)]
        ),
        Self(
            ["request-property-became-optional": .info],
            base: [.set(sent + "/required", #"["value"]"#)],
            revision: [.remove(sent + "/required")]
        ),
        Self(["response-optional-property-added": .info], revision: [.set(received + "/properties/n", "{}")]),
        Self(
            ["response-required-property-added": .info],
            revision: [.set(received + "/properties/n", "{}"), .set(received + "/required", #"["n"]"#)]
        ),
        Self(
            ["response-optional-write-only-property-added": .info],
            revision: [.set(received + "/properties/n", #"{"writeOnly":true}"#)]
        ),
        Self(
            ["response-required-write-only-property-added": .info],
            revision: [
                .set(received + "/properties/n", #"{"writeOnly":true}"#), .set(received + "/required", #"["n"]"#),
            ]
        ),
        Self(["response-optional-property-removed": .warning], revision: [.remove(received + "/properties/value")]),
        Self(
            ["response-required-property-removed": .error],
            base: [.set(received + "/required", #"["value"]"#)],
            revision: [.remove(received + "/properties/value")]
        ),
        Self(
            ["response-optional-write-only-property-removed": .info],
            base: [.set(received + "/properties/value/writeOnly", "true")],
            revision: [.remove(received + "/properties/value")]
        ),
        Self(
            ["response-required-write-only-property-removed": .info],
            base: [
                .set(received + "/properties/value/writeOnly", "true"), .set(received + "/required", #"["value"]"#),
            ],
            revision: [.remove(received + "/properties/value")]
        ),
        Self(
            ["response-property-became-optional": .error],
            base: [.set(received + "/required", #"["value"]"#)],
            revision: [.remove(received + "/required")]
        ),
        Self(["response-property-became-required": .info], revision: [.set(received + "/required", #"["value"]"#)]),
        Self(
            ["response-write-only-property-became-optional": .info],
            base: [
                .set(received + "/properties/value/writeOnly", "true"), .set(received + "/required", #"["value"]"#),
            ],
            revision: [.remove(received + "/required")]
        ),
        Self(
            ["response-write-only-property-became-required": .info],
            base: [.set(received + "/properties/value/writeOnly", "true")],
            revision: [.set(received + "/required", #"["value"]"#)]
        ),
    ]

    private static func directions(_ schema: String, _ direction: String) -> [Self] {
        [("optional", []), ("required", [Edit.set(schema + "/required", #"["value"]"#)])].flatMap {
            requirement,
            required in
            [("readOnly", "read-only"), ("writeOnly", "write-only")].flatMap { keyword, word in
                let rule = "\(direction)-\(requirement)-property-became"
                let on = Edit.set(schema + "/properties/value/" + keyword, "true")
                let off = "\(rule)-not-\(word)"
                let level: ChangeLevel = off == "response-required-property-became-not-write-only" ? .warning : .info
                return [
                    Self(["\(rule)-\(word)": .info], base: required, revision: [on]),
                    Self([off: level], base: required + [on], revision: [.set(on.pointer, "false")]),
                ]
            }
        }
    }

    private static func propertyLifecycles(_ value: String, _ prefix: String) -> [Self] {
        [
            Self(["\(prefix)-deprecated": .info], revision: [.set(value + "/deprecated", "true")]),
            Self(
                ["\(prefix)-deprecated-with-sunset": .info],
                revision: [.set(value + "/deprecated", "true"), .set(value + "/x-sunset", future)]
            ),
            Self(
                ["\(prefix)-deprecated-sunset-invalid": .error],
                revision: [.set(value + "/deprecated", "true"), .set(value + "/x-sunset", #""soon""#)]
            ),
            Self(
                ["\(prefix)-sunset-date-too-small": .error],
                revision: [.set(value + "/deprecated", "true"), .set(value + "/x-sunset", past)]
            ),
            Self(
                ["\(prefix)-reactivated": .info],
                base: [.set(value + "/deprecated", "true")],
                revision: [.remove(value + "/deprecated")]
            ),
            Self(["\(prefix)-stability-decreased": .error], revision: [.set(value + "/x-stability-level", #""beta""#)]),
            Self(
                ["\(prefix)-stability-increased": .info],
                base: [.set(value + "/x-stability-level", #""beta""#)],
                revision: [.set(value + "/x-stability-level", #""stable""#)]
            ),
            Self(
                [:],
                base: [.set(value + "/x-stability-level", #""draft""#)],
                revision: [.set(value + "/x-stability-level", #""stable""#)]
            ),
        ]
    }

    // MARK: Security

    private static let schemes = "/components/securitySchemes"
    private static let flows =
        #"{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"https://a.example","scopes":{"read":"Read"}}}}"#

    private static let security: [Self] =
        both(
            schemes + "/Key",
            #"{"type":"http","scheme":"basic"}"#,
            added: ("api-security-component-added", .info),
            removed: ("api-security-component-removed", .info)
        ) + [
            Self(["api-global-security-added": .error], revision: [.set("/security", #"[{"A":[]}]"#)]),
            Self(
                ["api-global-security-added": .info],
                base: [.set("/security", #"[{"A":[]}]"#)],
                revision: [.set("/security", #"[{"B":[]},{"A":[]}]"#)]
            ),
            Self(
                ["api-global-security-removed": .info],
                base: [.set("/security", #"[{"A":[]}]"#)],
                revision: [.remove("/security")]
            ),
            Self(
                ["api-global-security-removed": .error],
                base: [.set("/security", #"[{"A":[]},{"B":[]}]"#)],
                revision: [.set("/security", #"[{"A":[]}]"#)]
            ),
            Self(
                ["api-global-security-scope-added": .warning],
                base: [.set("/security", #"[{"A":["r"]}]"#)],
                revision: [.set("/security", #"[{"A":["r","w"]}]"#)]
            ),
            Self(
                ["api-global-security-scope-removed": .info],
                base: [.set("/security", #"[{"A":["r","w"]}]"#)],
                revision: [.set("/security", #"[{"A":["r"]}]"#)]
            ),
            Self(["api-security-added": .error], revision: [.set(post + "/security", #"[{"A":[]}]"#)]),
            Self(
                ["api-security-removed": .error],
                base: [.set(post + "/security", #"[{"A":[]},{"B":[]}]"#)],
                revision: [.set(post + "/security", #"[{"A":[]}]"#)]
            ),
            Self(
                ["api-security-removed": .info],
                base: [.set(post + "/security", #"[{"A":[]}]"#)],
                revision: [.set(post + "/security", "[]")]
            ),
            Self(
                ["api-security-scope-added": .warning],
                base: [.set(post + "/security", #"[{"A":["r"]}]"#)],
                revision: [.set(post + "/security", #"[{"A":["r","w"]}]"#)]
            ),
            Self(
                ["api-security-scope-removed": .info],
                base: [.set(post + "/security", #"[{"A":["r","w"]}]"#)],
                revision: [.set(post + "/security", #"[{"A":["r"]}]"#)]
            ),
            Self(
                [:],
                base: [.set("/security", #"[{"A":[]},{"B":[]}]"#)],
                revision: [.set("/security", #"[{"B":[]},{"A":[]}]"#)]
            ),
            Self([:], base: [.set("/security", #"[{"A":[]}]"#)], revision: [.set(post + "/security", #"[{"A":[]}]"#)]),
            Self(
                ["api-security-component-type-changed": .info],
                base: [.set(schemes + "/K", flows)],
                revision: [.set(schemes + "/K/type", #""apiKey""#)]
            ),
            Self(
                ["api-security-component-scheme-changed": .warning],
                base: [.set(schemes + "/K", #"{"type":"http","scheme":"basic"}"#)],
                revision: [.set(schemes + "/K/scheme", #""digest""#)]
            ),
            Self(
                ["api-security-component-oauth-url-changed": .info],
                base: [.set(schemes + "/K", flows)],
                revision: [.set(schemes + "/K/flows/implicit/authorizationUrl", #""https://b.example""#)]
            ),
            Self(
                ["api-security-component-oauth-token-url-changed": .info],
                base: [.set(schemes + "/K", flows)],
                revision: [.set(schemes + "/K/flows/implicit/tokenUrl", #""https://b.example""#)]
            ),
            Self(
                ["api-security-component-oauth-scope-added": .info],
                base: [.set(schemes + "/K", flows)],
                revision: [.set(schemes + "/K/flows/implicit/scopes/write", #""Write""#)]
            ),
            Self(
                ["api-security-component-oauth-scope-removed": .info],
                base: [.set(schemes + "/K", flows)],
                revision: [.remove(schemes + "/K/flows/implicit/scopes/read")]
            ),
            Self(
                ["api-security-component-oauth-scope-changed": .info],
                base: [.set(schemes + "/K", flows)],
                revision: [.set(schemes + "/K/flows/implicit/scopes/read", #""Look""#)]
            ),
        ]

    static let all: [Self] =
        documents + lifecycles + parameterCases + bodies + properties + directions(sent, "request")
        + directions(received, "response") + propertyLifecycles(sent + "/properties/value", "request-property")
        + propertyLifecycles(received + "/properties/value", "response-property") + security
}

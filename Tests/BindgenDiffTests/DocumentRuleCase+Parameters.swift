import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

extension DocumentRuleCase {
    static let parameterCases: [Self] =
        flag(
            parameters + "/1/required",
            on: ("request-parameter-became-required", .error),
            off: ("request-parameter-became-optional", .info)
        ) + [
            Self(
                ["new-optional-request-parameter": .info],
                revision: [.set(parameters + "/4", #"{"name":"n","in":"query","schema":{}}"#)]
            ),
            // OpenAPI ignores such a parameter.
            Self(
                ["new-required-request-parameter": .info],
                revision: [.set(parameters + "/4", #"{"name":"Accept","in":"header","required":true,"schema":{}}"#)]
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
                ["new-optional-request-parameter-property": .info],
                revision: [.set(parameters + "/3/schema/properties/n", "{}")]
            ),
            Self(
                ["request-parameter-property-removed": .warning],
                revision: [.remove(parameters + "/3/schema/properties/value")]
            ),
            Self(
                ["request-header-property-became-required": .error],
                revision: [.set(parameters + "/3/schema/required", #"["value"]"#)]
            ),
            Self(
                ["request-parameter-property-became-optional": .info],
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
}

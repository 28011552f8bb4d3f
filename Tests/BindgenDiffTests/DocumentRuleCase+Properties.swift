import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

extension DocumentRuleCase {
    static let sent = body + "/content/application~1json/schema"
    static let received = answer + "/content/application~1json/schema"

    static let properties: [Self] = [
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

    /// A schema that inherits a property, and what it requires itself.
    static func heir(requiring names: String) -> String {
        #"{"allOf":[{"properties":{"a":{}}},{"minProperties":1}],"required":[\#(names)]}"#
    }

    static let inherited: [Self] = [
        Self(
            ["request-property-became-required": .error],
            base: [.set(sent, heir(requiring: ""))],
            revision: [.set(sent, heir(requiring: #""a""#))]
        ),
        Self(
            ["request-property-became-optional": .info],
            base: [.set(sent, heir(requiring: #""a""#))],
            revision: [.set(sent, heir(requiring: ""))]
        ),
        Self(
            ["response-property-became-optional": .error],
            base: [.set(received, heir(requiring: #""a""#))],
            revision: [.set(received, heir(requiring: ""))]
        ),
        Self(
            ["response-property-became-required": .info],
            base: [.set(received, heir(requiring: ""))],
            revision: [.set(received, heir(requiring: #""a""#))]
        ),
        Self(
            ["request-property-became-required": .error],
            base: [.set(sent, heir(requiring: ""))],
            revision: [.set(sent, heir(requiring: #""undescribed""#))]
        ),
        // Where a schema with a discriminator is sent, those that inherit from it are.
        Self(
            ["request-property-type-changed": .error],
            base: family,
            revision: [.set("/components/schemas/Cat/allOf/1/properties/indoor", #"{"type":"boolean"}"#)]
        ),
        Self(
            ["request-property-became-required": .error],
            base: family,
            revision: [.set("/components/schemas/Cat/allOf/1/required", #"["indoor"]"#)]
        ),
        // What heirs refer to counts, too.
        Self(
            ["request-property-max-length-set": .warning],
            base: family,
            revision: [.set("/components/schemas/Name/maxLength", "9")]
        ),
    ]

    /// Animals are sent, and a cat is one of them.
    private static let family: [Edit] = [
        .set(sent, ##"{"$ref":"#/components/schemas/Animal"}"##),
        .set(
            "/components/schemas/Animal",
            #"{"discriminator":{"propertyName":"kind"},"properties":{"kind":{"type":"string"}}}"#
        ),
        .set(
            "/components/schemas/Cat",
            ##"{"allOf":[{"$ref":"#/components/schemas/Animal"},{"properties":{"indoor":{},"name":{"$ref":"#/components/schemas/Name"}}}]}"##
        ),
        .set("/components/schemas/Name", #"{"type":"string"}"#),
    ]

    static func directions(_ schema: String, _ direction: String) -> [Self] {
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

    static func propertyLifecycles(_ value: String, _ prefix: String) -> [Self] {
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
            Self(
                ["api-invalid-stability-level": .error],
                revision: [.set(value + "/x-stability-level", #""shaky""#)]
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
}

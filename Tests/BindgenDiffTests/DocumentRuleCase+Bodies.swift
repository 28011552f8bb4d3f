import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

extension DocumentRuleCase {
    static let bodies: [Self] =
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
                ["response-media-type-name-changed": .info],
                base: [.set(answer + "/content", #"{"text/plain; charset=utf-8":{}}"#)],
                revision: [.set(answer + "/content", #"{"text/plain":{}}"#)]
            ),
            Self(
                ["request-body-media-type-name-changed": .info],
                base: [.set(body + "/content", #"{"text/plain":{}}"#)],
                revision: [.set(body + "/content", #"{"text/plain; charset=utf-8":{}}"#)]
            ),
            Self(
                ["request-body-media-type-name-generalized": .info],
                base: [.set(body + "/content", #"{"application/atom+xml":{}}"#)],
                revision: [.set(body + "/content", #"{"application/xml":{}}"#)]
            ),
            Self(
                ["request-body-media-type-name-specialized": .error],
                base: [.set(body + "/content", #"{"application/xml":{}}"#)],
                revision: [.set(body + "/content", #"{"application/atom+xml":{}}"#)]
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
}

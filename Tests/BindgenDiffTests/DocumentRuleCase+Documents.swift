import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

extension DocumentRuleCase {
    static let hook = "/webhooks/fed/post"
    static let call = #"{"operationId":"fed","requestBody":{"content":{"application/json":{"schema":{}}}}}"#

    static let webhooks: [Self] = [
        Self(["webhook-added": .info], base: [.set(hook, call)], revision: [.set("/webhooks/fed/put", call)]),
        Self(
            ["webhook-removed": .error],
            base: [.set(hook, call), .set("/webhooks/fed/put", call)],
            revision: [.remove(hook)]
        ),
        Self(["endpoint-deprecated": .info], base: [.set(hook, call)], revision: [.set(hook + "/deprecated", "true")]),
        Self(
            ["api-operation-id-removed": .info],
            base: [.set(hook, call)],
            revision: [.set(hook + "/operationId", #""feeding""#)]
        ),
        // What a webhook carries, the client receives.
        Self(
            ["response-body-type-specialized": .info],
            base: [.set(hook, call)],
            revision: [.set(hook + "/requestBody/content/application~1json/schema/type", #""object""#)]
        ),
        Self(
            ["keyword-changed": .warning],
            base: [.set(hook, call)],
            revision: [.set(hook + "/parameters", #"[{"name":"X-Sign","in":"header","schema":{}}]"#)]
        ),
        Self(
            ["keyword-changed": .warning],
            base: [.set(hook, call), .set("/webhooks/fed/parameters", #"[{"name":"q","in":"query","schema":{}}]"#)],
            revision: [.set("/webhooks/fed/parameters/0/schema/type", #""string""#)]
        ),
        Self(
            ["keyword-changed": .warning],
            base: [.set(hook, call)],
            revision: [.set(hook + "/responses", #"{"410":{"description":"No more, please."}}"#)]
        ),
    ]

    /// Faults that leave a part of the document out.
    static let faults: [Self] =
        both(
            "/components/schemas/Pet/properties/owner",
            ##"{"$ref":"#/components/schemas/Nobody"}"##,
            added: ("document-fault-added", .warning),
            removed: ("document-fault-removed", .info)
        ).map { test in
            var test = test
            let rule = test.findings.keys.contains("document-fault-added") ? "added" : "removed"
            test.findings["response-optional-property-\(rule)"] = rule == "added" ? .info : .warning
            return test
        } + [
            Self(
                ["document-fault-added": .warning, "document-fault-removed": .info],
                base: [.set(sent, #"{"$ref":"other.json#/A"}"#)],
                revision: [.set(sent + "/$ref", #""other.json#/B""#)]
            ),
            Self(
                ["document-fault-added": .warning],
                revision: [.set(parameters + "/4", #"{"name":"limit","in":"query","schema":{"type":"integer"}}"#)]
            ),
        ]

    private static let server = #"[{"url":"https://a.example"}]"#

    static let documents: [Self] =
        both(
            "/servers",
            #"[{"url":"https://a.example"}]"#,
            added: ("api-server-added", .info),
            removed: ("api-server-removed", .warning)
        )
        + both("/webhooks/fed", #"{"post":{}}"#, added: ("webhook-added", .info), removed: ("webhook-removed", .error))
        + webhooks + faults
        + both(
            post + "/callbacks/done",
            "{}",
            added: ("api-callback-added", .info),
            removed: ("api-callback-removed", .warning)
        ) + [
            // Where each operation has servers of its own, those of the document reach no client.
            Self(
                ["api-server-removed": .info],
                base: [.set("/servers", server)],
                revision: [.remove("/servers"), .set("/paths/~1pets~1{id}/servers", server)]
            ),
            Self(
                ["api-server-added": .info],
                base: [.set(post + "/servers", server), .set(DiffFixture.get + "/servers", server)],
                revision: [
                    .set("/servers", server), .remove(post + "/servers"), .remove(DiffFixture.get + "/servers"),
                ]
            ),
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
            Self(
                ["keyword-changed": .warning],
                revision: [
                    .set(
                        post + "/requestBody/content/application~1json/encoding",
                        #"{"value":{"contentType":"text/plain"}}"#
                    )
                ]
            ),
            Self(
                ["endpoint-added": .info],
                revision: [
                    .set(
                        "/paths/~1pets~1{id}/put",
                        #"{"parameters":[{"name":"id","in":"path","required":true,"schema":{}}],"responses":{}}"#
                    )
                ]
            ),
        ]
}

import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

extension DocumentRuleCase {
    static let schemes = "/components/securitySchemes"
    static let flows =
        #"{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"https://a.example","scopes":{"read":"Read"}}}}"#

    private static let key = #"[{"A":[]}]"#

    static let security: [Self] =
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
            // Where each operation has requirements of its own, those of the document reach no client.
            Self(
                ["api-global-security-added": .info],
                base: [.set(post + "/security", key), .set(DiffFixture.get + "/security", key)],
                revision: [
                    .set("/security", key), .remove(post + "/security"), .remove(DiffFixture.get + "/security"),
                ]
            ),
            Self(
                ["api-global-security-removed": .info],
                base: [.set("/security", #"[{"A":[]},{"B":[]}]"#)],
                revision: [
                    .set("/security", key), .set(post + "/security", #"[{"A":[]},{"B":[]}]"#),
                    .set(DiffFixture.get + "/security", #"[{"A":[]},{"B":[]}]"#),
                ]
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
                revision: [.set(schemes + "/K", #"{"type":"apiKey","name":"key","in":"query"}"#)]
            ),
            Self(
                ["api-security-component-type-changed": .warning],
                base: [.set(schemes + "/K", flows), .set(post + "/security", #"[{"K":[]}]"#)],
                revision: [.set(schemes + "/K", #"{"type":"apiKey","name":"key","in":"query"}"#)]
            ),
            // The tokens are bearer tokens before and after.
            Self(
                ["api-security-component-type-changed": .info],
                base: [.set(schemes + "/K", flows), .set(post + "/security", #"[{"K":[]}]"#)],
                revision: [.set(schemes + "/K", #"{"type":"http","scheme":"bearer"}"#)]
            ),
            Self(
                ["api-security-component-scheme-changed": .info],
                base: [.set(schemes + "/K", #"{"type":"http","scheme":"basic"}"#)],
                revision: [.set(schemes + "/K/scheme", #""digest""#)]
            ),
            Self(
                ["api-security-component-scheme-changed": .error],
                base: [
                    .set(schemes + "/K", #"{"type":"http","scheme":"bearer"}"#),
                    .set("/security", #"[{"K":[]}]"#),
                ],
                revision: [.set(schemes + "/K/scheme", #""basic""#)]
            ),
            Self(
                ["api-security-component-scheme-changed": .warning],
                base: [
                    .set(schemes + "/K", #"{"type":"openIdConnect","openIdConnectUrl":"https://a.example"}"#),
                    .set(post + "/security", #"[{"K":[]}]"#),
                ],
                revision: [.set(schemes + "/K/openIdConnectUrl", #""https://b.example""#)]
            ),
            Self(
                [:],
                base: [
                    .set(schemes + "/K", #"{"type":"apiKey","name":"X-Key","in":"header"}"#),
                    .set("/security", #"[{"K":[]}]"#),
                ],
                revision: [.set(schemes + "/K/name", #""x-key""#)]
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
}

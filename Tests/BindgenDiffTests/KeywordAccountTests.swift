import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import Testing

/// Whatever a keyword of the specification says, a comparison notices that it says something else.
@Suite("Account of the keywords of documents")
struct KeywordAccountTests {
    private typealias Edit = DiffFixture.Edit

    /// An object of a kind, and what the document needs to have it.
    private struct Holder {
        var pointer: String
        var base: [Edit] = []
    }

    private static let media = DiffFixture.post + "/requestBody/content/application~1json"
    private static let scheme = "/components/securitySchemes/K"

    private static let holders: [ObjectKind: Holder] = [
        .operation: Holder(pointer: DiffFixture.post),
        .parameter: Holder(pointer: DiffFixture.post + "/parameters/1"),
        .requestBody: Holder(pointer: DiffFixture.post + "/requestBody"),
        .mediaType: Holder(pointer: media),
        .encoding: Holder(pointer: media + "/encoding/value", base: [.set(media + "/encoding/value", "{}")]),
        .response: Holder(pointer: DiffFixture.post + "/responses/200"),
        .header: Holder(pointer: DiffFixture.post + "/responses/200/headers/X-Rate"),
        .server: Holder(pointer: "/servers/0", base: [.set("/servers", #"[{"url":"https://a.example"}]"#)]),
        .serverVariable: Holder(
            pointer: "/servers/0/variables/v",
            base: [.set("/servers", #"[{"url":"https://{v}","variables":{"v":{"default":"a"}}}]"#)]
        ),
        .securityScheme: Holder(pointer: scheme, base: [.set(scheme, #"{"type":"mutualTLS"}"#)]),
        .oauthFlows: Holder(pointer: scheme + "/flows", base: [.set(scheme, #"{"type":"oauth2","flows":{}}"#)]),
        .oauthFlow: Holder(
            pointer: scheme + "/flows/implicit",
            base: [.set(scheme, #"{"type":"oauth2","flows":{"implicit":{"scopes":{}}}}"#)]
        ),
    ]

    /// Values before and after; without the former, the keyword is added.
    private static let values: [Keyword: (before: String?, after: String)] = [
        .tags: (nil, #"["Other"]"#), .operationId: (nil, #""other""#),
        .parameters: (nil, "[]"), .requestBody: (nil, #"{"required":true,"content":{}}"#), .responses: (nil, "{}"),
        .callbacks: (nil, #"{"done":{}}"#), .deprecated: (nil, "true"),
        .security: (#"[{"A":[]}]"#, #"[{"B":[]}]"#), .servers: (nil, #"[{"url":"https://b.example"}]"#),
        .extensionVersion: (nil, #""2024-01-01""#), .stability: (#""stable""#, #""beta""#),
        .operationIDOverride: (nil, #""other""#), .dependentParameters: (nil, #"{"limit":["filter"]}"#),
        .name: (nil, #""other""#), .in: (nil, #""header""#), .required: (nil, "true"), .allowEmptyValue: (nil, "true"),
        .style: (nil, #""deepObject""#), .explode: (nil, "false"), .allowReserved: (nil, "true"),
        .schema: (#"{"type":"string"}"#, #"{"type":"integer"}"#), .content: (nil, #"{"text/plain":{}}"#),
        .encoding: (nil, #"{"value":{"contentType":"text/plain"}}"#), .contentType: (nil, #""text/plain""#),
        .headers: (nil, #"{"X-More":{"schema":{}}}"#), .url: (nil, #""https://b.example""#),
        .variables: (nil, #"{"v":{"default":"a"}}"#), .enum: (nil, #"["a","b"]"#), .default: (nil, #""b""#),
        .type: (nil, #""openIdConnect""#), .scheme: (#""basic""#, #""bearer""#), .flows: (nil, "{}"),
        .openIdConnectUrl: (#""https://a.example""#, #""https://b.example""#),
        .implicit: (nil, #"{"scopes":{}}"#), .password: (nil, #"{"scopes":{}}"#),
        .clientCredentials: (nil, #"{"scopes":{}}"#), .authorizationCode: (nil, #"{"scopes":{}}"#),
        .authorizationUrl: (nil, #""https://b.example""#), .tokenUrl: (nil, #""https://b.example""#),
        .refreshUrl: (nil, #""https://b.example""#), .scopes: (nil, #"{"read":"reads"}"#),
        .sunset: (#""2030-01-01""#, #""2029-01-01""#),
    ]

    /// What must be said beside a keyword, so that it says something.
    private static func beside(_ keyword: Keyword, in kind: ObjectKind, at pointer: String) -> [Edit] {
        switch (kind, keyword) {
        case (.parameter, .style), (.parameter, .explode), (.header, .style):
            [.set(pointer + "/schema", #"{"type":"array"}"#)]
        case (.header, .explode): [.set(pointer + "/explode", "true")]
        case (.parameter, .content), (.header, .content):
            [.remove(pointer + "/schema"), .set(pointer + "/content", #"{"application/json":{}}"#)]
        case (.securityScheme, .scheme): [.set(pointer + "/type", #""http""#)]
        case (.securityScheme, .openIdConnectUrl): [.set(pointer + "/type", #""openIdConnect""#)]
        case (.securityScheme, .name), (.securityScheme, .in):
            [.set(pointer, #"{"type":"apiKey","name":"key","in":"query"}"#)]
        case (.securityScheme, .type): [.set(pointer, #"{"type":"mutualTLS","openIdConnectUrl":"https://a.example"}"#)]
        case (.securityScheme, .flows):
            [.set(pointer, #"{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"https://a","scopes":{}}}}"#)]
        default: []
        }
    }

    @Test(
        "Each keyword that means something is compared, or accounted for",
        arguments: holders.keys.sorted { $0.rawValue < $1.rawValue }
    )
    func keywords(_ kind: ObjectKind) throws {
        let holder = try #require(Self.holders[kind])
        let policy = DiffPolicy(deprecationDays: 10_000)
        for keyword in KeywordAccount.meaningfulKeywords(of: kind).keywords {
            guard let value = Self.values[keyword] else {
                Issue.record("`\(keyword.name)` of \(kind.phrase) has no example")
                continue
            }
            let place = holder.pointer + "/" + keyword.name
            var base = holder.base + Self.beside(keyword, in: kind, at: holder.pointer)
            if let before = value.before { base.append(.set(place, before)) }
            let changes = try DiffFixture.changes(base: base, revision: [.set(place, value.after)], policy: policy)
            #expect(!changes.isEmpty, "`\(keyword.name)` of \(kind.phrase)")
        }
    }
}

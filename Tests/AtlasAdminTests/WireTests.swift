import AtlasAdmin
import Foundation
import LoopbackServer
import Testing

/// Answers with the traits of the real service's, over sockets, through every documented call.
@Suite(.timeLimit(.minutes(5))) struct WireTests {
    private static let transport = URLSessionTransport()
    private static let group = "32b6e34b3d91647abb20e7b8"
    private static let json = "application/vnd.atlas.2023-01-01+json;charset=utf-8"
    private static let gzip = "application/vnd.atlas.2023-02-01+gzip"

    private static let head: [(name: String, value: String)] = [
        ("Ratelimit-Limit", "1200"), ("Ratelimit-Remaining", "1199"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Server", "mdbws"), ("Vary", "Accept-Encoding"), ("X-Content-Type-Options", "nosniff"),
        ("X-Envoy-Upstream-Service-Time", "57"),
    ]

    /// Two lines, compressed.
    private static let archive = [UInt8](
        Data(
            base64Encoded:
                "H4sIAAAAAAACA6tWSiypLEhVslJKLC3JSM0ryUxOLElV0lEqSi0uzSlRsjKo5aqGq8nJT88vLUGVBQCpxHfRQgAAAA=="
        ) ?? Data()
    )

    private func answer<Value: Sendable>(
        _ body: [UInt8],
        type: String?,
        status: Int = 200,
        headers: [(name: String, value: String)] = [],
        framing: LoopbackServer.Reply.Framing = .length,
        to call: (AtlasClient) async throws -> Value
    ) async throws -> Value {
        let reply = LoopbackServer.Reply(
            status: status,
            headers: Self.head + (type.map { [("Content-Type", $0)] } ?? []) + headers,
            body: .bytes(body),
            framing: framing
        )
        let server = try LoopbackServer(replies: reply)
        defer { server.stop() }
        return try await call(AtlasClient(server: server.url, credentials: nil, transport: Self.transport))
    }

    // MARK: Access history

    @Test func rowsOfTheAccessHistory() async throws {
        let body = #"""
            {"accessLogs":[{"authResult":true,"authSource":"admin","failureReason":null,"groupId":"\#(Self.group)",
            "hostname":"h-00.example.net","ipAddress":"192.0.2.7","logLine":"{\"t\":{\"$date\":\"2026-02-10\"},\"s\":\"I\"}",
            "timestamp":"Tue Feb 10 09:41:21 GMT 2026","username":"mms-automation"},
            {"authResult":false,"failureReason":"UserNotFound: é","timestamp":"2026-02-10T09:41:20Z","new":{"a":[1]}}]}
            """#
        let list = try await answer(Array(body.utf8), type: Self.json, framing: .close) { atlas in
            try await atlas.accessTracking.getAccessHistoryProcess(groupID: Self.group, hostname: "h-00.example.net")
                .send()
        }
        let rows = try #require(list.accessLogs)
        #expect(rows.map(\.authResult) == [true, false])
        #expect(rows.map(\.failureReason) == [nil, "UserNotFound: é"])
        #expect(rows[0].logLine == #"{"t":{"$date":"2026-02-10"},"s":"I"}"#)
        #expect(rows.map { $0.timestampDate?.timeIntervalSince1970 } == [1_770_716_481, 1_770_716_480])
        #expect(rows[1].unknownMembers["new"] == .object(["a": [1]]))
    }

    @Test func noRows() async throws {
        let list = try await answer(Array(#"{"accessLogs":[]}"#.utf8), type: Self.json) { atlas in
            try await atlas.accessTracking.getAccessHistoryCluster(groupID: Self.group, clusterName: "Cluster0").send()
        }
        #expect(list.accessLogs?.isEmpty == true)
    }

    // MARK: Auditing

    @Test func anAuditingConfigurationWithoutAFilter() async throws {
        let body = #"{"auditAuthorizationSuccess":false,"configurationType":"NONE","enabled":false}"#
        let old = try await answer(Array(body.utf8), type: "application/json") { atlas in
            try await atlas.v1.getAuditingConfiguration(groupID: Self.group).send()
        }
        let new = try await answer(Array(body.utf8), type: Self.json) { atlas in
            try await atlas.auditing.getGroupAuditLog(groupID: Self.group).send()
        }
        #expect(old == new)
        #expect(new.auditFilter == nil && new.enabled == false)
        #expect(new.configurationType?.rawValue == "NONE")
    }

    @Test func changesAreAcceptedForLater() async throws {
        let body = #"""
            {"auditAuthorizationSuccess":true,"auditFilter":"{\"atype\": \"authenticate\"}","configurationType":"FILTER_JSON"}
            """#
        let log = try await answer(Array(body.utf8), type: Self.json, status: 202) { atlas in
            try await atlas.auditing.updateAuditLog(
                groupID: Self.group,
                body: AuditLog(auditAuthorizationSuccess: true, auditFilter: #"{"atype": "authenticate"}"#)
            ).send()
        }
        #expect(log.auditFilter == #"{"atype": "authenticate"}"#)
    }

    @Test func emptyAnswersAreErrorsWhereAValueIsDue() async throws {
        let error = await #expect(throws: ClientError.self) {
            try await answer([], type: nil, headers: [("X-Content-Type", Self.json)]) { atlas in
                try await atlas.auditing.getGroupAuditLog(groupID: Self.group).send()
            }
        }
        #expect(error?.status == 200)
    }

    // MARK: Logs

    /// The length is not told, and the one of the content is a lie.
    @Test(arguments: [Self.gzip, "application/gzip"]) func archivesWithoutALength(type: String) async throws {
        let lines = try await answer(
            Self.archive,
            type: type,
            headers: [
                ("Content-Disposition", #"attachment; filename="h_2026-08-09T03:44:43.00000052_MONGODB.log.gz""#),
                ("X-Uncompressed-Content-Length", "5"),
            ],
            framing: .chunked(16)
        ) { atlas in
            try await atlas.streams.downloadAuditLogs(groupID: Self.group, tenantName: "w").lines
                .reduce(into: [String]()) { $0.append($1) }
        }
        #expect(lines == [#"{"atype":"authenticate","result":0}"#, #"{"atype":"logout","result":0}"#])
    }

    @Test func logsOfNothing() async throws {
        let count = try await answer([], type: Self.gzip, headers: [("X-Uncompressed-Content-Length", "0")]) { atlas in
            try await atlas.monitoringAndLogs.downloadClusterLog(
                groupID: Self.group,
                hostName: "h-00.example.net",
                logName: .mongodb
            ).lines.reduce(0) { count, _ in count + 1 }
        }
        #expect(count == 0)
    }

    // MARK: Processes and workspaces

    @Test func pagesWithLinksOfAnotherHost() async throws {
        let body = #"""
            {"links":[{"href":"http://localhost:8080/api/atlas/v2/groups/g/processes?pageNum=1","rel":"self"}],
            "results":[{"created":"2026-08-10T03:10:11Z","hostname":"h-00.example.net","port":27017,
            "typeName":"REPLICA_PRIMARY","somethingNew":1}],"totalCount":1}
            """#
        let names = try await answer(Array(body.utf8), type: Self.json) { atlas in
            try await atlas.monitoringAndLogs.listGroupProcesses(groupID: Self.group).items
                .reduce(into: [String?]()) { $0.append($1.hostname) }
        }
        #expect(names == ["h-00.example.net"])
    }

    @Test func workspacesThatAreCompressedForTheWay() async throws {
        let plain = try await answer(Array(#"{"results":[],"totalCount":0}"#.utf8), type: Self.json) { atlas in
            try await atlas.streams.listStreamWorkspaces(groupID: Self.group).send()
        }
        // {"results":[],"totalCount":0}
        let packed = [UInt8](
            Data(base64Encoded: "H4sIAAAAAAACA6tWKkotLs0pKVayio7VUSrJL0nMcc4vzStRsjKoBQArrDfgHQAAAA==") ?? Data()
        )
        let compressed = try await answer(packed, type: Self.json, headers: [("Content-Encoding", "gzip")]) { atlas in
            try await atlas.streams.listStreamWorkspaces(groupID: Self.group).send()
        }
        #expect(plain == compressed)
        #expect(plain.totalCount == 0)
    }

    // MARK: Errors and notices

    @Test func errorsHaveTheirCodesAndParameters() async throws {
        let body = #"""
            {"detail":"No group with ID 1 exists.","error":404,"errorCode":"GROUP_NOT_FOUND","parameters":["1",2,null],
            "reason":"Not Found"}
            """#
        for type in ["application/json", Self.json, Self.gzip, "text/html"] {
            let error = await #expect(throws: ClientError.self) {
                try await answer(Array(body.utf8), type: type, status: 404) { atlas in
                    try await atlas.streams.downloadAuditLogs(groupID: Self.group, tenantName: "w").lines
                        .reduce(0) { count, _ in count + 1 }
                }
            }
            #expect(error?.status == 404)
            #expect(error?.errorCode == "GROUP_NOT_FOUND")
            #expect(error?.parameters == ["1", 2, .null])
            #expect(error?.rateLimit?.remaining == 1199)
        }
    }

    @Test func challengesWithoutCredentials() async throws {
        let challenge = #"Digest realm="R", domain="", nonce="n+Jc", algorithm=MD5, qop="auth", stale=false"#
        let body = #"{"error" : 401,"reason" : "Unauthorized","errorCode" : "UNEXPECTED_ERROR"}"#
        let error = await #expect(throws: ClientError.self) {
            try await answer(
                Array(body.utf8),
                type: "application/json",
                status: 401,
                headers: [("Www-Authenticate", challenge)]
            ) { atlas in try await atlas.v1.getAuditingConfiguration(groupID: Self.group).send() }
        }
        #expect(error?.status == 401)
        #expect(error?.errorCode == "UNEXPECTED_ERROR")
    }

    @Test func datesOfDeprecationWithOneDigit() async throws {
        let response = try await answer(
            Array(#"{"accessLogs":[]}"#.utf8),
            type: Self.json,
            headers: [("Deprecation", "Mon, 5 Aug 2024 00:00:00 GMT"), ("Sunset", "Thu, 1 Jul 2027 00:00:00 GMT")]
        ) { atlas in
            try await atlas.accessTracking.getAccessHistoryProcess(groupID: Self.group, hostname: "h").response()
        }
        #expect(response.metadata.sunset?.timeIntervalSince1970 == 1_814_400_000)
        #expect(response.metadata.servedVersion == "2023-01-01")
    }
}

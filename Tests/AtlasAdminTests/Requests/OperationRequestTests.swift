import AtlasAdmin
import Foundation
import Testing

/// Each operation's requests are what the document says, worked out a second time without the generator.
@Suite struct OperationRequestTests {
    private static let atlas = AtlasClient(credentials: nil)

    /// The request of each operation with some arguments.
    private static let requests: [(id: String, request: @Sendable (ArbitraryArguments) -> Request)] = [
        (
            "downloadGroupStreamAuditLogs",
            { some in
                atlas.streams.downloadAuditLogs(
                    groupID: some.group(),
                    tenantName: some.string("tenantName", "prod east", "日本"),
                    endDate: some.integer("endDate", near: 1_199_145_600),
                    envelope: some.flag("envelope"),
                    spName: some.optional("spName", "", "p1"),
                    startDate: some.integer("startDate", near: 1_199_145_600)
                ).request
            }
        ),
        (
            "listGroupStreamWorkspaces",
            { some in
                atlas.streams.listStreamWorkspaces(
                    groupID: some.group(),
                    envelope: some.flag("envelope"),
                    itemsPerPage: some.integer("itemsPerPage", near: 1, 500),
                    pageNum: some.integer("pageNum", near: 1),
                    pretty: some.flag("pretty")
                ).request
            }
        ),
        (
            "getGroupDbAccessHistoryProcess",
            { some in
                atlas.accessTracking.getAccessHistoryProcess(
                    groupID: some.group(),
                    hostname: some.string("hostname", "atlas-1-shard-00-00.example.net"),
                    authResult: some.flag("authResult"),
                    end: some.integer("end", near: 1_199_145_600_000),
                    envelope: some.flag("envelope"),
                    ipAddress: some.optional("ipAddress", "192.0.2.7", "192.0.2.256", "::1", "1:2:3:4:5:6:7:8"),
                    nLogs: some.integer("nLogs", near: 1, 20_000),
                    pretty: some.flag("pretty"),
                    start: some.integer("start", near: 1_199_145_600_000)
                ).request
            }
        ),
        (
            "getGroupDbAccessHistoryCluster",
            { some in
                atlas.accessTracking.getAccessHistoryCluster(
                    groupID: some.group(),
                    clusterName: some.string("clusterName", "Cluster0", "a-b", "A", "a-b\n"),
                    authResult: some.flag("authResult"),
                    end: some.integer("end", near: 1_199_145_600_000),
                    envelope: some.flag("envelope"),
                    ipAddress: some.optional("ipAddress", "192.0.2.7", "192.0.2.7\n"),
                    nLogs: some.integer("nLogs", near: 1, 20_000),
                    pretty: some.flag("pretty"),
                    start: some.integer("start", near: 1_199_145_600_000)
                ).request
            }
        ),
        (
            "getAuditingConfiguration",
            { some in
                atlas.v1.getAuditingConfiguration(
                    groupID: some.group(),
                    envelope: some.flag("envelope"),
                    pretty: some.flag("pretty")
                ).request
            }
        ),
        (
            "getGroupAuditLog",
            { some in
                atlas.auditing.getGroupAuditLog(
                    groupID: some.group(),
                    envelope: some.flag("envelope"),
                    pretty: some.flag("pretty")
                ).request
            }
        ),
        (
            "updateGroupAuditLog",
            { some in
                atlas.auditing.updateAuditLog(
                    groupID: some.group(),
                    body: AuditLog(auditFilter: "{}", enabled: true),
                    envelope: some.flag("envelope"),
                    pretty: some.flag("pretty")
                ).request
            }
        ),
        (
            "downloadGroupClusterLog",
            { some in
                atlas.monitoringAndLogs.downloadClusterLog(
                    groupID: some.group(),
                    hostName: some.string(
                        "hostName",
                        "atlas-1-shard-00-00.example.net",
                        "192.0.2.7",
                        "1:2:3:4:5:6:7:8"
                    ),
                    logName: .init(rawValue: some.string("logName", "mongodb", "mongos-audit-log", "mongod")),
                    endDate: some.integer("endDate", near: 1_199_145_600),
                    envelope: some.flag("envelope"),
                    startDate: some.integer("startDate", near: 1_199_145_600)
                ).request
            }
        ),
        (
            "listGroupProcesses",
            { some in
                atlas.monitoringAndLogs.listGroupProcesses(
                    groupID: some.group(),
                    envelope: some.flag("envelope"),
                    includeCount: some.flag("includeCount"),
                    itemsPerPage: some.integer("itemsPerPage", near: 1, 500),
                    pageNum: some.integer("pageNum", near: 1),
                    pretty: some.flag("pretty")
                ).request
            }
        ),
    ]

    @Test func noOperationIsLeftOut() throws {
        #expect(try DocumentedOperation.all().keys.sorted() == Self.requests.map(\.id).sorted())
    }

    @Test(arguments: requests.map(\.id)) func requestsAreWhatTheDocumentSays(id: String) throws {
        let operation = try #require(try DocumentedOperation.all()[id])
        let build = try #require(Self.requests.first { $0.id == id }).request
        let queryNames = operation.parameters.filter { $0.location == "query" }.map(\.name)
        var (sound, unsound) = (0, 0)
        for seed in 0..<1_000 as Range<UInt64> {
            let arguments = ArbitraryArguments(seed: seed)
            let request = build(arguments)
            let expected = operation.violations(of: arguments.texts)
            #expect(Set(request.violations.map(\.parameter)) == expected, "\(arguments.texts)")
            #expect("\(request.method)" == operation.method)
            #expect(request.headers["Accept"] == DocumentedOperation.newest(of: operation.answers, pin: "2023-02-01"))
            #expect(
                request.headers["Content-Type"] == DocumentedOperation.newest(of: operation.bodies, pin: "2023-02-01")
            )
            #expect((request.body == nil) == operation.bodies.isEmpty)
            if expected.isEmpty {
                sound += 1
                #expect(request.path == operation.path(with: arguments.texts))
            } else {
                unsound += 1
            }
            let items = (request.query ?? "").split(separator: "&").map { item in
                item.split(separator: "=", omittingEmptySubsequences: false).map { $0.removingPercentEncoding }
            }
            let given = queryNames.filter { arguments.texts[$0] != nil }
            #expect(items.sorted { ($0[0] ?? "") < ($1[0] ?? "") } == given.sorted().map { [$0, arguments.texts[$0]] })
        }
        #expect(sound > 5 && unsound > 5, "the arguments prove too little")
    }
}

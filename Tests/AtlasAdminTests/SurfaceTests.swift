import AtlasAdmin
import Foundation
import Testing

/// The calls that the documented operations must have, with every label; a label that moves breaks this file.
@Suite struct SurfaceTests {
    let atlas = AtlasClient(credentials: nil)
    let group = "32b6e34b3d91647abb20e7b8"

    @Test func theBindingsNameThemselvesAndTheirVersion() {
        #expect(AtlasClient.api.product == "AtlasAdmin/2023-02-01")
    }

    @Test func streams() {
        let logs: Call<GzipArchive> = atlas.streams.downloadAuditLogs(
            groupID: group,
            tenantName: "prod east",
            endDate: Int64(1_636_481_348),
            envelope: false,
            spName: "",
            startDate: Int64(1_636_466_948)
        )
        #expect(logs.request.path == "/api/atlas/v2/groups/\(group)/streams/prod%20east/auditLogs")
        #expect(logs.request.headers["Accept"] == "application/vnd.atlas.2023-02-01+gzip")
        #expect(logs.request.queryValue(named: "spName") == "")
        #expect(logs.request.violations.isEmpty)
        let workspaces = atlas.streams.listStreamWorkspaces(
            groupID: group,
            envelope: nil,
            itemsPerPage: 100,
            pageNum: 1,
            pretty: true
        )
        #expect(workspaces.request.method == .get)
    }

    @Test func accessTracking() {
        let process: Call<MongoDBAccessLogsList> = atlas.accessTracking.getAccessHistoryProcess(
            groupID: group,
            hostname: "host.example.net",
            authResult: true,
            end: Int64(1_636_481_348_000),
            envelope: nil,
            ipAddress: "192.0.2.7",
            nLogs: Int32(100),
            pretty: nil,
            start: Int64(1_636_466_948_000)
        )
        #expect(process.request.headers["Accept"] == "application/vnd.atlas.2023-01-01+json")
        #expect(process.request.violations.isEmpty)
        let cluster: Call<MongoDBAccessLogsList> = atlas.accessTracking.getAccessHistoryCluster(
            groupID: group,
            clusterName: "Cluster0",
            authResult: nil,
            end: nil,
            envelope: nil,
            ipAddress: nil,
            nLogs: nil,
            pretty: nil,
            start: nil
        )
        #expect(cluster.request.path == "/api/atlas/v2/groups/\(group)/dbAccessHistory/clusters/Cluster0")
    }

    @Test func startAndEndNeedEachOther() {
        let call = atlas.accessTracking.getAccessHistoryProcess(groupID: group, hostname: "h", end: 1_636_481_348_000)
        #expect(call.request.violations.map(\.keyword) == ["dependentRequired"])
        #expect(call.request.violations.map(\.parameter) == ["start"])
    }

    @Test func auditing() {
        let first: Call<AuditLog> = atlas.v1.getAuditingConfiguration(groupID: group, envelope: nil, pretty: nil)
        #expect(first.request.path == "/api/atlas/v1.0/groups/\(group)/auditLog")
        #expect(first.request.headers["Accept"] == "application/json")
        let read: Call<AuditLog> = atlas.auditing.getGroupAuditLog(groupID: group, envelope: nil, pretty: nil)
        #expect(read.request.headers["Accept"] == "application/vnd.atlas.2023-01-01+json")
        let change: Call<AuditLog> = atlas.auditing.updateAuditLog(
            groupID: group,
            body: AuditLog(enabled: true),
            envelope: nil,
            pretty: nil
        )
        #expect(change.request.method == .patch)
        #expect(change.request.body == Array(#"{"enabled":true}"#.utf8))
        #expect(change.request.headers["Content-Type"] == "application/vnd.atlas.2023-01-01+json")
        let odd = atlas.auditing.updateAuditLog(groupID: group, body: AuditLog(configurationType: .init(rawValue: "X")))
        #expect(odd.request.violations.map(\.parameter) == ["body/configurationType"])
    }

    @Test func monitoringAndLogs() {
        let log: Call<GzipArchive> = atlas.monitoringAndLogs.downloadClusterLog(
            groupID: group,
            hostName: "atlas-6fd70d-shard-00-00.example.net",
            logName: .mongodbAuditLog,
            endDate: Int64(1_636_481_348),
            envelope: nil,
            startDate: Int64(1_636_466_948)
        )
        #expect(log.request.path.hasSuffix("/logs/mongodb-audit-log.gz"))
        #expect(log.request.headers["Accept"] == "application/vnd.atlas.2023-02-01+gzip")
        #expect(log.request.violations.isEmpty)
        let processes = atlas.monitoringAndLogs.listGroupProcesses(
            groupID: group,
            envelope: nil,
            includeCount: true,
            itemsPerPage: 500,
            pageNum: 1,
            pretty: nil
        )
        #expect(processes.request.query == "includeCount=true&itemsPerPage=500&pageNum=1")
    }

    @Test func whatTheAPIDescribesOfItself() {
        #expect(AtlasClient.api.vendor == "atlas")
        #expect(AtlasClient.api.tokenPath == "/api/oauth/token")
        #expect(AtlasClient.api.errors.code == "errorCode")
        #expect(AtlasClient.api.servers.map(\.absoluteString).first == "https://cloud.mongodb.com")
        #expect(AtlasClient.api.envelopeParameter == "envelope")
    }
}

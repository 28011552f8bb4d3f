import AtlasAdmin
import Foundation

/// The code of the README, so that it compiles; nothing here runs.
enum ReadmeExamples {
    static func use(id: String, secret: String, project: String, host: String, folder: URL) async throws {
        // snippet: client
        let atlas = AtlasClient(credentials: .serviceAccount(id: id, secret: secret))
        // end

        // snippet: call
        let call = atlas.accessTracking.getAccessHistoryProcess(groupID: project, hostname: host, nLogs: 100)
        let history = try await call.send()
        for attempt in history.accessLogs ?? [] {
            print(attempt.timestampDate ?? .distantPast, attempt.username ?? "", attempt.failureReason ?? "succeeded")
        }
        // end

        // snippet: logs
        let audit = atlas.streams.downloadAuditLogs(groupID: project, tenantName: "prod")
        for try await line in audit.lines where line.contains("authCheck") {
            print(line)
        }
        let file = try await audit.download(to: folder.appending(path: "audit.log.gz"), sha256: true)
        print(file.uncompressedBytes, file.sha256 ?? "")
        // end

        // snippet: error
        do {
            _ = try await atlas.auditing.getGroupAuditLog(groupID: "my project").send()
        } catch let error as ClientError {
            print(error)  // names the operation and every rule that the request breaks
            print(error.violations, error.status as Any, error.errorCode as Any)
        }
        // end
    }
}

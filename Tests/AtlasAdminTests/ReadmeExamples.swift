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

    /// What the table of all that a client can do has in its cells.
    static func useMore(atlas: AtlasClient, project: String, host: String, folder: URL) async throws {
        var call = atlas.accessTracking.getAccessHistoryProcess(groupID: project, hostname: host)
        print(call.request.method, call.request.path, call.request.query ?? "", call.request.headers)
        print(call.request.body ?? [], call.request.violations)
        print(try call.request.urlRequest(server: AtlasClient.mongoDBAtlasForGovernment))
        call = call.accepting("2023-01-01")
        let response = try await call.response()
        print(response.metadata.status, response.metadata.headers, response.metadata.servedVersion as Any)
        print(response.metadata.deprecation as Any, response.metadata.sunset as Any, response.metadata.rateLimit as Any)
        if var entry = response.value.accessLogs?.first {
            print(entry.$failureReason.isNull, entry.unknownMembers)
            entry.$failureReason = .null
        }
        for try await process in atlas.monitoringAndLogs.listGroupProcesses(groupID: project).items {
            print(process.hostname ?? "")
        }
        for try await entry in call.entries { print(entry.username ?? "") }
        for try await entry in call.elements(of: "accessLogs", as: MongoDBAccessLogs.self) {
            print(entry.username ?? "")
        }
        let audit = atlas.streams.downloadAuditLogs(groupID: project, tenantName: "prod")
        for try await line in audit.lines { print(line) }
        for try await line in audit.rawLines { print(line.count) }
        for try await entry in audit.entries(as: JSONValue.self) { print(entry) }
        for try await chunk in audit.decompressed { print(chunk.count) }
        let place = folder.appending(path: "audit.log.gz")
        _ = try await audit.download(to: place)
        _ = try await audit.download(to: place, resumptions: 3)
        for try await line in audit.lines.limited(to: GzipLimits(acceptsUnverifiable: true)) { print(line) }
    }
}

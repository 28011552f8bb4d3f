import AtlasAdmin
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(5))) struct EntriesTests {
    private static let project = "32b6e34b3d91647abb20e7b8"

    /// Answers with a full answer of the newest entries, then with the rest, and remembers what it was asked.
    private final class Service: Transport {
        private let seen = Mutex<[URLComponents]>([])

        var queries: [[String: String]] {
            seen.withLock { $0 }.map { components in
                Dictionary(
                    (components.queryItems ?? []).map { ($0.name, $0.value ?? "") },
                    uniquingKeysWith: { first, _ in first }
                )
            }
        }

        func send(_ request: HTTPRequest) async throws -> Response {
            let index = seen.withLock { seen in
                seen.append(URLComponents(url: request.url, resolvingAgainstBaseURL: true) ?? URLComponents())
                return seen.count - 1
            }
            let new = #"{"timestamp": "Tue Feb 10 09:41:21 GMT 2026", "username": "new", "failureReason": null}"#
            let old = #"{"timestamp": "Tue Feb 10 09:41:20 GMT 2026", "username": "old", "failureReason": null}"#
            let rows = index == 0 ? [new, old] : [old]
            return Response(
                status: 200,
                headers: ["Content-Type": "application/vnd.atlas.2023-01-01+json;charset=utf-8"],
                body: ResponseBody(Array(#"{"accessLogs": [\#(rows.joined(separator: ","))]}"#.utf8))
            )
        }
    }

    @Test func walksBackwards() async throws {
        let service = Service()
        let atlas = AtlasClient(credentials: nil, transport: service)
        let end: Int64 = 1_770_716_490_000
        let call = atlas.accessTracking.getAccessHistoryProcess(
            groupID: Self.project,
            hostname: "h",
            end: end,
            nLogs: 2,
            start: end - 60_000
        )
        var users: [String?] = []
        for try await entry in call.entries { users.append(entry.username) }
        #expect(users == ["new", "old"])
        #expect(service.queries.map { $0["start"] } == ["1770716430000", "1770716430000"])
        #expect(service.queries.map { $0["end"] } == ["1770716490000", "1770716481000"])
        #expect(service.queries.map { $0["nLogs"] } == ["2", "2"])
    }

    /// Without a range the walk goes back as far as the service remembers.
    @Test func takesTheLastSevenDays() async throws {
        let service = Service()
        let atlas = AtlasClient(credentials: nil, transport: service)
        let call = atlas.accessTracking.getAccessHistoryCluster(groupID: Self.project, clusterName: "c")
        for try await _ in call.entries { break }
        let query = try #require(service.queries.first)
        let (start, end) = (Int64(query["start"] ?? "") ?? 0, Int64(query["end"] ?? "") ?? 0)
        #expect(end - start == 7 * 86_400_000)
        #expect(query["nLogs"] == "20000")
    }

    /// What breaks a rule is reported when the walk begins, and traps nothing before.
    @Test(arguments: [Int64.min, 0, .max])
    func reportsBadRanges(end: Int64) async throws {
        let service = Service()
        let atlas = AtlasClient(credentials: nil, transport: service)
        let call = atlas.accessTracking.getAccessHistoryProcess(groupID: Self.project, hostname: "h", end: end)
        var iterator = call.entries.makeAsyncIterator()
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(error?.code == .invalidRequest)
        #expect(service.queries.isEmpty)
    }

    @Test func makesClientsFromTheEnvironment() throws {
        var environment = ["MONGODB_ATLAS_CLIENT_ID": "id", "MONGODB_ATLAS_CLIENT_SECRET": "secret"]
        let usual = try AtlasClient.fromEnvironment(environment)
        #expect(usual.connection.server == AtlasClient.mongoDBAtlas)
        #expect(usual.connection.credentials is ServiceAccount)
        environment["MONGODB_ATLAS_BASE_URL"] = "https://cloud-qa.mongodb.com/"
        let other = try AtlasClient.fromEnvironment(environment)
        #expect(other.connection.server.absoluteString == "https://cloud-qa.mongodb.com/")
        #expect(throws: ClientError.self) { try AtlasClient.fromEnvironment([:]) }
    }
}

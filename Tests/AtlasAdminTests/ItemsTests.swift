import AtlasAdmin
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ItemsTests {
    /// Gives lists of processes as the service does without `includeCount`: with links, and twenty a page.
    private struct Service: Transport {
        let items: Int

        func send(_ request: HTTPRequest) async throws -> Response {
            let query = URLComponents(url: request.url, resolvingAgainstBaseURL: true)?.queryItems ?? []
            let page = query.first { $0.name == "pageNum" }?.value.flatMap { Int($0) } ?? 1
            let rows = Array(((page - 1) * 20)..<max((page - 1) * 20, min(items, page * 20)))
            let next = page * 20 < items ? #", {"rel": "next", "href": "https://elsewhere.example/"}"# : ""
            let results = rows.map { #"{"hostname": "host\#($0)"}"# }.joined(separator: ", ")
            let body = #"{"links": [{"rel": "self", "href": "x"}\#(next)], "results": [\#(results)]}"#
            return Response(
                status: 200,
                headers: ["Content-Type": "application/vnd.atlas.2023-01-01+json"],
                body: ResponseBody(Array(body.utf8))
            )
        }
    }

    /// A page may be shorter than asked for: the links tell where the list ends.
    @Test(arguments: [0, 1, 20, 45, 60])
    func followsLinks(_ items: Int) async throws {
        let atlas = AtlasClient(credentials: nil, transport: Service(items: items))
        let call = atlas.monitoringAndLogs.listGroupProcesses(
            groupID: "32b6e34b3d91647abb20e7b8",
            includeCount: false,
            itemsPerPage: 500
        )
        var hosts: [String?] = []
        for try await process in call.items { hosts.append(process.hostname) }
        #expect(hosts == (0..<items).map { "host\($0)" })
    }

    @Test(
        arguments: [
            (#"{"results": []}"#, nil), (#"{"results": [], "links": []}"#, false),
            (#"{"results": [], "links": [{"rel": "self"}, {}]}"#, false),
            (#"{"results": [], "links": [{"rel": "self"}, {"rel": "next", "href": "x"}]}"#, true),
        ] as [(String, Bool?)]
    )
    func tellsWhetherThereIsANextPage(_ text: String, _ expected: Bool?) throws {
        let page = try JSON.decode(PaginatedHostViewAtlas.self, from: Array(text.utf8))
        #expect(page.pageHasNext == expected)
    }
}

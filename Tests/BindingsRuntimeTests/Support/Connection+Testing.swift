import BindingsRuntime
import Foundation
import Testing

extension Connection {
    /// A connection to `https://api.test` over a transport of the test's own.
    static func testing(
        _ transport: any Transport,
        credentials: (any Credentials)? = nil,
        server: String = "https://api.test",
        configuration: Configuration = Configuration(retry: .never)
    ) throws -> Connection {
        let url = try #require(URL(string: server))
        return Connection(
            server: url,
            api: APIDescription(
                title: "Test",
                servers: [url],
                vendor: "test",
                tokenPath: "/oauth/token",
                revocationPath: "/oauth/revoke",
                errors: .init(status: "error", code: "errorCode", detail: "detail", reason: "reason"),
                paging: PagingParameters(number: "pageNum", size: "itemsPerPage")
            ),
            credentials: credentials,
            transport: transport,
            configuration: configuration
        )
    }
}

extension HTTPRequest {
    /// A request to `https://api.test`.
    static func testing(
        _ method: HTTPMethod = .get,
        _ target: String = "/things?limit=1",
        body: String? = nil,
        deadline: ContinuousClock.Instant? = nil
    ) throws -> HTTPRequest {
        let url = try #require(URL(string: "https://api.test" + target))
        return HTTPRequest(
            method: method,
            url: url,
            body: body.map { Array($0.utf8) },
            deadline: deadline,
            operation: "\(method) /things"
        )
    }
}

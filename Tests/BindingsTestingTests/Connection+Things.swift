import BindingsTesting
import Foundation
import Testing

extension Connection {
    /// A connection to an API of things.
    static func things(
        _ transport: any Transport,
        credentials: (any Credentials)? = nil,
        configuration: Configuration = Configuration(retry: .never)
    ) throws -> Connection {
        let url = try #require(URL(string: "https://api.test/v1"))
        let api = APIDescription(
            title: "Things",
            servers: [url],
            tokenPath: "/oauth/token",
            revocationPath: "/oauth/revoke",
            errors: .init(status: "error", code: "errorCode")
        )
        return Connection(
            server: url,
            api: api,
            credentials: credentials,
            transport: transport,
            configuration: configuration
        )
    }
}

extension HTTPRequest {
    /// A request to the API of things.
    static func things(
        _ method: HTTPMethod = .get,
        _ target: String = "/v1/things",
        headers: Headers = [:],
        body: String? = nil,
        deadline: ContinuousClock.Instant? = nil
    ) throws -> HTTPRequest {
        let url = try #require(URL(string: "https://api.test\(target)"))
        return HTTPRequest(
            method: method,
            url: url,
            headers: headers,
            body: body.map { Array($0.utf8) },
            deadline: deadline
        )
    }
}

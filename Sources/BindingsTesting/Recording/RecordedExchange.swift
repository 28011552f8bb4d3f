import BindingsRuntime

/// A request and its answer, as a file of a recording holds them.
struct RecordedExchange {
    /// The name of the file.
    var name: String
    var method: HTTPMethod
    /// The path and the query.
    var target: String
    var requestHeaders: Headers
    var requestBody: [UInt8]?
    var reply: Reply

    /// The route of exchanges with the same request, each answered once, in order.
    static func route(of exchanges: [RecordedExchange]) -> Route? {
        guard let first = exchanges.first else { return nil }
        return Route(
            first.method,
            first.target,
            headers: first.comparedHeaders,
            body: first.requestBody,
            repeatsLast: false,
            name: exchanges.map(\.name).joined(separator: ", "),
            .replies(exchanges.map(\.reply))
        )
    }

    /// Whether another exchange has the same request.
    func hasSameRequest(as other: RecordedExchange) -> Bool {
        method == other.method && target == other.target && requestBody == other.requestBody
            && comparedHeaders == other.comparedHeaders
    }

    /// The fields that a request must have: not those that belong to the connection, to the caller or to the moment.
    private var comparedHeaders: Headers {
        var headers = requestHeaders
        for name in Self.uncompared { headers[name] = nil }
        return headers
    }

    private static let uncompared = [
        "Accept-Encoding", "Authorization", "Connection", "Content-Length", "Cookie", "Date", "Host", "User-Agent",
    ]
}

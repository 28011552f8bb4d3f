/// Names the library in requests that do not name anyone yet.
struct UserAgentTransport: Transport {
    let userAgent: String
    let next: any Transport

    func send(_ request: HTTPRequest) async throws -> Response {
        var request = request
        if request.headers["User-Agent"] == nil { request.headers.add("User-Agent", userAgent) }
        return try await next.send(request)
    }
}

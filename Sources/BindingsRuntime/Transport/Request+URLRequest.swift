public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

extension Request {
    /// The request as Foundation's type, without credentials: for logging, for tests, for a stack of one's own.
    ///
    /// - Parameter server: The base, `http` or `https`, with or without a path or a trailing slash.
    /// - Throws: ``ClientError`` if the request breaks rules, or the server's URL is not a valid base.
    public func urlRequest(server: URL) throws(ClientError) -> URLRequest {
        let violations = violations
        guard violations.isEmpty else {
            throw ClientError(
                .invalidRequest,
                request: RequestSummary(method: method, path: path),
                violations: violations
            )
        }
        var request = URLRequest(url: try url(on: server))
        request.httpMethod = method.rawValue
        for field in headers.fields { request.addValue(field.value, forHTTPHeaderField: field.name) }
        request.httpBody = body.map { Data($0) }
        return request
    }
}

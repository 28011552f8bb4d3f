import Foundation

/// Which request an error belongs to: enough to recognise it, nothing that could be a secret.
public struct RequestSummary: Sendable, Hashable, CustomStringConvertible {
    /// The method.
    public var method: HTTPMethod
    /// The path on the server, without the query.
    public var path: String

    /// Creates a summary.
    public init(method: HTTPMethod, path: String) {
        self.method = method
        self.path = path
    }

    /// Summarises a request on the wire.
    public init(_ request: HTTPRequest) {
        self.init(method: request.method, path: request.url.path(percentEncoded: true))
    }

    /// Method and path, as on a request line.
    public var description: String { "\(method) \(path)" }
}

public import Foundation

/// A request as a ``Transport`` sends it, with every credential in place.
///
/// It differs from the request of a call, which belongs to an operation, has no server yet and holds no secrets.
public struct HTTPRequest: Sendable {
    /// The request method.
    public var method: HTTPMethod
    /// The absolute target.
    public var url: URL
    /// The header fields.
    public var headers: Headers
    /// The body's bytes, or `nil` for none.
    public var body: [UInt8]?
    /// The instant after which the whole exchange, body included, fails; `nil` for no bound.
    public var deadline: ContinuousClock.Instant?
    /// How long the server may stay silent, head and body alike, before the exchange fails.
    public var idleTimeout: Duration
    /// The number of this attempt of one call, from 1.
    public var attempt: Int
    /// The operation the request belongs to, by its method and the template of its path; `nil` for requests of no
    /// operation, such as one for a token.
    public var operation: String?
    /// The refusals of the call, shared by the requests of all its attempts; `nil` for a request of no call.
    var refusals: Refusals?

    /// Creates a request.
    public init(
        method: HTTPMethod,
        url: URL,
        headers: Headers = Headers(),
        body: [UInt8]? = nil,
        deadline: ContinuousClock.Instant? = nil,
        idleTimeout: Duration = .seconds(60),
        attempt: Int = 1,
        operation: String? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.idleTimeout = idleTimeout
        self.attempt = attempt
        self.operation = operation
    }
}

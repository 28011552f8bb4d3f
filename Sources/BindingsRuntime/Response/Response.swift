/// The answer to a request: the head, which has arrived, and the body, which arrives as it is read.
public struct Response: Sendable {
    /// The status code, `100...599`.
    public var status: Int
    /// The header fields.
    public var headers: Headers
    /// The body's bytes.
    public var body: ResponseBody
    /// Takes the secrets of the request out of what errors show of the answer.
    var redaction: Redaction?

    /// Creates a response.
    public init(status: Int, headers: Headers = Headers(), body: ResponseBody = ResponseBody()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

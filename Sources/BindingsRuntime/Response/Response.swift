/// The response to a request: the head, which has arrived, and the body, which arrives while it is read.
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

extension Response {
    /// The same answer, with secrets taken out of whatever an error shows of it: some servers echo the request.
    ///
    /// They are found as they are, as they are written in URLs, forms, string literals and HTML, in Base64 and hexadecimal,
    /// and all of that in UTF-16 and UTF-32. Texts of less than eight bytes occur by chance and stay.
    public func hiding(_ secrets: Secret...) -> Response {
        var response = self
        response.redaction = Redaction(secrets)
        return response
    }
}

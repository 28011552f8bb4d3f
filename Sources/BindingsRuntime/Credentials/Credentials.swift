/// Proves to the server who is calling.
///
/// The runtime hands over only requests whose target has the origin of the configured server.
/// Conforming types keep their secrets out of every description and mirror.
public protocol Credentials: Sendable {
    /// Adds what proves the caller's identity to a request that is about to be sent.
    ///
    /// - Parameters:
    ///   - request: The request; usually gets an `Authorization` field.
    ///   - transport: A way to the server for requests of the credentials' own, such as one for a token.
    func authorize(_ request: inout HTTPRequest, over transport: any Transport) async throws

    /// Learns from an answer and says whether the request deserves another try with renewed proof.
    ///
    /// Called with the head of every answer, success or not.
    ///
    /// - Parameters:
    ///   - response: The answer; its body must not be read.
    ///   - request: The request as it was sent.
    ///   - rejections: How many answers of status 401 this call has had, this one included.
    /// - Returns: Whether to authorize and send the request again; only asked of a 401.
    func shouldRetry(after response: Response, to request: HTTPRequest, rejections: Int) async throws -> Bool
}

extension Credentials {
    /// Gives up at once.
    public func shouldRetry(after response: Response, to request: HTTPRequest, rejections: Int) async throws -> Bool {
        false
    }
}

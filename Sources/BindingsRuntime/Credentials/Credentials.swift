/// Proves to the server which client calls.
///
/// The runtime hands over only requests whose target has the origin of the configured server, over https or, if no proxy
/// is on the way, to this machine itself. Conforming types keep their secrets out of every description, mirror and error:
/// ``Secret`` hides them in the type, and ``Response/hiding(_:)`` in answers that repeat them.
///
/// ```swift
/// struct GatewayKey: Credentials {
///     let key: Secret
///
///     func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response {
///         var request = request
///         request.headers["X-Gateway-Key"] = key.reveal()
///         return try await connection.transport.send(request).hiding(key)
///     }
/// }
/// ```
public protocol Credentials: Sendable {
    /// Sends a request with the proof added, and again with renewed proof if the server does not accept it.
    ///
    /// An answer that is not the last one is let go with ``Response/discard()`` first.
    ///
    /// - Parameters:
    ///   - request: The request, without credentials.
    ///   - connection: The way to the server, also for requests of the credentials' own, such as one for a token. Its
    ///     ``Connection/transport`` sends a request unchanged.
    /// - Returns: The last answer, of whatever status.
    /// - Throws: ``ClientError`` with the code ``ClientError/Code/credentials`` if no proof is available or the
    ///   server asks for one that cannot be given; whatever the transport throws.
    func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response
}

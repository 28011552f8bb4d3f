/// Carries requests to a server. The one thing to replace to run the bindings on another HTTP stack.
///
/// A transport neither follows redirects nor retries, authenticates or decodes: it moves bytes.
public protocol Transport: Sendable {
    /// Sends a request and returns when the head of the response has arrived; the body follows while it is read.
    ///
    /// - Throws: `ClientError` if no complete head arrived; `CancellationError` if the task was cancelled.
    func send(_ request: HTTPRequest) async throws -> Response
}

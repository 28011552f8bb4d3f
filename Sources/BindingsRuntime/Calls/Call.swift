/// A call of an operation: a value that can be inspected, changed and sent, as often as wanted.
///
/// How it is sent depends on the value it answers with:
///
/// | `Value` | sent by |
/// |---|---|
/// | a model, an array, `JSONValue`… | `send()`, `response()` |
/// | an optional of these | the same; an answer without a body is `nil` |
/// | `Void` | the same; a body is skipped |
/// | ``TextContent``, ``BinaryContent`` | the same |
/// | ``GzipArchive`` | its own methods |
///
/// Every way of sending throws ``ClientError`` for what went wrong, and `CancellationError` if the task was cancelled.
public struct Call<Value>: Sendable {
    /// The request.
    public var request: Request
    /// Where it is sent, by whom and how.
    public var connection: Connection

    /// Creates a call.
    public init(_ request: Request, on connection: Connection) {
        self.request = request
        self.connection = connection
    }
}

extension Call: CustomStringConvertible {
    /// The request line, without the values of the query.
    public var description: String { request.description }
}

/// A step around every attempt of every call, of the same shape as ``Transport``: to log, to measure, to add a header.
///
/// The request it sees carries no credentials yet; those are added closer to the wire.
public protocol Middleware: Sendable {
    /// Handles one attempt; calls `next` to go on towards the wire.
    func send(_ request: HTTPRequest, next: any Transport) async throws -> Response
}

import Foundation

#if canImport(os)
    import os
#endif

/// Writes one line for every attempt of every call: method, path, status, times and the number of the attempt.
///
/// ```
/// GET /api/v2/groups: 200 after 84 ms, 5120 bytes in 91 ms (attempt 1)
/// GET /api/v2/groups: failed after 5000 ms: The server stayed silent for too long. (attempt 1)
/// ```
///
/// The line is written when the body has been read or let go of. Neither header fields nor queries nor bodies are written,
/// so that no secret can be among them.
public struct LoggingMiddleware: Middleware {
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> ContinuousClock.Instant

    /// Creates a middleware that writes to the system's log where there is one and to standard error elsewhere.
    ///
    /// - Parameter subsystem: The subsystem in the system's log, in reverse DNS notation.
    public init(subsystem: String = "BindingsRuntime") {
        #if canImport(os)
            let logger = Logger(subsystem: subsystem, category: "HTTP")
            self.init { line in logger.info("\(line, privacy: .public)") }
        #else
            self.init { line in
                // A log that cannot be written, its disk being full or its stream closed, must not end the process.
                try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
            }
        #endif
    }

    /// Creates a middleware that hands its lines, without a line break, to a closure.
    public init(_ write: @escaping @Sendable (String) -> Void) {
        self.init(now: { .now }, write)
    }

    init(now: @escaping @Sendable () -> ContinuousClock.Instant, _ write: @escaping @Sendable (String) -> Void) {
        self.now = now
        self.write = write
    }

    /// Sends the request on and notes what becomes of it.
    public func send(_ request: HTTPRequest, next: any Transport) async throws -> Response {
        let start = now()
        let summary = "\(RequestSummary(request)): "
        let attempt = " (attempt \(request.attempt))"
        do {
            var response = try await next.send(request)
            let head = "\(response.status) after \(Self.milliseconds(now() - start))"
            response.body = ResponseBody(
                ObservedSource(response.body) { [now, write] count, error in
                    let body = "\(count) bytes in \(Self.milliseconds(now() - start))"
                    let failure = error.map { ", failed: \(Self.words($0))" } ?? ""
                    write("\(summary)\(head), \(body)\(failure)\(attempt)")
                }
            )
            return response
        } catch {
            write("\(summary)failed after \(Self.milliseconds(now() - start)): \(Self.words(error))\(attempt)")
            throw error
        }
    }

    /// The description of an error without the request, which the line names already.
    private static func words(_ error: any Error) -> String {
        if let error = error as? ClientError { return error.message.line() }
        // An error of another's making may describe anything, the request with its fields included.
        return error is CancellationError ? "Cancelled." : "\(type(of: error))"
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
    }
}

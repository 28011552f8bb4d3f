public import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The transport on Foundation's `URLSession`, with the parts that are unsafe or unbounded replaced by its own.
///
/// It keeps no cookies, no cache and no credentials, follows no redirect, decodes no content, and watches the time
/// itself. A body that arrives faster than it is read fills a window in memory and then a temporary file that has
/// no name; it is never held in memory as a whole.
///
/// Known limit of Foundation on Linux up to Swift 6.3: an HTTP/1.1 response with chunked trailers ends the process, and so
/// does a connection that the server closes between the status line and the end of the head.
public struct URLSessionTransport: Transport {
    /// The options.
    public struct Options: Sendable {
        /// The bytes of one body to hold in memory before they go to a file.
        public var memoryWindow: Int
        /// The folder of the temporary files.
        public var temporaryDirectory: URL
        /// The number of connections to one host at a time, over HTTP/1.1.
        public var maximumConnectionsPerHost: Int

        /// Creates options.
        public init(
            memoryWindow: Int = 2 << 20,
            temporaryDirectory: URL = FileManager.default.temporaryDirectory,
            maximumConnectionsPerHost: Int = 6
        ) {
            self.memoryWindow = memoryWindow
            self.temporaryDirectory = temporaryDirectory
            self.maximumConnectionsPerHost = maximumConnectionsPerHost
        }
    }

    private let session: Session
    private let options: Options

    /// Creates a transport with connections of its own; copies share them.
    ///
    /// The connections close when the last copy is gone and the last body has been read or let go.
    public init(_ options: Options = Options()) {
        self.options = options
        session = Session(options)
    }

    /// Sends a request and returns when the head of the response has arrived.
    ///
    /// - Throws: ``ClientError``, with the code ``ClientError/Code/invalidRequest`` if the method or a header field would
    ///   break the head of the request, or if a GET has a body, which URLSession refuses; `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> Response {
        try Task.checkCancellation()
        if let fault = request.fault { throw ClientError(.invalidRequest, fault) }
        // URLSession would say that the resource exceeds its maximum size.
        if request.method == .get, request.body != nil {
            throw ClientError(.invalidRequest, "`URLSession` sends no body with GET; use another transport")
        }
        let transfer = Transfer(
            request,
            window: BodyWindow(limit: options.memoryWindow, directory: options.temporaryDirectory),
            queue: session.queue,
            cancellations: session.cancellations
        )
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let task = session.task(for: request)
                session.hub.add(transfer, for: task)
                transfer.start(task, continuation)
            }
        } onCancel: {
            transfer.cancel()
        }
    }

    /// The number of exchanges that go on, for tests.
    var transferCount: Int { session.hub.count }
}

extension URLSessionTransport: CustomReflectable {
    /// The options only: the session changes under the eyes of whoever looks into it.
    public var customMirror: Mirror {
        Mirror(self, children: ["options": options])
    }
}

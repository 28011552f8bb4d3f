import Dispatch
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A `URLSession` that has everything switched off that goes beyond moving bytes.
final class Session: Sendable {
    /// The delegate that knows which transfer a task belongs to.
    let hub = SessionHub()
    /// The queue for timers and for what cancelling has to do.
    let queue = DispatchQueue(label: "BindingsRuntime.transfers")
    /// The queue that waits for the session to take a cancellation.
    let cancellations = DispatchQueue(label: "BindingsRuntime.cancellations")

    private let session: URLSession

    init(_ options: URLSessionTransport.Options) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.timeoutIntervalForRequest = Self.never
        configuration.httpMaximumConnectionsPerHost = max(options.maximumConnectionsPerHost, 1)
        session = URLSession(configuration: configuration, delegate: hub, delegateQueue: DelegateQueue())
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// A limit that is never reached: the session's own are whole seconds, and one of them is ignored on Linux.
    private static let never: TimeInterval = 7 * 86_400

    func task(for request: HTTPRequest) -> URLSessionTask {
        var urlRequest = URLRequest(
            url: request.url,
            cachePolicy: .reloadIgnoringLocalCacheData,
            timeoutInterval: Self.never
        )
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpShouldHandleCookies = false
        for field in request.headers.fields {
            urlRequest.setValue(request.headers[field.name], forHTTPHeaderField: field.name)
        }
        // A layer of compression that the session removes by itself could be cut short without an error.
        urlRequest.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        urlRequest.httpBody = request.body.map { Data($0) }
        return session.dataTask(with: urlRequest)
    }
}

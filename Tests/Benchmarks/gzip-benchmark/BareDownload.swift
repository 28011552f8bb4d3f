import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A download with `URLSession` alone that counts the bytes and keeps none, to compare memory with.
final class BareDownload: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    /// Written on the session's queue only, read after the semaphore.
    private var count = 0

    static func run(_ url: URL) -> Int {
        let download = BareDownload()
        let session = URLSession(configuration: .ephemeral, delegate: download, delegateQueue: nil)
        session.dataTask(with: url).resume()
        download.done.wait()
        return download.count
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        count += data.count
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        done.signal()
    }
}

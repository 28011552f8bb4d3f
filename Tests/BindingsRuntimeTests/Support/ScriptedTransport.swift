import BindingsRuntime
import Synchronization

/// A transport that answers as a closure says and remembers what it was asked.
final class ScriptedTransport: Transport {
    private let seen = Mutex<[HTTPRequest]>([])
    private let answer: @Sendable (HTTPRequest, Int) async throws -> Response

    /// Creates a transport.
    ///
    /// - Parameter answer: Gets the request and how many requests there were before it.
    init(_ answer: @escaping @Sendable (HTTPRequest, Int) async throws -> Response) {
        self.answer = answer
    }

    /// The requests so far.
    var requests: [HTTPRequest] { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> Response {
        let index = seen.withLock { seen in
            seen.append(request)
            return seen.count - 1
        }
        return try await answer(request, index)
    }
}

extension Response {
    /// An answer with a text as its body.
    static func text(_ status: Int, _ text: String = "", headers: Headers = [:]) -> Response {
        Response(status: status, headers: headers, body: ResponseBody(Array(text.utf8)))
    }
}

import BindingsRuntime
import Foundation
import Synchronization

/// The default transport with a count of refusals, token requests and bodies that nobody has let go of.
final class CountingTransport: Transport {
    private struct Counts {
        var refusals = 0
        var tokens = 0
        var lastToken: String?
        var ongoing = 0
    }

    private let transport = URLSessionTransport(.init(maximumConnectionsPerHost: 64))
    private let counts = Mutex(Counts())

    var refusals: Int { counts.withLock { $0.refusals } }
    var tokens: Int { counts.withLock { $0.tokens } }
    var lastToken: String? { counts.withLock { $0.lastToken } }

    /// The number of requests that are on their way or whose answer somebody still holds.
    var ongoing: Int { counts.withLock { $0.ongoing } }

    /// Whether all requests come to an end within some seconds.
    func settles() async -> Bool {
        for _ in 0..<500 where ongoing > 0 { try? await Task.sleep(for: .milliseconds(10)) }
        return ongoing == 0
    }

    func send(_ request: HTTPRequest) async throws -> Response {
        let isToken = request.url.path() == "/api/oauth/token"
        let proof = request.headers["Authorization"] ?? ""
        counts.withLock { counts in
            if isToken { counts.tokens += 1 }
            if proof.hasPrefix("Bearer ") { counts.lastToken = String(proof.dropFirst(7)) }
        }
        let exchange = Exchange(of: self)
        var response = try await transport.send(request)
        if response.status == 401 { counts.withLock { $0.refusals += 1 } }
        response.body = ResponseBody(CountedBody(response.body, exchange))
        return response
    }

    /// Counts as one request as long as somebody holds it.
    private final class Exchange: Sendable {
        private let transport: CountingTransport

        init(of transport: CountingTransport) {
            self.transport = transport
            transport.counts.withLock { $0.ongoing += 1 }
        }

        deinit {
            transport.counts.withLock { $0.ongoing -= 1 }
        }
    }

    /// A body that holds its request.
    private final class CountedBody: ResponseBody.Source {
        private let body: ResponseBody
        private let exchange: Exchange

        init(_ body: ResponseBody, _ exchange: Exchange) {
            self.body = body
            self.exchange = exchange
        }

        func next() async throws -> [UInt8]? {
            var iterator = body.makeAsyncIterator()
            return try await iterator.next()
        }

        func cancel() {
            body.cancel()
        }
    }
}

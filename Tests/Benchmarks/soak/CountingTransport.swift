import BindingsRuntime
import Foundation
import Synchronization

/// The default transport with a count of refusals and token requests.
final class CountingTransport: Transport {
    private struct Counts {
        var refusals = 0
        var tokens = 0
        var lastToken: String?
    }

    private let transport = URLSessionTransport(.init(maximumConnectionsPerHost: 64))
    private let counts = Mutex(Counts())

    var refusals: Int { counts.withLock { $0.refusals } }
    var tokens: Int { counts.withLock { $0.tokens } }
    var lastToken: String? { counts.withLock { $0.lastToken } }

    func send(_ request: HTTPRequest) async throws -> Response {
        let isToken = request.url.path() == "/api/oauth/token"
        let proof = request.headers["Authorization"] ?? ""
        counts.withLock { counts in
            if isToken { counts.tokens += 1 }
            if proof.hasPrefix("Bearer ") { counts.lastToken = String(proof.dropFirst(7)) }
        }
        let response = try await transport.send(request)
        if response.status == 401 { counts.withLock { $0.refusals += 1 } }
        return response
    }
}

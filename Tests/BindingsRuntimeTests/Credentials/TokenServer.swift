import BindingsRuntime
import Foundation
import Synchronization

/// An API with a token endpoint: tokens are numbered, and only the latest is good.
final class TokenServer: Sendable {
    private struct State {
        var issued = 0
        var good: Set<Int> = []
        var refusals = 0
    }

    private let state = Mutex(State())
    let lifetime: Int

    init(lifetime: Int = 3600) {
        self.lifetime = lifetime
    }

    /// How many tokens were issued.
    var issued: Int { state.withLock { $0.issued } }
    /// How many requests of the API were refused.
    var refusals: Int { state.withLock { $0.refusals } }

    /// Makes every token given out so far worthless.
    func forgetTokens() {
        state.withLock { $0.good = [] }
    }

    func answer(_ request: HTTPRequest) -> Response {
        state.withLock { state in
            if request.url.path() == "/oauth/token" {
                state.issued += 1
                state.good = [state.issued]
                let body =
                    #"{"access_token": "token-\#(state.issued)", "token_type": "Bearer", "expires_in": \#(lifetime)}"#
                return .text(200, body)
            }
            let number = request.headers["Authorization"].flatMap { Int($0.dropFirst("Bearer token-".count)) }
            if let number, state.good.contains(number) { return .text(200, "welcome") }
            state.refusals += 1
            return .text(401, headers: ["WWW-Authenticate": #"Bearer error="invalid_token""#])
        }
    }
}

import Synchronization

@testable import BindingsRuntime

/// A server that knows one key and asks for digest authentication.
final class DigestServer: Sendable {
    struct State {
        var nonce = "nonce-0"
        var nonces = 0
        var refusals = 0
        var counts: [String: Set<UInt32>] = [:]
    }

    let state = Mutex(State())
    private let algorithm: String
    private let password: String
    private let extra: String

    init(algorithm: String = "SHA-256", password: String = "private", extra: String = "") {
        self.algorithm = algorithm
        self.password = password
        self.extra = extra
    }

    var refusals: Int { state.withLock { $0.refusals } }

    /// Makes every nonce given out so far too old.
    func forgetNonce() {
        state.withLock { state in
            state.nonces += 1
            state.nonce = "nonce-\(state.nonces)"
        }
    }

    /// Answers 200 to a right answer to the current nonce that has not been used before, else 401.
    func answer(_ request: HTTPRequest, headers: Headers = [:]) -> Response {
        state.withLock { state in
            guard let answer = Self.parameters(of: request), answer["nonce"] == state.nonce,
                let count = UInt32(answer["nc"] ?? "", radix: 16),
                state.counts[state.nonce, default: []].insert(count).inserted,
                answer["response"] == expected(answer, request)
            else {
                state.refusals += 1
                let stale = request.headers["Authorization"] != nil
                let line =
                    #"Digest realm="a, b", nonce="\#(state.nonce)", qop="auth", algorithm=\#(algorithm), stale=\#(stale)"#
                return .text(401, "refused", headers: ["WWW-Authenticate": line + extra])
            }
            return .text(200, "welcome", headers: headers)
        }
    }

    /// The proof of a server that knows the key.
    func proof(_ request: HTTPRequest) -> String {
        Self.parameters(of: request).map { self.response($0, method: "") } ?? ""
    }

    private func expected(_ answer: [String: String], _ request: HTTPRequest) -> String {
        response(answer, method: request.method.rawValue)
    }

    private func response(_ answer: [String: String], method: String) -> String {
        guard let hash = DigestAlgorithm(algorithm) else { return "" }
        let key = hash("\(answer["username"] ?? ""):\(answer["realm"] ?? ""):\(password)")
        let parts = ["nonce", "nc", "cnonce", "qop"].map { answer[$0] ?? "" }.joined(separator: ":")
        return hash("\(key):\(parts):\(hash("\(method):\(answer["uri"] ?? "")"))")
    }

    private static func parameters(of request: HTTPRequest) -> [String: String]? {
        request.headers["Authorization"].flatMap { Challenge.challenges(in: [$0]).first?.parameters }
    }
}

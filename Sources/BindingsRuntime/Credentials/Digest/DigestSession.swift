import Synchronization

/// The nonce that all calls to one server with one set of digest credentials share, and how many requests have used it.
///
/// While there is no nonce yet, one call goes ahead without and the others wait for what the server tells it: however
/// many calls start at once, only one of them is refused.
final class DigestSession: Sendable {
    /// The way a request is to be sent.
    enum Pass: Sendable {
        /// With an answer to a challenge, as the `count`th request that uses its nonce.
        case answering(Nonce, count: UInt32)
        /// Without an answer: the server has not asked for one.
        case anonymous
        /// Without an answer, to be asked for one; the holder reports to the gate's waiters with `finishProbe`.
        case probing(Gate)
    }

    /// A nonce of the server, with the challenge it came in and the client's own nonce for it.
    struct Nonce: Sendable {
        /// Tells nonces apart, since a server may give the same one again.
        let number: Int
        let challenge: DigestChallenge
        let clientNonce: String
        /// The nonces from which the key of a session is derived.
        let seed: DigestAnswer.Seed
    }

    private enum State {
        case unknown
        case probing(Gate)
        case anonymous
        case established(Nonce, count: UInt32)

        var gate: Gate? {
            if case .probing(let gate) = self { gate } else { nil }
        }
    }

    private let state = Mutex<(state: State, nonces: Int, strength: DigestChallenge.Strength?)>((.unknown, 0, nil))
    private let makeClientNonce: @Sendable () -> String

    init(makeClientNonce: @escaping @Sendable () -> String) {
        self.makeClientNonce = makeClientNonce
    }

    /// Waits until it is clear how a request is to be sent, but not for one failing probe after the other: calls to a
    /// server that is silent would then each wait for all before them.
    func pass() async throws -> Pass {
        for _ in 0..<Self.patience {
            switch next() {
            case .pass(let pass): return pass
            case .wait(let gate): try await gate.wait()
            }
        }
        return if case .pass(let pass) = next() { pass } else { .anonymous }
    }

    /// How many probes of others a call waits for.
    private static let patience = 2

    /// Keeps a challenge, unless another call has already got a newer one than `previous`.
    ///
    /// - Throws: Why the challenge is not answered, if the server has asked for a stronger proof before: a party
    ///   that asks for a weaker one now may be an attacker in between.
    func establish(_ challenge: DigestChallenge, after previous: Nonce?) throws(DigestChallenge.Unusable) {
        let gate: Result<Gate?, DigestChallenge.Unusable> = state.withLock { value in
            if let strength = value.strength, challenge.strength < strength {
                return .failure(DigestChallenge.Unusable(reason: "asks for a weaker proof than the server did before"))
            }
            value.strength = challenge.strength
            if case .established(let current, _) = value.state, current.number != previous?.number {
                return .success(nil)
            }
            let clientNonce = makeClientNonce()
            let seed = DigestAnswer.Seed(nonce: challenge.nonce, clientNonce: clientNonce)
            return .success(Self.keep(challenge, clientNonce, seed, in: &value))
        }
        try gate.get()?.open()
    }

    /// Goes on with another nonce in the session of a challenge: its key stays what it was (RFC 7616 section 3.4.2).
    func goOn(with nonce: String, after previous: Nonce) {
        let gate: Gate? = state.withLock { value in
            if case .established(let current, _) = value.state, current.number != previous.number { return nil }
            var challenge = previous.challenge
            challenge.nonce = nonce
            return Self.keep(challenge, makeClientNonce(), previous.seed, in: &value)
        }
        gate?.open()
    }

    private static func keep(
        _ challenge: DigestChallenge,
        _ clientNonce: String,
        _ seed: DigestAnswer.Seed,
        in value: inout (state: State, nonces: Int, strength: DigestChallenge.Strength?)
    ) -> Gate? {
        value.nonces += 1
        let nonce = Nonce(number: value.nonces, challenge: challenge, clientNonce: clientNonce, seed: seed)
        defer { value.state = .established(nonce, count: 0) }
        return value.state.gate
    }

    /// Lets the calls go on that wait for a probe.
    ///
    /// - Parameter isAnonymous: Whether the server answered without asking for anything.
    func finishProbe(_ gate: Gate, isAnonymous: Bool) {
        state.withLock { value in
            if value.state.gate === gate { value.state = isAnonymous ? .anonymous : .unknown }
        }
        gate.open()
    }

    private enum Step {
        case pass(Pass)
        case wait(Gate)
    }

    private func next() -> Step {
        state.withLock { value in
            switch value.state {
            case .established(let nonce, let count) where count < .max:
                value.state = .established(nonce, count: count + 1)
                return .pass(.answering(nonce, count: count + 1))
            case .unknown, .established:
                let gate = Gate()
                value.state = .probing(gate)
                return .pass(.probing(gate))
            case .probing(let gate): return .wait(gate)
            case .anonymous: return .pass(.anonymous)
            }
        }
    }
}

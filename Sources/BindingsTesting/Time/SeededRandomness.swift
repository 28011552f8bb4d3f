import Synchronization

/// Randomness that is the same in every run: SplitMix64 (Steele, Lea, Flood 2014).
///
/// ```swift
/// let random = SeededRandomness(seed: 1)
/// let policy = RetryPolicy(clock: TestClock(), jitter: random.wait)
/// let key = DigestCredentials(publicKey: "public", privateKey: "private", clientNonce: random.nonce)
/// ```
public final class SeededRandomness: RandomNumberGenerator, Sendable {
    private let state: Mutex<UInt64>

    /// Creates a generator; the same seed gives the same numbers on every machine.
    public init(seed: UInt64) {
        state = Mutex(seed)
    }

    /// The next number.
    public func next() -> UInt64 {
        var value = state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            return state
        }
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A wait between zero and a bound, all equally likely, as `RetryPolicy.jitter` picks one.
    public func wait(upTo bound: Duration) -> Duration {
        // The 53 bits that a Double tells apart.
        bound * (Double(next() >> 11) * 0x1p-53)
    }

    /// A client's nonce for `DigestCredentials`, of 16 hexadecimal digits.
    public func nonce() -> String {
        let digits = String(next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

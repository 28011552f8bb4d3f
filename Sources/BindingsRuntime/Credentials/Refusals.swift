import Synchronization

/// Counts how often a call was answered with 401, over all its attempts: a server that refuses it and fails in turn
/// cannot keep it going for ever.
final class Refusals: Sendable {
    /// The number of refusals after which a refusal is the call's answer.
    static let limit = 2

    private let count = Mutex(0)

    /// Counts one more.
    ///
    /// - Returns: Whether another proof may be tried.
    func add() -> Bool {
        count.withLock { count in
            count += 1
            return count < Self.limit
        }
    }
}

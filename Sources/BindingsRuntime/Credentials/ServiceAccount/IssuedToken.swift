import Synchronization

/// A token that an endpoint has issued, held by the cache and by every call that shows it.
///
/// A replaced token is revoked when no request holds it any more: it would be valid for anyone who found it
/// until it expires, and calls that are on their way still need it.
final class IssuedToken: Sendable {
    let secret: Secret
    private let giveBack = Mutex<(@Sendable () -> Void)?>(nil)

    init(_ secret: Secret) {
        self.secret = secret
    }

    deinit {
        giveBack.withLock { $0 }?()
    }

    /// Revokes the token once no request holds it.
    func retire(_ giveBack: @escaping @Sendable () -> Void) {
        self.giveBack.withLock { $0 = giveBack }
    }

    /// Leaves it to the caller to give the token back.
    func release() {
        giveBack.withLock { $0 = nil }
    }
}

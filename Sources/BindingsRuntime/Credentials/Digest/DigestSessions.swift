import Synchronization

/// The sessions of one set of digest credentials, one for each server: an answer to what one server asked for
/// must not go to another, which could pass it on as its own.
final class DigestSessions: Sendable {
    private let sessions = Mutex<[Origin: DigestSession]>([:])
    private let makeClientNonce: @Sendable () -> String

    init(makeClientNonce: @escaping @Sendable () -> String) {
        self.makeClientNonce = makeClientNonce
    }

    /// The session with a server.
    func session(with origin: Origin) -> DigestSession {
        sessions.withLock { sessions in
            if let session = sessions[origin] { return session }
            let session = DigestSession(makeClientNonce: makeClientNonce)
            sessions[origin] = session
            return session
        }
    }
}

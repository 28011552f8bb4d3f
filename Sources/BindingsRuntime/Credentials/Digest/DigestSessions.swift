import Synchronization

/// The sessions of one set of digest credentials, one for each server: what one server asked for is not for the eyes of
/// another, which could pass the answer on as its own.
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

import Foundation

extension Exchange {
    /// An error for damage of the gzip file that the answer is.
    func error(_ damage: GzipError) -> ClientError {
        let code: ClientError.Code = damage.kind == .truncated ? .truncated : .corrupted
        return error(code, "the gzip file is damaged: \(damage)", underlying: damage)
    }

    /// Why nothing proves that a log is complete once the whole response has arrived; `nil` if the end proves it.
    func doubt(of kind: ArchiveKind?) -> String? {
        let isSecure = connection.server.scheme?.lowercased() == "https"
        let reason: String
        if case .decoded = kind {
            reason = "a proxy removed the gzip encoding of the log"
        } else if response.status == 206 {
            reason = "the response is a part of the log"
        } else if BodyFraming(response, to: request.method, isSecure: isSecure) == .endOfConnection {
            reason = "the response has no length and ends with the connection"
        } else {
            return nil
        }
        return reason + ", and nothing proves that the log is complete"
    }

    /// Tells the observer that nothing proves a log complete.
    func reportUnverifiable() {
        connection.configuration.lifecycle?.report(LifecycleEvent(.unverifiable, operation: request.operation))
    }
}

extension LifecycleEvent.Kind {
    /// Nothing proves that a log is complete: it ends with the connection, its gzip layer was removed on the way, or it is a
    /// part.
    public static let unverifiable = Self(description: "sent a log that cannot be proved complete")
}

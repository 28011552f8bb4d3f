extension Exchange {
    /// An error for damage of the gzip file that the answer is.
    func error(_ damage: GzipError) -> ClientError {
        let code: ClientError.Code = damage.kind == .truncated ? .truncated : .corrupted
        return error(code, "The gzip file is damaged: \(damage)", underlying: damage)
    }

    /// Tells the observer that something on the way removed the layer that proves a log complete.
    func reportRemovedEncoding() {
        connection.configuration.lifecycle?.report(LifecycleEvent(.unverifiable, operation: request.operation))
    }
}

extension LifecycleEvent.Kind {
    /// The gzip layer of a log was removed on the way, and with it the proof that nothing of the log is missing.
    public static let unverifiable = Self(description: "answered with a log whose completeness cannot be verified")
}
